using System.Diagnostics.CodeAnalysis;

namespace Ontology.Rules;

/// <content>Equality, and order where it is certain or possible.</content>
public static partial class RuleFunctions
{
    /// <summary><c>left == right</c>.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue Equal(in RuleValue left, in RuleValue right)
    {
        if (left.Kind == RuleValueKind.Int && right.Kind == RuleValueKind.Int) return RuleValue.Of(left.Bits == right.Bits);
        if (!left.IsValue) return left;
        if (!right.IsValue) return right;
        long budget = RuleEquality.MaxComparisons;
        bool equal = RuleEquality.Equal(left, right, ref budget);
        return budget < 0 ? RuleErrors.TooLarge : RuleValue.Of(equal);
    }

    /// <summary><c>left != right</c>.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue NotEqual(in RuleValue left, in RuleValue right)
    {
        RuleValue equal = Equal(left, right);
        return equal.IsValue ? RuleValue.Of(!equal.Bool) : equal;
    }

    /// <summary><c>left &lt; right</c>: of dates, periods and measures, where it is certain.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue Less(in RuleValue left, in RuleValue right) => Compare(left, right, Relation.Less);

    /// <summary><c>left &lt;= right</c>: of dates, periods and measures, where it is certain.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue LessOrEqual(in RuleValue left, in RuleValue right) => Compare(left, right, Relation.LessOrEqual);

    /// <summary><c>left > right</c>: of dates, periods and measures, where it is certain.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue Greater(in RuleValue left, in RuleValue right) => Compare(left, right, Relation.Greater);

    /// <summary><c>left >= right</c>: of dates, periods and measures, where it is certain.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue GreaterOrEqual(in RuleValue left, in RuleValue right) => Compare(left, right, Relation.GreaterOrEqual);

    /// <summary><c>mayBe(left &lt; right)</c>.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue MayBeLess(in RuleValue left, in RuleValue right) => Compare(left, right, Relation.Less, mayBe: true);

    /// <summary><c>mayBe(left &lt;= right)</c>.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue MayBeLessOrEqual(in RuleValue left, in RuleValue right) => Compare(left, right, Relation.LessOrEqual, mayBe: true);

    /// <summary><c>mayBe(left > right)</c>.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue MayBeGreater(in RuleValue left, in RuleValue right) => Compare(left, right, Relation.Greater, mayBe: true);

    /// <summary><c>mayBe(left >= right)</c>.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue MayBeGreaterOrEqual(in RuleValue left, in RuleValue right) => Compare(left, right, Relation.GreaterOrEqual, mayBe: true);

    /// <summary><c>mayBe(left == right)</c>: the dates can be the same day, the measures the same number.</summary>
    /// <param name="left">A value.</param>
    /// <param name="right">A value.</param>
    public static RuleValue MayBeEqual(in RuleValue left, in RuleValue right)
    {
        if (left.Kind == RuleValueKind.Date && right.Kind == RuleValueKind.Date) return RuleValue.Of(RuleDates.Compare(left.Date, right.Date).Overlap);
        if (left.Kind == RuleValueKind.Period && right.Kind == RuleValueKind.Period)
        {
            return RuleValue.Of(left.Period.MayBeShorter(right.Period, orEqual: true) && right.Period.MayBeShorter(left.Period, orEqual: true));
        }

        return TryBounds(left, right, out RuleBounds? a, out RuleBounds? b) ? RuleValue.Of(a.MayEqual(b)) : Equal(left, right);
    }

    internal static RuleValue Compare(in RuleValue left, in RuleValue right, Relation relation, bool mayBe = false)
    {
        if (left.Kind == RuleValueKind.Int && right.Kind == RuleValueKind.Int) return Holds(left.Bits.CompareTo(right.Bits), relation);
        if (TryOrder(left, right, out int order)) return order == RuleNumbers.Unordered ? RuleValue.False : Holds(order, relation);
        bool orEqual = relation is Relation.LessOrEqual or Relation.GreaterOrEqual;
        return relation is Relation.Less or Relation.LessOrEqual
            ? CompareRanges(left, right, orEqual, mayBe)
            : CompareRanges(right, left, orEqual, mayBe);
    }

    /// <summary>Orders two values of which it is known. Kinds of numbers go together, others do not.</summary>
    internal static bool TryOrder(in RuleValue left, in RuleValue right, out int order)
    {
        order = 0;
        if (left.Kind != right.Kind)
        {
            if (!left.IsNumber || !right.IsNumber) return false;
            order = RuleNumbers.Compare(left, right);
            return true;
        }

        switch (left.Kind)
        {
            case RuleValueKind.Int or RuleValueKind.Bool or RuleValueKind.Duration:
                order = left.Bits.CompareTo(right.Bits);
                return true;
            case RuleValueKind.UInt or RuleValueKind.Double or RuleValueKind.Decimal:
                order = RuleNumbers.Compare(left, right);
                return true;
            case RuleValueKind.String:
                order = CodePoints.Compare(left.Text, right.Text);
                return true;
            case RuleValueKind.Bytes:
                order = left.Bytes.AsSpan().SequenceCompareTo(right.Bytes);
                return true;
            case RuleValueKind.Timestamp:
                order = left.Bits != right.Bits ? left.Bits.CompareTo(right.Bits) : left.Nanos.CompareTo(right.Nanos);
                return true;
            default:
                return false;
        }
    }

    private static RuleValue CompareRanges(in RuleValue lesser, in RuleValue greater, bool orEqual, bool mayBe)
    {
        if (lesser.Kind == RuleValueKind.Date && greater.Kind == RuleValueKind.Date)
        {
            RuleDates.Ranges ranges = RuleDates.Compare(lesser.Date, greater.Date);
            if (mayBe) return RuleValue.Of(orEqual ? ranges.MayBeNotAfter : ranges.MayBeBefore);
            return RuleValue.Of(orEqual ? ranges.IsCertainlyNotAfter : ranges.IsCertainlyBefore);
        }

        if (lesser.Kind == RuleValueKind.Period && greater.Kind == RuleValueKind.Period)
        {
            return RuleValue.Of(mayBe
                ? lesser.Period.MayBeShorter(greater.Period, orEqual)
                : lesser.Period.IsCertainlyShorter(greater.Period, orEqual));
        }

        if (!TryBounds(lesser, greater, out RuleBounds? a, out RuleBounds? b)) return RuleErrors.Reject("order", lesser, greater);
        return RuleValue.Of(mayBe ? a.MayBeLess(b, orEqual) : a.IsCertainlyLess(b, orEqual));
    }

    private static RuleValue Holds(int order, Relation relation) => RuleValue.Of(relation switch
    {
        Relation.Less => order < 0,
        Relation.LessOrEqual => order <= 0,
        Relation.Greater => order > 0,
        _ => order >= 0,
    });

    /// <summary>One of the values is a measure, and the other one too, or a number.</summary>
    private static bool TryBounds(
        in RuleValue left, in RuleValue right, [NotNullWhen(true)] out RuleBounds? one, [NotNullWhen(true)] out RuleBounds? other)
    {
        one = other = null;
        if (left.Kind != RuleValueKind.Measure && right.Kind != RuleValueKind.Measure) return false;
        return RuleMeasures.TryFrom(left, out one) & RuleMeasures.TryFrom(right, out other);
    }
}
