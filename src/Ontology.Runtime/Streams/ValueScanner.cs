using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using Ontology.Json.Fast;

namespace Ontology.Streams;

/// <summary>
/// Finds where a JSON value ends in a text that comes in parts. It looks at quotes, escapes and brackets only, by blocks of 32 bytes: whether what stands
/// between them is JSON, the judge says.
/// </summary>
internal struct ValueScanner
{
    // What no number, true, false or null goes on with.
    private static readonly SearchValues<byte> ScalarEnds = SearchValues.Create(",[]{}\" \t\r\n"u8);

    private long _depth;
    private bool _isScalar;
    private bool _isInString;
    private bool _isEscaped;

    /// <summary>Begins with a value's first byte, which is passed by that.</summary>
    public ValueScanner(byte first)
    {
        _isInString = first == '"';
        _depth = first is (byte)'{' or (byte)'[' ? 1 : 0;
        _isScalar = !_isInString && _depth == 0;
    }

    /// <summary>The value may end with the text: nothing closes it.</summary>
    public readonly bool IsScalar => _isScalar;

    /// <summary>Goes on at a place. Where the value ends; -1 where it does not end in this text, all of which is passed then.</summary>
    public int FindEnd(ReadOnlySpan<byte> text, int at)
    {
        if (_isScalar)
        {
            int length = text[at..].IndexOfAny(ScalarEnds);
            return length < 0 ? -1 : at + length;
        }

        while (true)
        {
            if (_depth > 0 && !_isEscaped)
            {
                while (at + Block.Size <= text.Length)
                {
                    int end = PassBlock(ref MemoryMarshal.GetReference(text[at..]));
                    if (end >= 0) return at + end;
                    if (end == HasEscapes) break;
                    at += Block.Size;
                }
            }

            for (int stop = Math.Min(at + Block.Size, text.Length); at < stop; at++)
            {
                if (EndsWith(text[at])) return at + 1;
            }

            if (at == text.Length) return -1;
        }
    }

    private const int GoesOn = -1;
    private const int HasEscapes = -2;

    /// <summary>Where in a block the value ends; whether it goes on, or the block has to be passed byte by byte.</summary>
    private int PassBlock(ref byte block)
    {
        if (Block.Equal(ref block, (byte)'\\') != 0) return HasEscapes;
        uint quotes = Block.Equal(ref block, (byte)'"');
        uint text = Parity(quotes);
        if (_isInString) text = ~text;
        uint opens = (Block.Equal(ref block, (byte)'{') | Block.Equal(ref block, (byte)'[')) & ~text;
        uint closes = (Block.Equal(ref block, (byte)'}') | Block.Equal(ref block, (byte)']')) & ~text;
        if (BitOperations.PopCount(closes) >= _depth)
        {
            long depth = _depth;
            for (uint brackets = opens | closes; brackets != 0; brackets &= brackets - 1)
            {
                bool isOpen = (opens & brackets & (0 - brackets)) != 0;
                depth += isOpen ? 1 : -1;
                if (depth == 0) return BitOperations.TrailingZeroCount(brackets) + 1;
            }
        }

        _depth += BitOperations.PopCount(opens) - BitOperations.PopCount(closes);
        if ((BitOperations.PopCount(quotes) & 1) != 0) _isInString = !_isInString;
        return GoesOn;
    }

    /// <summary>For each bit, whether an odd number of bits is set up to it: what stands in strings, where the bits are their quotes.</summary>
    private static uint Parity(uint bits)
    {
        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        return bits ^ (bits << 16);
    }

    private bool EndsWith(byte unit)
    {
        if (_isInString)
        {
            if (_isEscaped) _isEscaped = false;
            else if (unit == '\\') _isEscaped = true;
            else if (unit == '"') _isInString = false;
            return !_isInString && _depth == 0;
        }

        switch (unit)
        {
            case (byte)'"':
                _isInString = true;
                return false;
            case (byte)'{' or (byte)'[':
                _depth++;
                return false;
            case (byte)'}' or (byte)']':
                return --_depth == 0;
            default:
                return false;
        }
    }
}
