using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ontology.Json.Fast;

/// <summary>Escapes in JSON strings.</summary>
internal static class Escape
{
    /// <summary>What stands in no string as it is.</summary>
    public static readonly SearchValues<byte> Escaped = SearchValues.Create([.. Enumerable.Range(0, 32).Select(static i => (byte)i), (byte)'"', (byte)'\\']);

    private static readonly sbyte[] Digits =
        [.. Enumerable.Range(0, 256).Select(static unit => char.IsAsciiHexDigit((char)unit) ? (sbyte)Convert.ToInt32(((char)unit).ToString(), 16) : (sbyte)-1)];

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
