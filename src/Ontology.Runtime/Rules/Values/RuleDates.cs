using System.Globalization;

namespace Ontology.Rules;

/// <summary>
/// Dates as ranges of what may be meant. Two dates are compared as days where one of them has no time, else as minutes, seconds or the smallest
/// that both tell, so that two that say the same are neither before nor after each other.
/// </summary>
internal static class RuleDates
{
    /// <summary>The first and last unit that each of two dates may mean.</summary>
    public readonly record struct Ranges(long LeftFirst, long LeftLast, long RightFirst, long RightLast)
    {
        public bool IsCertainlyBefore => LeftLast < RightFirst;

        public bool IsCertainlyNotAfter => LeftLast <= RightFirst;

        public bool MayBeBefore => LeftFirst < RightLast;

        public bool MayBeNotAfter => LeftFirst <= RightLast;

        /// <summary>They may be the same day.</summary>
        public bool Overlap => LeftFirst <= RightLast && RightFirst <= LeftLast;

        /// <summary>All that the right one may mean is part of what the left one may.</summary>
        public bool Includes => LeftFirst <= RightFirst && RightLast <= LeftLast;
    }

    public static Ranges Compare(PartialDate left, PartialDate right)
    {
        long unit = Math.Max(Unit(left.Precision), Unit(right.Precision));
        // A day is the day of the place where it is written, whatever the zone.
        bool utc = unit < TimeSpan.TicksPerDay;
        return new Ranges(
            Floor(utc ? left.EarliestUtc : left.Earliest.Ticks, unit),
            Floor(utc ? left.LatestUtc : left.Latest.Ticks, unit),
            Floor(utc ? right.EarliestUtc : right.Earliest.Ticks, unit),
            Floor(utc ? right.LatestUtc : right.Latest.Ticks, unit));
    }

    /// <summary>As precise, and the same moment: <c>10:00Z</c> and <c>10:00+00:00</c> say the same, <c>2024</c> and <c>2024-01</c> do not.</summary>
    public static bool SaySame(PartialDate left, PartialDate right) => left.Precision == right.Precision
        && left.EarliestUtc == right.EarliestUtc
        && left.OffsetMinutes == IsoText.NoOffset == (right.OffsetMinutes == IsoText.NoOffset);

    public static int Hash(PartialDate date) => HashCode.Combine(date.EarliestUtc, date.Precision);

    /// <summary>The date that is a period later (or earlier, where it is negative), as precise as the date.</summary>
    public static RuleValue Add(PartialDate date, RulePeriod period, int sign)
    {
        decimal months = sign * period.Months, seconds = sign * period.Seconds;
        if (decimal.Truncate(months) != months) return RuleValue.Error("a fraction of a month has no length");
        if (Math.Abs(months) > 120_000 || Math.Abs(seconds) > 400_000_000_000m) return RuleErrors.DateRange;
        try
        {
            DateTime moved = date.Earliest.AddMonths((int)months).AddTicks((long)decimal.Floor(seconds * TimeSpan.TicksPerSecond));
            return PartialDate.TryParse(Literal(moved, date), null, out PartialDate result) ? RuleValue.Of(result) : RuleErrors.DateRange;
        }
        catch (ArgumentOutOfRangeException)
        {
            return RuleErrors.DateRange;
        }
    }

    private static string Literal(DateTime moment, PartialDate model)
    {
        string format = model.Precision switch
        {
            DatePrecision.Year => "yyyy",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Day => "yyyy-MM-dd",
            DatePrecision.Minute => "yyyy-MM-dd'T'HH:mm",
            DatePrecision.Second => "yyyy-MM-dd'T'HH:mm:ss",
            _ => moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'.0'" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        };
        string literal = moment.ToString(format, CultureInfo.InvariantCulture);
        int offset = model.OffsetMinutes;
        if (offset == IsoText.NoOffset) return literal;
        return offset == 0
            ? literal + "Z"
            : string.Create(CultureInfo.InvariantCulture, $"{literal}{(offset < 0 ? '-' : '+')}{Math.Abs(offset) / 60:D2}:{Math.Abs(offset) % 60:D2}");
    }

    // A zone can lead before the first moment of the calendar.
    private static long Floor(long ticks, long unit) => ticks >= 0 ? ticks / unit : (ticks - unit + 1) / unit;

    private static long Unit(DatePrecision precision) => precision switch
    {
        DatePrecision.Minute => TimeSpan.TicksPerMinute,
        DatePrecision.Second => TimeSpan.TicksPerSecond,
        DatePrecision.Fraction => 1,
        _ => TimeSpan.TicksPerDay,
    };
}
