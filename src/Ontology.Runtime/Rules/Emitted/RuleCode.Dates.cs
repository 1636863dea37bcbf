namespace Ontology.Rules;

/// <content>Dates: what is certain, and what may be.</content>
public static partial class RuleCode
{
    /// <summary>A day or moment as a date.</summary>
    /// <param name="value">The day or moment.</param>
    public static PartialDate Date(IsoDateOrDateTime value) => PartialDate.Parse(value.ToString());

    /// <summary>A moment as a date.</summary>
    /// <param name="value">The moment.</param>
    public static PartialDate Date(IsoDateTime value) => PartialDate.Parse(value.ToString());

    /// <summary>Both say the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool Equal(PartialDate left, PartialDate right) => RuleDates.SaySame(left, right);

    /// <inheritdoc cref="Equal(PartialDate, PartialDate)"/>
    public static bool Equal(DateOnly left, PartialDate right) => Equal(Day(left), right);

    /// <inheritdoc cref="Equal(PartialDate, PartialDate)"/>
    public static bool Equal(PartialDate left, DateOnly right) => Equal(left, Day(right));

    /// <summary>They may be the same day.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeEqual(PartialDate left, PartialDate right) => RuleDates.Compare(left, right).Overlap;

    /// <inheritdoc cref="MayBeEqual(PartialDate, PartialDate)"/>
    public static bool MayBeEqual(DateOnly left, PartialDate right) => MayBeEqual(Day(left), right);

    /// <inheritdoc cref="MayBeEqual(PartialDate, PartialDate)"/>
    public static bool MayBeEqual(PartialDate left, DateOnly right) => MayBeEqual(left, Day(right));

    /// <inheritdoc cref="MayBeEqual(PartialDate, PartialDate)"/>
    public static bool MayBeEqual(DateOnly left, DateOnly right) => left == right;

    /// <summary>The left one is certainly before the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool Less(PartialDate left, PartialDate right) => RuleDates.Compare(left, right).IsCertainlyBefore;

    /// <inheritdoc cref="Less(PartialDate, PartialDate)"/>
    public static bool Less(DateOnly left, PartialDate right) => Less(Day(left), right);

    /// <inheritdoc cref="Less(PartialDate, PartialDate)"/>
    public static bool Less(PartialDate left, DateOnly right) => Less(left, Day(right));

    /// <summary>The left one is certainly not after the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool LessOrEqual(PartialDate left, PartialDate right) => RuleDates.Compare(left, right).IsCertainlyNotAfter;

    /// <inheritdoc cref="LessOrEqual(PartialDate, PartialDate)"/>
    public static bool LessOrEqual(DateOnly left, PartialDate right) => LessOrEqual(Day(left), right);

    /// <inheritdoc cref="LessOrEqual(PartialDate, PartialDate)"/>
    public static bool LessOrEqual(PartialDate left, DateOnly right) => LessOrEqual(left, Day(right));

    /// <summary>The left one is certainly after the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool Greater(PartialDate left, PartialDate right) => Less(right, left);

    /// <inheritdoc cref="Greater(PartialDate, PartialDate)"/>
    public static bool Greater(DateOnly left, PartialDate right) => Less(right, left);

    /// <inheritdoc cref="Greater(PartialDate, PartialDate)"/>
    public static bool Greater(PartialDate left, DateOnly right) => Less(right, left);

    /// <summary>The left one is certainly not before the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool GreaterOrEqual(PartialDate left, PartialDate right) => LessOrEqual(right, left);

    /// <inheritdoc cref="GreaterOrEqual(PartialDate, PartialDate)"/>
    public static bool GreaterOrEqual(DateOnly left, PartialDate right) => LessOrEqual(right, left);

    /// <inheritdoc cref="GreaterOrEqual(PartialDate, PartialDate)"/>
    public static bool GreaterOrEqual(PartialDate left, DateOnly right) => LessOrEqual(right, left);

    /// <summary>The left one may be before the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeLess(PartialDate left, PartialDate right) => RuleDates.Compare(left, right).MayBeBefore;

    /// <inheritdoc cref="MayBeLess(PartialDate, PartialDate)"/>
    public static bool MayBeLess(DateOnly left, PartialDate right) => MayBeLess(Day(left), right);

    /// <inheritdoc cref="MayBeLess(PartialDate, PartialDate)"/>
    public static bool MayBeLess(PartialDate left, DateOnly right) => MayBeLess(left, Day(right));

    /// <summary>The left one may be before the right one, or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeLessOrEqual(PartialDate left, PartialDate right) => RuleDates.Compare(left, right).MayBeNotAfter;

    /// <inheritdoc cref="MayBeLessOrEqual(PartialDate, PartialDate)"/>
    public static bool MayBeLessOrEqual(DateOnly left, PartialDate right) => MayBeLessOrEqual(Day(left), right);

    /// <inheritdoc cref="MayBeLessOrEqual(PartialDate, PartialDate)"/>
    public static bool MayBeLessOrEqual(PartialDate left, DateOnly right) => MayBeLessOrEqual(left, Day(right));

    /// <summary>The left one may be after the right one.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeGreater(PartialDate left, PartialDate right) => MayBeLess(right, left);

    /// <inheritdoc cref="MayBeGreater(PartialDate, PartialDate)"/>
    public static bool MayBeGreater(DateOnly left, PartialDate right) => MayBeLess(right, left);

    /// <inheritdoc cref="MayBeGreater(PartialDate, PartialDate)"/>
    public static bool MayBeGreater(PartialDate left, DateOnly right) => MayBeLess(right, left);

    /// <summary>The left one may be after the right one, or the same.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">A date.</param>
    public static bool MayBeGreaterOrEqual(PartialDate left, PartialDate right) => MayBeLessOrEqual(right, left);

    /// <inheritdoc cref="MayBeGreaterOrEqual(PartialDate, PartialDate)"/>
    public static bool MayBeGreaterOrEqual(DateOnly left, PartialDate right) => MayBeLessOrEqual(right, left);

    /// <inheritdoc cref="MayBeGreaterOrEqual(PartialDate, PartialDate)"/>
    public static bool MayBeGreaterOrEqual(PartialDate left, DateOnly right) => MayBeLessOrEqual(right, left);

    // Only to be compared: the literal, which would have to be made, is never asked for.
    private static PartialDate Day(DateOnly day) => new("", day.ToDateTime(TimeOnly.MinValue), DatePrecision.Day, IsoText.NoOffset);
}
