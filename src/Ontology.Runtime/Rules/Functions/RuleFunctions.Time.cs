namespace Ontology.Rules;

/// <content>Timestamps, durations and dates. A time zone is a name of the IANA database, or a distance from UTC such as <c>+01:00</c>.</content>
public static partial class RuleFunctions
{
    private static readonly RuleValue Utc = RuleValue.Of("UTC");

    /// <summary><c>timestamp.getFullYear()</c>.</summary>
    /// <param name="timestamp">A timestamp.</param>
    public static RuleValue GetFullYear(in RuleValue timestamp) => GetFullYear(timestamp, Utc);

    /// <summary><c>timestamp.getFullYear(zone)</c>.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetFullYear(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getFullYear", timestamp, zone, static seconds => RuleTime.Civil(seconds).Year);

    /// <summary><c>timestamp.getMonth()</c>: 0 is January.</summary>
    /// <param name="timestamp">A timestamp.</param>
    public static RuleValue GetMonth(in RuleValue timestamp) => GetMonth(timestamp, Utc);

    /// <summary><c>timestamp.getMonth(zone)</c>: 0 is January.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetMonth(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getMonth", timestamp, zone, static seconds => RuleTime.Civil(seconds).Month - 1);

    /// <summary><c>timestamp.getDate()</c>: the day of the month, from 1.</summary>
    /// <param name="timestamp">A timestamp.</param>
    public static RuleValue GetDate(in RuleValue timestamp) => GetDate(timestamp, Utc);

    /// <summary><c>timestamp.getDate(zone)</c>: the day of the month, from 1.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetDate(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getDate", timestamp, zone, static seconds => RuleTime.Civil(seconds).Day);

    /// <summary><c>timestamp.getDayOfMonth()</c>, from 0.</summary>
    /// <param name="timestamp">A timestamp.</param>
    public static RuleValue GetDayOfMonth(in RuleValue timestamp) => GetDayOfMonth(timestamp, Utc);

    /// <summary><c>timestamp.getDayOfMonth(zone)</c>, from 0.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetDayOfMonth(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getDayOfMonth", timestamp, zone, static seconds => RuleTime.Civil(seconds).Day - 1);

    /// <summary><c>timestamp.getDayOfYear()</c>, from 0.</summary>
    /// <param name="timestamp">A timestamp.</param>
    public static RuleValue GetDayOfYear(in RuleValue timestamp) => GetDayOfYear(timestamp, Utc);

    /// <summary><c>timestamp.getDayOfYear(zone)</c>, from 0.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetDayOfYear(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getDayOfYear", timestamp, zone, static seconds => RuleTime.Civil(seconds).DayOfYear);

    /// <summary><c>timestamp.getDayOfWeek()</c>: 0 is Sunday.</summary>
    /// <param name="timestamp">A timestamp.</param>
    public static RuleValue GetDayOfWeek(in RuleValue timestamp) => GetDayOfWeek(timestamp, Utc);

    /// <summary><c>timestamp.getDayOfWeek(zone)</c>: 0 is Sunday.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetDayOfWeek(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getDayOfWeek", timestamp, zone, static seconds => Within(Floor(seconds, 86_400) + 4, 7));

    /// <summary><c>value.getHours()</c>: of the day, or of the duration as a whole.</summary>
    /// <param name="value">A timestamp or a duration.</param>
    public static RuleValue GetHours(in RuleValue value) =>
        value.Kind == RuleValueKind.Duration ? RuleValue.Of(value.Bits / RuleTime.NanosPerSecond / 3600) : GetHours(value, Utc);

    /// <summary><c>timestamp.getHours(zone)</c>.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetHours(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getHours", timestamp, zone, static seconds => Within(Floor(seconds, 3600), 24));

    /// <summary><c>value.getMinutes()</c>: of the hour, or of the duration as a whole.</summary>
    /// <param name="value">A timestamp or a duration.</param>
    public static RuleValue GetMinutes(in RuleValue value) =>
        value.Kind == RuleValueKind.Duration ? RuleValue.Of(value.Bits / RuleTime.NanosPerSecond / 60) : GetMinutes(value, Utc);

    /// <summary><c>timestamp.getMinutes(zone)</c>.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetMinutes(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getMinutes", timestamp, zone, static seconds => Within(Floor(seconds, 60), 60));

