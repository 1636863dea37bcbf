using System.Runtime.CompilerServices;

namespace Ontology.Json.Fast;

/// <summary>Digits, a word at a time.</summary>
internal static class FastDigits
{
    /// <summary>The length of <c>YYYY-MM-DD</c>.</summary>
    public const int DateLength = 10;

    private const ulong Zeros = 0x3030303030303030;

    /// <summary>
    /// All eight bytes of a word are digits: adding 0x46 carries what is above '9' into the highest bit, subtracting '0' borrows it from what is
    /// below (Lemire, https://lemire.me/blog/2018/09/30/quickly-identifying-a-sequence-of-digits-in-a-string-of-characters/).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEight(ulong word) => (((word + 0x4646464646464646) | (word - Zeros)) & 0x8080808080808080) == 0;

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

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Pair(ref byte at, int index) => ((Unsafe.Add(ref at, index) - '0') * 10) + Unsafe.Add(ref at, index + 1) - '0';
}
