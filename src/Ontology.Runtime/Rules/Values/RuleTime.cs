using System.Globalization;

namespace Ontology.Rules;

/// <summary>Moments and lengths of time: their texts, the calendar, and zones.</summary>
internal static class RuleTime
{
    /// <summary>0001-01-01T00:00:00Z.</summary>
    public const long MinSeconds = -62_135_596_800;

    /// <summary>9999-12-31T23:59:59Z.</summary>
    public const long MaxSeconds = 253_402_300_799;

    public const long NanosPerSecond = 1_000_000_000;

    private const long SecondsPerDay = 86_400;

    /// <summary>RFC 3339, in UTC, with no more digits after the second than there are.</summary>
    public static string Format(long seconds, int nanos)
    {
        string text = DateTime.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        return text + Fraction(nanos) + "Z";
    }

    /// <summary>Seconds, with a fraction where there is one: <c>60.001s</c>.</summary>
    public static string Format(long nanos)
    {
        ulong size = nanos < 0 ? unchecked((ulong)-nanos) : (ulong)nanos;
        string sign = nanos < 0 ? "-" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{size / NanosPerSecond}{Fraction((int)(size % NanosPerSecond))}s");
    }

    /// <summary>RFC 3339: <c>2023-08-26T12:39:00.5-07:00</c>. A fraction finer than a nanosecond is cut off.</summary>
    public static RuleValue ParseTimestamp(string text)
    {
        RuleValue wrong = RuleValue.Error("a timestamp is written as 2023-08-26T12:39:00Z");
        if (text.Length is < 20 or > IsoText.MaxLength || text[10] != 'T' || !IsoText.TryDigits(text.AsSpan(0, 4), 4, out int year)) return wrong;
        if (year == 0) return RuleErrors.TimestampRange;
        if (!IsoText.TryDate(text.AsSpan(0, 10), out DateOnly date)) return wrong;
        ReadOnlySpan<char> rest = text.AsSpan(11);
        if (rest[2] != ':' || rest[5] != ':') return wrong;
        if (!IsoText.TryDigits(rest[..2], 2, out int hour) || hour > 23) return wrong;
        if (!IsoText.TryDigits(rest.Slice(3, 2), 2, out int minute) || minute > 59) return wrong;
        if (!IsoText.TryDigits(rest.Slice(6, 2), 2, out int second) || second > 59) return wrong;
        rest = rest[8..];
        int nanos = 0;
        if (rest[0] == '.')
        {
            int digits = IsoText.CountDigits(rest[1..]);
            if (digits == 0) return wrong;
            for (int i = 0; i < 9; i++) nanos = (nanos * 10) + (i < digits ? rest[1 + i] - '0' : 0);
            rest = rest[(1 + digits)..];
        }

        if (!TryZone(rest, out int offset)) return wrong;
        long days = date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
        return RuleValue.Timestamp((days * SecondsPerDay) + (hour * 3600) + (minute * 60) + second - offset, nanos);
    }

    /// <summary>Numbers with units, from hours to nanoseconds: <c>1h30m</c>, <c>-1.5h</c>, <c>0</c>.</summary>
    public static RuleValue ParseDuration(string text)
    {
        RuleValue wrong = RuleValue.Error("a duration is written as 1h30m or -1.5s, with the units h, m, s, ms, us and ns");
        ReadOnlySpan<char> rest = text;
        if (rest.Length is 0 or > IsoText.MaxLength) return wrong;
        bool negative = rest[0] == '-';
        if (rest[0] is '-' or '+') rest = rest[1..];
        if (rest is "0") return RuleValue.Duration(0);
        if (rest.IsEmpty) return wrong;
        Int128 total = 0;
        while (!rest.IsEmpty)
        {
            int whole = IsoText.CountDigits(rest);
            int fraction = whole < rest.Length && rest[whole] == '.' ? IsoText.CountDigits(rest[(whole + 1)..]) : -1;
            int length = whole + fraction + 1;
            if (whole + Math.Max(fraction, 0) == 0 || whole > 20) return wrong;
            if (!TryUnit(rest[length..], out long unit, out int unitLength)) return wrong;
            total += unit * (whole == 0 ? 0 : Int128.Parse(rest[..whole], NumberStyles.None, CultureInfo.InvariantCulture));
            Int128 part = unit;
            for (int i = 0; i < fraction && part > 0; i++)
            {
                total += unit * (Int128)(rest[whole + 1 + i] - '0') / Power(i + 1);
                part /= 10;
            }

            rest = rest[(length + unitLength)..];
        }

        if (negative) total = -total;
        return total >= long.MinValue && total <= long.MaxValue ? RuleValue.Duration((long)total) : RuleErrors.DurationRange;
    }