    /// <summary><c>value.getSeconds()</c>: of the minute, or of the duration as a whole.</summary>
    /// <param name="value">A timestamp or a duration.</param>
    public static RuleValue GetSeconds(in RuleValue value) =>
        value.Kind == RuleValueKind.Duration ? RuleValue.Of(value.Bits / RuleTime.NanosPerSecond) : GetSeconds(value, Utc);

    /// <summary><c>timestamp.getSeconds(zone)</c>.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone.</param>
    public static RuleValue GetSeconds(in RuleValue timestamp, in RuleValue zone) =>
        Calendar("getSeconds", timestamp, zone, static seconds => Within(seconds, 60));

    /// <summary><c>value.getMilliseconds()</c>: those after the second.</summary>
    /// <param name="value">A timestamp or a duration.</param>
    public static RuleValue GetMilliseconds(in RuleValue value) => value.Kind == RuleValueKind.Duration
        ? RuleValue.Of(value.Bits % RuleTime.NanosPerSecond / 1_000_000)
        : GetMilliseconds(value, Utc);

    /// <summary><c>timestamp.getMilliseconds(zone)</c>: those after the second.</summary>
    /// <param name="timestamp">A timestamp.</param>
    /// <param name="zone">A time zone, which changes nothing.</param>
    public static RuleValue GetMilliseconds(in RuleValue timestamp, in RuleValue zone)
    {
        int millis = timestamp.Nanos / 1_000_000;
        RuleValue checkedZone = Calendar("getMilliseconds", timestamp, zone, static _ => 0);
        return checkedZone.IsValue ? RuleValue.Of((long)millis) : checkedZone;
    }

    /// <summary><c>date.year()</c>.</summary>
    /// <param name="date">A date.</param>
    public static RuleValue Year(in RuleValue date) =>
        date.Kind == RuleValueKind.Date ? RuleValue.Of((long)date.Date.Year) : RuleErrors.Reject("year", date);

    /// <summary><c>date.earliest()</c>: the first day that it may be.</summary>
    /// <param name="date">A date.</param>
    public static RuleValue Earliest(in RuleValue date) =>
        date.Kind == RuleValueKind.Date ? RuleValue.Of((PartialDate)date.Date.EarliestDate) : RuleErrors.Reject("earliest", date);

    /// <summary><c>date.latest()</c>: the last day that it may be.</summary>
    /// <param name="date">A date.</param>
    public static RuleValue Latest(in RuleValue date) =>
        date.Kind == RuleValueKind.Date ? RuleValue.Of((PartialDate)date.Date.LatestDate) : RuleErrors.Reject("latest", date);

    /// <summary><c>date.includes(other)</c>: all that the other may be is part of what the date may be.</summary>
    /// <param name="date">A date.</param>
    /// <param name="other">A date.</param>
    public static RuleValue Includes(in RuleValue date, in RuleValue other) => date.Kind == RuleValueKind.Date && other.Kind == RuleValueKind.Date
        ? RuleValue.Of(RuleDates.Compare(date.Date, other.Date).Includes)
        : RuleErrors.Reject("includes", date, other);

    /// <summary><c>date.overlaps(other)</c>: they may be the same day.</summary>
    /// <param name="date">A date.</param>
    /// <param name="other">A date.</param>
    public static RuleValue Overlaps(in RuleValue date, in RuleValue other) => date.Kind == RuleValueKind.Date && other.Kind == RuleValueKind.Date
        ? RuleValue.Of(RuleDates.Compare(date.Date, other.Date).Overlap)
        : RuleErrors.Reject("overlaps", date, other);

    private static RuleValue Calendar(string function, in RuleValue timestamp, in RuleValue zone, Func<long, long> part)
    {
        if (timestamp.Kind != RuleValueKind.Timestamp || zone.Kind != RuleValueKind.String) return RuleErrors.Reject(function, timestamp, zone);
        return RuleTime.TryOffset(zone.Text, timestamp.Bits, out int offset)
            ? RuleValue.Of(part(timestamp.Bits + offset))
            : RuleValue.Error($"'{RuleConversions.Shortened(zone.Text)}' is no time zone");
    }

    private static long Floor(long value, long unit) => (value - Within(value, unit)) / unit;

    private static long Within(long value, long unit) => ((value % unit) + unit) % unit;
}
