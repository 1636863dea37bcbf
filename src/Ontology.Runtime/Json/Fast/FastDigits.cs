using System.Runtime.CompilerServices;

namespace Ontology.Json.Fast;

/// <summary>Digits, a word at a time.</summary>
internal static class FastDigits
{
    /// <summary>The length of <c>YYYY-MM-DD</c>.</summary>
    public const int DateLength = 10;

    /// <summary>The length of <c>YYYY</c>.</summary>
    public const int YearLength = 4;

    // So many digits are less than a long holds.
    private const int MostDigits = 18;

    private const ulong Zeros = 0x3030303030303030;

    /// <summary>
    /// All eight bytes of a word are digits: adding 0x46 carries what is above '9' into the highest bit, subtracting '0' borrows it from what is
    /// below (Lemire, https://lemire.me/blog/2018/09/30/quickly-identifying-a-sequence-of-digits-in-a-string-of-characters/).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEight(ulong word) => (((word + 0x4646464646464646) | (word - Zeros)) & 0x8080808080808080) == 0;

    /// <summary>The four bytes at a place are a year of the calendar, <c>YYYY</c>; there is none with the number zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsYear(ref byte at)
    {
        ulong word = (Block.Word(ref at) << 32) | (Zeros >> 32);
        return AreEight(word) && word != Zeros;
    }

    /// <summary>The ten bytes at a place are a day of the calendar, <c>YYYY-MM-DD</c>, as <see cref="IsoText.IsDate"/> says.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsDate(ref byte at)
    {
        // The dashes become digits, so that one question is enough for the digits between them.
        ulong first = Block.Word(ref at) ^ (0x1DUL << 32) ^ (0x1DUL << 56);
        ulong second = (Block.Word(ref Unsafe.Add(ref at, 2)) >> 48) | (Zeros & ~0xFFFFUL);
        if (!AreEight(first) || !AreEight(second) || Unsafe.Add(ref at, 4) != '-' || Unsafe.Add(ref at, 7) != '-') return false;
        int month = Pair(ref at, 5);
        int day = Pair(ref at, 8);
        if ((uint)(month - 1) > 11 || (uint)(day - 1) > 30) return false;
        int year = (Pair(ref at, 0) * 100) + Pair(ref at, 2);
        return year > 0 && (day <= 28 || day <= DateTime.DaysInMonth(year, month));
    }

    /// <summary>The number that a text is: a sign, perhaps, and a few digits.</summary>
    public static bool TryWhole(ReadOnlySpan<byte> text, out long value) => TryDigits(text, mayHaveFraction: false, out value, out _);

    /// <summary>The number that a text is: a sign, perhaps, and a few digits, perhaps with a point among them.</summary>
    public static bool TryDecimal(ReadOnlySpan<byte> text, out decimal value)
    {
        bool known = TryDigits(text, mayHaveFraction: true, out long digits, out int scale);
        ulong size = (ulong)Math.Abs(digits);
        value = known ? new decimal((int)size, (int)(size >> 32), 0, digits < 0, (byte)scale) : 0;
        return known;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, bool mayHaveFraction, out long value, out int scale)
    {
        value = 0;
        scale = 0;
        bool isNegative = text.Length > 0 && text[0] == '-';
        if (isNegative) text = text[1..];
        int point = -1;
        for (int i = 0; i < text.Length; i++)
        {
            uint digit = (uint)(text[i] - '0');
            if (digit <= 9) value = unchecked((value * 10) + digit);
            else if (text[i] == '.' && mayHaveFraction && point < 0) point = i;
            else return false;
        }

        int count = point < 0 ? text.Length : text.Length - 1;
        if (point >= 0) scale = text.Length - 1 - point;
        if (isNegative) value = -value;
        return count is > 0 and <= MostDigits;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pair(ref byte at, int index) => ((Unsafe.Add(ref at, index) - '0') * 10) + Unsafe.Add(ref at, index + 1) - '0';
}
