using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
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
    private readonly bool _isScalar;
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
            if (_depth > 0 && !_isEscaped && PassBlocks(text, ref at)) return at;
            for (int stop = Math.Min(at + Block.Size, text.Length); at < stop; at++)
            {
                if (EndsWith(text[at])) return at + 1;
            }

            if (at == text.Length) return -1;
        }
    }

    /// <summary>Passes whole blocks, up to one with an escape, which has to be passed byte by byte. Whether the value has ended: then there.</summary>
    private bool PassBlocks(ReadOnlySpan<byte> text, ref int at)
    {
        ref byte first = ref MemoryMarshal.GetReference(text);
        long depth = _depth;
        // All bits, where a block begins in a string.
        uint inString = _isInString ? uint.MaxValue : 0;
        bool hasEnded = false;
        for (; at + Block.Size <= text.Length; at += Block.Size)
        {
            ref byte block = ref Unsafe.Add(ref first, at);
            if (Block.Equal(ref block, (byte)'\\') != 0) break;
            uint quoted = Parity(Block.Equal(ref block, (byte)'"')) ^ inString;
            uint opens = (Block.Equal(ref block, (byte)'{') | Block.Equal(ref block, (byte)'[')) & ~quoted;
            uint closes = (Block.Equal(ref block, (byte)'}') | Block.Equal(ref block, (byte)']')) & ~quoted;
            int closed = BitOperations.PopCount(closes);
            if (closed >= depth && FindEnd(opens, closes, depth) is > 0 and int end)
            {
                at += end;
                hasEnded = true;
                break;
            }

            depth += BitOperations.PopCount(opens) - closed;
            inString = (uint)((int)quoted >> 31);
        }

        _depth = depth;
        _isInString = inString != 0;
        return hasEnded;
    }

    /// <summary>Behind which of these brackets the depth is zero; 0 if it never is.</summary>
    private static int FindEnd(uint opens, uint closes, long depth)
    {
        for (uint brackets = opens | closes; brackets != 0; brackets &= brackets - 1)
        {
            int at = BitOperations.TrailingZeroCount(brackets);
            depth += (opens >> at & 1) != 0 ? 1 : -1;
            if (depth == 0) return at + 1;
        }

        return 0;
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
