namespace Ontology.Judging;

/// <summary>Dates without a time, as the days that they can mean.</summary>
internal static class TestDates
{
    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c>.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long first, out long last)
    {
        first = last = 0;
        switch (text.Length)
        {
            case 10 when IsoText.IsDate(text):
                first = last = new DateOnly(Number(text[..4]), Number(text[5..7]), Number(text[8..])).DayNumber;
                return true;
            case 7 when text[4] == '-' && Number(text[..4]) is > 0 and int year && Number(text[5..]) is >= 1 and <= 12 and int month:
                first = new DateOnly(year, month, 1).DayNumber;
                last = first + DateTime.DaysInMonth(year, month) - 1;
                return true;
            case 4 when Number(text) is > 0 and int year:
                first = new DateOnly(year, 1, 1).DayNumber;
                last = new DateOnly(year, 12, 31).DayNumber;
                return true;
            default:
                return false;
        }
    }

    /// <summary>The number of some digits; -1 where there is anything else.</summary>
    private static int Number(ReadOnlySpan<byte> digits)
    {
        int number = 0;
        foreach (byte unit in digits)
        {
            uint digit = (uint)(unit - '0');
            if (digit > 9) return -1;
            number = (number * 10) + (int)digit;
        }

        return number;
    }
}
