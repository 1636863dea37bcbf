using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ontology.Judging;

namespace Ontology.Json.Fast;

/// <summary>Escapes in JSON strings.</summary>
internal static class Escape
{
    /// <summary>What stands in no string as it is.</summary>
    public static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Characters.BytesBelow(32), (byte)'"', (byte)'\\']);

    private static readonly sbyte[] Digits =
        Array.ConvertAll(Characters.Below((char)256, static _ => true), static c => char.IsAsciiHexDigit(c) ? (sbyte)Convert.ToInt32(c.ToString(), 16) : (sbyte)-1);

    // A bit for each place in a block where an escape with four digits begins, if they stand in a row: every sixth.
    private const uint RowStarts = 0x01041041;
    private const int RowLengthInBlock = 30;

    private static readonly byte[] HexDigits = Block.Table(static unit => char.IsAsciiHexDigit((char)unit));

    /// <summary>
    /// The length of the escapes at a place: where one script is escaped, all of its letters are, and a block tells of five at once. 0 where the first is no
    /// character.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int RowLength(ref byte at)
    {
        uint digits = Block.Members(ref at, ref MemoryMarshal.GetArrayDataReference(HexDigits));
        // From D800 on there are halves of pairs, which are looked at one by one.
        uint high = Block.Equal(ref at, (byte)'d') | Block.Equal(ref at, (byte)'D');
        uint escapes = Block.Equal(ref at, (byte)'\\') & (Block.Equal(ref at, (byte)'u') >> 1)
            & (digits >> 2) & (digits >> 3) & (digits >> 4) & (digits >> 5) & ~(high >> 2);
        uint others = ~escapes & RowStarts;
        if (others == 0) return RowLengthInBlock;
        return (others & 1) == 0 ? BitOperations.TrailingZeroCount(others) : Length(ref at);
    }

    /// <summary>The length of the escape at a place, a backslash first; both halves of a surrogate pair are one. 0 where it is no character.</summary>
    public static int Length(ref byte at)
    {
        if (at != '\\') return 0;
        switch (Unsafe.Add(ref at, 1))
        {
            case (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t':
                return 2;
            case (byte)'u':
                int unit = Unit(ref at);
                if (unit < 0) return 0;
                if (unit is < 0xD800 or > 0xDFFF) return 6;
                ref byte next = ref Unsafe.Add(ref at, 6);
                return unit < 0xDC00 && next == '\\' && Unsafe.Add(ref next, 1) == 'u' && Unit(ref next) is >= 0xDC00 and <= 0xDFFF ? 12 : 0;
            default:
                return 0;
        }
    }

    /// <summary>The UTF-16 unit of an escape with four digits; -1 where they are none.</summary>
    private static int Unit(ref byte at)
    {
        // A text that ends here has zeros behind it, which are no digits.
        int unit = (Digit(Unsafe.Add(ref at, 2)) << 12) | (Digit(Unsafe.Add(ref at, 3)) << 8) | (Digit(Unsafe.Add(ref at, 4)) << 4) | Digit(Unsafe.Add(ref at, 5));
        return unit < 0 ? -1 : unit;
    }

    /// <summary>The value of a hexadecimal digit; -1 where it is none, which stays below zero however it is shifted.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Digit(byte unit) => Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(Digits), unit);
}
