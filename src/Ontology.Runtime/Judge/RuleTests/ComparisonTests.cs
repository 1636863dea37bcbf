using Ontology.Rules;

namespace Ontology.Judging;

/// <summary>Comparisons of two values.</summary>
internal static class Comparisons
{
    /// <summary>What a comparison gives that cannot be made: one value is not resolved, and the other one is no error, which might be told instead.</summary>
    public static Truth Undecided(in TestValue one, in TestValue other)
    {
        bool isUnresolved = one.Form == TestForm.Unresolved ? other.Form == TestForm.Unresolved || other.IsValue : other.Form == TestForm.Unresolved && one.IsValue;
        return isUnresolved ? Truth.Unresolved : Truth.Unknown;
    }
}

/// <summary>Two values are equal.</summary>
internal sealed class EqualTest(TestReader left, TestReader right) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        TestValue one = default, other = default;
        left.Read(ref frame, ref one);
        right.Read(ref frame, ref other);
        if (one.Form != other.Form) return Comparisons.Undecided(one, other);
        return one.Form switch
        {
            // Of dates as precise as each other, the texts tell.
            TestForm.Text or TestForm.Reference or TestForm.Date => Truths.Of(one.Text.SequenceEqual(other.Text)),
            TestForm.Number or TestForm.Truth => Truths.Of(one.First == other.First),
            _ => Comparisons.Undecided(one, other),
        };
    }
}

/// <summary>One number or date is before another; of dates, where it is certain, or where it is possible.</summary>
internal sealed class OrderTest(TestReader left, TestReader right, Relation relation, bool mayBe) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        TestValue one = default, other = default;
        left.Read(ref frame, ref one);
        right.Read(ref frame, ref other);
        if (one.Form != other.Form) return Comparisons.Undecided(one, other);
        bool isLess = relation is Relation.Less or Relation.LessOrEqual;
        bool orEqual = relation is Relation.LessOrEqual or Relation.GreaterOrEqual;
        switch (one.Form)
        {
            case TestForm.Number:
                return IsLess(isLess ? one.First : other.First, isLess ? other.First : one.First, orEqual);
            case TestForm.Date when mayBe:
                return IsLess(isLess ? one.First : other.First, isLess ? other.Last : one.Last, orEqual);
            case TestForm.Date:
                return IsLess(isLess ? one.Last : other.Last, isLess ? other.First : one.First, orEqual);
            default:
                return Comparisons.Undecided(one, other);
        }
    }

    private static Truth IsLess(long left, long right, bool orEqual) => Truths.Of(left < right || (orEqual && left == right));
}

/// <summary>A text is one of those that the rule names.</summary>
internal sealed class AmongTest(TestReader item, byte[][] texts) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        TestValue value = default;
        item.Read(ref frame, ref value);
        if (value.Form != TestForm.Text) return value.Undecided;
        foreach (byte[] text in texts)
        {
            if (value.Text.SequenceEqual(text)) return Truth.True;
        }

        return Truth.False;
    }
}
