using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>
/// A measure: a number of which perhaps only bounds are known, and its unit. Of <c>5, at least</c>, the lower bound is 5 and there is no upper
/// one. A number of things, or an amount of money, is not negative, so <c>up to 5</c> is from 0 to 5.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleBounds : IEquatable<RuleBounds>
{
    internal RuleBounds(decimal? lower, bool lowerInclusive, decimal? upper, bool upperInclusive, string? unit, decimal? stated = null)
    {
        Lower = lower;
        LowerInclusive = lowerInclusive;
        Upper = upper;
        UpperInclusive = upperInclusive;
        Unit = unit;
        Stated = stated;
    }

    /// <summary>No less than that; null where nothing is known.</summary>
    public decimal? Lower { get; }

    /// <summary>It can be <see cref="Lower"/> itself.</summary>
    public bool LowerInclusive { get; }

    /// <summary>No more than that; null where nothing is known.</summary>
    public decimal? Upper { get; }

    /// <summary>It can be <see cref="Upper"/> itself.</summary>
    public bool UpperInclusive { get; }

    /// <summary>The unit; null where none is told, which then goes with every unit.</summary>
    public string? Unit { get; }

    /// <summary>The number that is told where it bounds nothing: about 5.</summary>
    public decimal? Stated { get; }

    /// <summary>Exactly that many.</summary>
    /// <param name="value">The number.</param>
    /// <param name="unit">The unit, if there is one.</param>
    public static RuleBounds Exactly(decimal value, string? unit = null) => new(value, true, value, true, unit);

    /// <summary>The measure that the slots of an object tell.</summary>
    /// <param name="value">The number, if there is one.</param>
    /// <param name="comparator">
    /// <c>exact</c> (also where null), <c>approximately</c>, <c>atLeast</c>, <c>moreThan</c>, <c>atMost</c>, <c>lessThan</c>, <c>upTo</c>,
    /// <c>between</c>, <c>asStated</c>.
    /// </param>
    /// <param name="upper">With <c>between</c>, the upper number.</param>
    /// <param name="unit">The unit, if there is one.</param>
    /// <returns>Null for another comparator, or where there is no number and the comparator wants one.</returns>
    public static RuleBounds? From(decimal? value, string? comparator = null, decimal? upper = null, string? unit = null)
    {
        decimal? floor = value < 0 ? null : 0;
        return (comparator ?? "exact", value) switch
        {
            ("asStated" or "approximately", _) => new(floor, true, null, false, unit, value),
            (_, null) => null,
            ("exact", { } v) => Exactly(v, unit),
            ("atLeast", { } v) => new(v, true, null, false, unit),
            ("moreThan", { } v) => new(v, false, null, false, unit),
            ("atMost" or "upTo", { } v) => new(floor, true, v, true, unit),
            ("lessThan", { } v) => new(floor, true, v, false, unit),
            ("between", { } v) => new(v, true, upper, upper is not null, unit),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public bool Equals(RuleBounds? other) => other is not null
        && Lower == other.Lower && LowerInclusive == other.LowerInclusive
        && Upper == other.Upper && UpperInclusive == other.UpperInclusive
        && Unit == other.Unit && Stated == other.Stated;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleBounds);

    /// <inheritdoc/>
    public override int GetHashCode() => IsPoint ? RuleNumbers.Hash(RuleValue.Of(Lower!.Value)) : HashCode.Combine(Lower, Upper, Stated);

    /// <summary>As mathematics writes ranges, <c>[0, 5] CNY</c>; a single number as it is.</summary>
    public override string ToString()
    {
        string range = IsPoint
            ? RuleText.Format(Lower!.Value)
            : Stated is { } stated
                ? "about " + RuleText.Format(stated)
                : $"{(LowerInclusive ? '[' : '(')}{Bound(Lower)}, {Bound(Upper)}{(UpperInclusive ? ']' : ')')}";
        return Unit is null ? range : $"{range} {Unit}";
    }

    internal bool IsPoint => Lower is { } lower && Upper == lower && LowerInclusive && UpperInclusive;

    internal bool IsExactly(in RuleValue number) => IsPoint && RuleNumbers.Compare(RuleValue.Of(Lower!.Value), number) == 0;

    internal bool HasUnitOf(RuleBounds other) => Unit is null || other.Unit is null || Unit == other.Unit;

    /// <summary>Whatever the numbers are, this one is less; or, where equal is enough, no more.</summary>
    internal bool IsCertainlyLess(RuleBounds other, bool orEqual)
    {
        if (!HasUnitOf(other) || Upper is not { } most || other.Lower is not { } least) return false;
        return most < least || (most == least && (orEqual || !UpperInclusive || !other.LowerInclusive));
    }

    /// <summary>It is possible that this one is less; or, where equal is enough, no more.</summary>
    internal bool MayBeLess(RuleBounds other, bool orEqual)
    {
        if (!HasUnitOf(other) || Lower is not { } least || other.Upper is not { } most) return true;
        return least < most || (least == most && orEqual && LowerInclusive && other.UpperInclusive);
    }

    /// <summary>It is possible that both are the same number.</summary>
    internal bool MayEqual(RuleBounds other) => MayBeLess(other, orEqual: true) && other.MayBeLess(this, orEqual: true);

    private static string Bound(decimal? bound) => bound is { } value ? RuleText.Format(value) : "…";
}
