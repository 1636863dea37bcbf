namespace Ontology;

/// <summary>A time of day as it stands in ISO 8601's extended format.</summary>
/// <param name="Ticks">Since midnight; a fraction finer than a tick is cut off.</param>
/// <param name="Precision">How much of it is written.</param>
/// <param name="OffsetMinutes">The zone's distance from UTC, or <see cref="IsoText.NoOffset"/>.</param>
internal readonly record struct IsoTimeParts(long Ticks, DatePrecision Precision, short OffsetMinutes);

/// <summary>The ISO 8601 forms that dates and times of data have: extended format, calendar-checked, no hour 24, no leap seconds.</summary>
internal static class IsoText
{
    /// <summary>No zone is written.</summary>
    public const short NoOffset = short.MinValue;

    /// <summary>Longer literals than this are not read: nobody measures in finer fractions.</summary>
    public const int MaxLength = 64;

    private const int MaxOffsetMinutes = 14 * 60;

    public static bool TryYear(ReadOnlySpan<char> text, out int year) =>
        TryDigits(text, 4, out year) && year > 0;

    /// <summary><c>YYYY-MM-DD</c>.</summary>
    public static bool TryDate(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        if (!TryYear(text[..4], out int year)) return false;
        if (!TryDigits(text.Slice(5, 2), 2, out int month) || !TryDigits(text.Slice(8, 2), 2, out int day)) return false;
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    /// <summary><c>YYYY-MM-DD</c>, perhaps with a zone.</summary>
    public static bool TryZonedDate(ReadOnlySpan<char> text, out DateOnly date, out short offset)
    {
        date = default;
        offset = NoOffset;
        return text.Length >= 10 && TryDate(text[..10], out date) && TryOffset(text[10..], out offset);
    }

    /// <summary><c>YYYY-MM-DD</c> in ASCII, which most dates of data are.</summary>
    public static bool IsDate(ReadOnlySpan<byte> text)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-') return false;
        uint all = 0;
        foreach (byte unit in text) all = Math.Max(all, unit == '-' ? 0u : (uint)(unit - '0'));
        if (all > 9 || text.Count((byte)'-') != 2) return false;
        int year = ((text[0] - '0') * 1000) + ((text[1] - '0') * 100) + ((text[2] - '0') * 10) + text[3] - '0';
        int month = ((text[5] - '0') * 10) + text[6] - '0';
        int day = ((text[8] - '0') * 10) + text[9] - '0';
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && (day <= 28 || day <= DateTime.DaysInMonth(year, month));
    }

    /// <summary><c>YYYY-MM-DD</c>, <c>T</c>, and a time.</summary>
    public static bool TryDateTime(ReadOnlySpan<char> text, out DateOnly date, out IsoTimeParts time)
    {
        time = default;
        date = default;
        return text.Length > 11 && text[10] == 'T' && TryDate(text[..10], out date) && TryTime(text[11..], out time);
    }

    /// <summary><c>hh:mm</c>, perhaps <c>:ss</c> and a fraction, perhaps a zone: <c>Z</c> or <c>±hh:mm</c>.</summary>
    public static bool TryTime(ReadOnlySpan<char> text, out IsoTimeParts time)
    {
        time = default;
        if (text.Length is < 5 or > MaxLength || text[2] != ':') return false;
        if (!TryDigits(text[..2], 2, out int hour) || hour > 23) return false;
        if (!TryDigits(text.Slice(3, 2), 2, out int minute) || minute > 59) return false;
        long ticks = (hour * TimeSpan.TicksPerHour) + (minute * TimeSpan.TicksPerMinute);
        var precision = DatePrecision.Minute;
        text = text[5..];
        if (text.Length > 0 && text[0] == ':')
        {
            if (text.Length < 3 || !TryDigits(text.Slice(1, 2), 2, out int second) || second > 59) return false;
            ticks += second * TimeSpan.TicksPerSecond;
            precision = DatePrecision.Second;
            text = text[3..];
            if (text.Length > 0 && text[0] == '.')
            {
                int digits = CountDigits(text[1..]);
                if (digits == 0) return false;
                ticks += FractionTicks(text.Slice(1, digits));
                precision = DatePrecision.Fraction;
                text = text[(1 + digits)..];
            }
        }

        if (!TryOffset(text, out short offset)) return false;
        time = new IsoTimeParts(ticks, precision, offset);
        return true;
    }

    /// <summary>Nothing, or a zone: <c>Z</c> or <c>±hh:mm</c>.</summary>
    public static bool TryOffset(ReadOnlySpan<char> text, out short offset)
    {
        offset = NoOffset;
        if (text.Length == 0) return true;
        if (text is "Z")
        {
            offset = 0;
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':') return false;
        if (!TryDigits(text.Slice(1, 2), 2, out int hours) || !TryDigits(text.Slice(4, 2), 2, out int minutes)) return false;
        int total = (hours * 60) + minutes;
        if (minutes > 59 || total > MaxOffsetMinutes) return false;
        offset = (short)(text[0] == '-' ? -total : total);
        return true;
    }

    public static int CountDigits(ReadOnlySpan<char> text)
    {
        int count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count])) count++;
        return count;
    }

    public static bool TryDigits(ReadOnlySpan<char> text, int count, out int value)
    {
        value = 0;
        if (text.Length < count) return false;
        for (int i = 0; i < count; i++)
        {
            if (!char.IsAsciiDigit(text[i])) return false;
            value = (value * 10) + (text[i] - '0');
        }

        return text.Length == count;
    }

    private static long FractionTicks(ReadOnlySpan<char> digits)
    {
        long ticks = 0;
        for (int i = 0; i < 7; i++) ticks = (ticks * 10) + (i < digits.Length ? digits[i] - '0' : 0);
        return ticks;
    }

    /// <summary>Copies a literal for <see cref="ISpanFormattable"/>.</summary>
    public static bool TryCopy(string literal, Span<char> destination, out int written)
    {
        written = 0;
        if (!literal.TryCopyTo(destination)) return false;
        written = literal.Length;
        return true;
    }

    public static TimeSpan? Offset(short minutes) => minutes == NoOffset ? null : TimeSpan.FromMinutes((double)minutes);

    /// <summary>A moment's ticks in UTC, from 0001-01-01; outside of what <see cref="DateTime"/> holds where a zone leads there.</summary>
    public static long UtcTicks(long localTicks, short offsetMinutes) =>
        offsetMinutes == NoOffset ? localTicks : localTicks - (offsetMinutes * TimeSpan.TicksPerMinute);
}
