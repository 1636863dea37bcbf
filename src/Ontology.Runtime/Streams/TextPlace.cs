using System.Numerics;
using System.Runtime.Intrinsics;

namespace Ontology.Streams;

/// <summary>Counts lines, and columns in UTF-16 units, of a text of any length that comes in parts, which may end inside a character.</summary>
internal struct TextPlace
{
    private long _line;
    private long _column;

    public TextPlace() => _line = _column = 1;

    /// <summary>The line, from 1. Of a text with more than can be counted, the last one that can.</summary>
    public readonly int Line => (int)Math.Min(_line, int.MaxValue);

    /// <summary>The column, from 1, with the same limit.</summary>
    public readonly int Column => (int)Math.Min(_column, int.MaxValue);

    public void Pass(ReadOnlySpan<byte> text)
    {
        int feed = text.LastIndexOf((byte)'\n');
        if (feed >= 0)
        {
            _line += text.Count((byte)'\n');
            _column = 1;
            text = text[(feed + 1)..];
        }

        _column += Units(text);
    }

    private static int Units(ReadOnlySpan<byte> text)
    {
        // A character counts where it begins; one of four bytes is a pair of surrogates.
        int units = text.Length;
        int at = 0;
        for (; at + Vector128<byte>.Count <= text.Length; at += Vector128<byte>.Count)
        {
            Vector128<byte> bytes = Vector128.Create(text.Slice(at, Vector128<byte>.Count));
            if (bytes.ExtractMostSignificantBits() == 0) continue;
            Vector128<byte> pairs = Vector128.Equals(bytes & Vector128.Create((byte)0xF8), Vector128.Create((byte)0xF0));
            Vector128<byte> inner = Vector128.Equals(bytes & Vector128.Create((byte)0xC0), Vector128.Create((byte)0x80));
            units += BitOperations.PopCount(pairs.ExtractMostSignificantBits()) - BitOperations.PopCount(inner.ExtractMostSignificantBits());
        }

        foreach (byte unit in text[at..])
        {
            if ((unit & 0xF8) == 0xF0) units++;
            else if ((unit & 0xC0) == 0x80) units--;
        }

        return units;
    }
}
