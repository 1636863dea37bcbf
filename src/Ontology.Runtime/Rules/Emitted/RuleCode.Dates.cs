using System.Globalization;

namespace Ontology.Rules;

/// <content>Dates: what is certain, and what may be.</content>
public static partial class RuleCode
{
    /// <summary>A day or moment as a date, with its literal.</summary>
    /// <typeparam name="T">Its type, which formats itself as it stands in data.</typeparam>
    /// <param name="value">The day or moment.</param>
    public static PartialDate Date<T>(T value)
        where T : struct, ISpanFormattable => PartialDate.Parse(value.ToString(null, CultureInfo.InvariantCulture));

    /// <summary>A day as a date, with its literal.</summary>
    /// <param name="value">The day.</param>
    public static PartialDate Date(DateOnly value) => PartialDate.FromDate(value);

    /// <summary>A day, with a zone perhaps, as a date.</summary>
    /// <param name="value">The day.</param>
    public static PartialDate Date(IsoDate value) =>
        new(value.ToString(), value.Date.ToDateTime(TimeOnly.MinValue), DatePrecision.Day, value.OffsetMinutes);

    /// <summary>Both say the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool Equal(RuleDate left, RuleDate right) => RuleDates.SaySame(left.Value, right.Value);

    /// <summary>They may be the same day.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeEqual(RuleDate left, RuleDate right) => RuleDates.Compare(left.Value, right.Value).Overlap;

    /// <summary>The left one is certainly before the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool Less(RuleDate left, RuleDate right) => RuleDates.Compare(left.Value, right.Value).IsCertainlyBefore;

    /// <summary>The left one is certainly not after the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool LessOrEqual(RuleDate left, RuleDate right) => RuleDates.Compare(left.Value, right.Value).IsCertainlyNotAfter;

    /// <summary>The left one is certainly after the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool Greater(RuleDate left, RuleDate right) => Less(right, left);

    /// <summary>The left one is certainly not before the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool GreaterOrEqual(RuleDate left, RuleDate right) => LessOrEqual(right, left);

    /// <summary>The left one may be before the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeLess(RuleDate left, RuleDate right) => RuleDates.Compare(left.Value, right.Value).MayBeBefore;

    /// <summary>The left one may be before the right one, or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeLessOrEqual(RuleDate left, RuleDate right) => RuleDates.Compare(left.Value, right.Value).MayBeNotAfter;

    /// <summary>The left one may be after the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeGreater(RuleDate left, RuleDate right) => MayBeLess(right, left);

    /// <summary>The left one may be after the right one, or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeGreaterOrEqual(RuleDate left, RuleDate right) => MayBeLessOrEqual(right, left);
}
