using System.Runtime.CompilerServices;
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

    /// <summary>Two values are equal.</summary>
    public static Truth AreEqual(ref TestFrame frame, in TestValue one, in TestValue other)
    {
        if (one.Form != other.Form) return Undecided(one, other);
        switch (one.Form)
        {
            case TestForm.Reference when one.Origin == TextOrigin.Identifiers || other.Origin == TextOrigin.Identifiers:
                // Of one that stands as text elsewhere, the evaluator knows.
                return one.Origin == other.Origin ? Truths.Of(one.Number == other.Number) : Truth.Unknown;
            case TestForm.Text or TestForm.Reference:
                return Truths.Of(frame.Text(one).SequenceEqual(frame.Text(other)));
            // Two that can mean the same days are as precise as each other.
            case TestForm.Date:
                return Truths.Of(one.First == other.First && one.Last == other.Last);
            case TestForm.Number or TestForm.Truth:
                return Truths.Of(one.First == other.First);
            default:
                return Undecided(one, other);
        }
    }
}

/// <summary>Two values are equal, or are not.</summary>
internal sealed class EqualTest(TestReader left, TestReader right, bool isNegated = false) : RuleTest
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Of(ref TestFrame frame)
    {
        TestValue one = default, other = default;
        left.Read(ref frame, ref one);
        right.Read(ref frame, ref other);
        Truth equal = Comparisons.AreEqual(ref frame, one, other);
        return isNegated ? Truths.Not(equal) : equal;
    }
}

/// <summary>Two lists have equal values, one for one.</summary>
internal sealed class EqualListsTest(TestList left, TestList right) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        left.Begin(ref frame, out TestCursor one);
        right.Begin(ref frame, out TestCursor other);
        TestValue item = default, beside = default;
        Truth result = Truth.True;
        while (true)
        {
            Truth more = left.MoveNext(ref frame, ref one, ref item), moreBeside = right.MoveNext(ref frame, ref other, ref beside);
            // Lists that cannot be made decide, whatever is in them: both are gone through to their ends.
            if (more == Truth.False && moreBeside == Truth.False) return result;
            if (more is not (Truth.True or Truth.False) || moreBeside is not (Truth.True or Truth.False)) return Truth.Unknown;
            Truth equal = more == moreBeside ? Comparisons.AreEqual(ref frame, item, beside) : Truth.False;
            if (equal is not (Truth.True or Truth.False)) return Truth.Unknown;
            if (equal == Truth.False) result = Truth.False;
        }
    }
}

/// <summary>A value is equal to one of a list.</summary>
internal sealed class InListTest(TestReader item, TestList list) : RuleTest
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Of(ref TestFrame frame)
    {
        TestValue wanted = default;
        item.Read(ref frame, ref wanted);
        if (!wanted.IsValue) return wanted.Undecided;
        list.Begin(ref frame, out TestCursor cursor);
        TestValue value = default;
        Truth result = Truth.False, more;
        while ((more = list.MoveNext(ref frame, ref cursor, ref value)) == Truth.True)
        {
            Truth equal = Comparisons.AreEqual(ref frame, wanted, value);
            if (equal == Truth.True) return list.Finish(ref frame, ref cursor) is Truth.False ? equal : Truth.Unknown;
            if (equal != Truth.False) result = Truth.Unknown;
        }

        return more == Truth.False ? result : more;
    }
}

/// <summary>One number or date is before another; of dates, where it is certain, or where it is possible.</summary>
internal sealed class OrderTest(TestReader left, TestReader right, Relation relation, bool mayBe) : RuleTest
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
