using Ontology.Rules;

namespace Ontology.Judging;

/// <summary>Two values are equal.</summary>
internal sealed class EqualTest(TestReader left, TestReader right) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        TestValue one = default, other = default;
        left.Read(ref frame, ref one);
        right.Read(ref frame, ref other);
        if (one.Form != other.Form) return Truth.Unknown;
        return one.Form switch
        {
            // Of dates as precise as each other, the texts tell.
            TestForm.Text or TestForm.Reference or TestForm.Date => Truths.Of(one.Text.SequenceEqual(other.Text)),
            TestForm.Number or TestForm.Truth => Truths.Of(one.First == other.First),
            _ => Truth.Unknown,
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
        if (one.Form != other.Form) return Truth.Unknown;
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
                return Truth.Unknown;
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
        if (value.Form != TestForm.Text) return Truth.Unknown;
        foreach (byte[] text in texts)
        {
            if (value.Text.SequenceEqual(text)) return Truth.True;
        }

        return Truth.False;
    }
}