    /// <summary>Seconds east of UTC in a zone, at a moment: <c>UTC</c>, <c>+01:00</c>, <c>Europe/Paris</c>.</summary>
    public static bool TryOffset(string zone, long seconds, out int offset)
    {
        offset = 0;
        if (zone is "UTC" or "Z" or "") return zone.Length > 0;
        if (TryZone(zone, out offset) || (zone.Length == 5 && TryZone("+" + zone, out offset))) return true;
        if (RuleZones.Find(zone) is not { } found) return false;
        offset = (int)found.GetUtcOffset(DateTime.UnixEpoch.AddSeconds(seconds)).TotalSeconds;
        return true;
    }

    /// <summary>A day of the Gregorian calendar, which here goes on beyond the years of <see cref="DateTime"/>, where a zone can lead.</summary>
    public static (int Year, int Month, int Day, int DayOfYear) Civil(long seconds)
    {
        long shifted = Math.DivRem(seconds, SecondsPerDay, out long rest) - (rest < 0 ? 1 : 0) + 719_468;
        long era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097;
        long dayOfEra = shifted - (era * 146_097);
        long yearOfEra = (dayOfEra - (dayOfEra / 1460) + (dayOfEra / 36_524) - (dayOfEra / 146_096)) / 365;
        long dayFromMarch = dayOfEra - ((365 * yearOfEra) + (yearOfEra / 4) - (yearOfEra / 100));
        int monthFromMarch = (int)(((5 * dayFromMarch) + 2) / 153);
        int day = (int)(dayFromMarch - (((153 * monthFromMarch) + 2) / 5) + 1);
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        int year = (int)(yearOfEra + (era * 400) + (month <= 2 ? 1 : 0));
        bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        int dayOfYear = month > 2 ? (int)dayFromMarch + 59 + (leap ? 1 : 0) : (int)dayFromMarch - 306;
        return (year, month, day, dayOfYear);
    }

    private static string Fraction(int nanos) =>
        nanos == 0 ? "" : "." + nanos.ToString("D9", CultureInfo.InvariantCulture).TrimEnd('0');

    private static Int128 Power(int exponent)
    {
        Int128 power = 1;
        for (int i = 0; i < exponent; i++) power *= 10;
        return power;
    }

    private static bool TryUnit(ReadOnlySpan<char> text, out long nanos, out int length)
    {
        (nanos, length) = text switch
        {
            ['n', 's', ..] => (1L, 2),
            ['u' or 'µ' or 'μ', 's', ..] => (1_000L, 2),
            ['m', 's', ..] => (1_000_000L, 2),
            ['s', ..] => (NanosPerSecond, 1),
            ['m', ..] => (60 * NanosPerSecond, 1),
            ['h', ..] => (3600 * NanosPerSecond, 1),
            _ => (0L, 0),
        };
        return length > 0;
    }

    /// <summary><c>Z</c>, or hours and minutes with a sign, in seconds.</summary>
    private static bool TryZone(ReadOnlySpan<char> text, out int offset)
    {
        offset = 0;
        if (text is "Z") return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return false;
        if (!IsoText.TryDigits(text.Slice(1, 2), 2, out int hours) || hours > 23) return false;
        if (!IsoText.TryDigits(text.Slice(4, 2), 2, out int minutes) || minutes > 59) return false;
        offset = ((hours * 60) + minutes) * (text[0] == '-' ? -60 : 60);
        return true;
    }
}
