using Ontology.Rules;

namespace Ontology.Json.Fast.Expressions;

/// <summary>The opposite.</summary>
internal sealed class NotNode(FastNode<bool> operand) : FastNode<bool>
{
    public FastNode<bool> Operand => operand;

    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        bool known = operand.TryGet(ref frame, out bool holds);
        value = !holds;
        return known;
    }
}

/// <summary><c>&amp;&amp;</c> and <c>||</c>: what is not known of one part does not matter where another one decides.</summary>
/// <param name="parts">The parts; those of an operand that is of the same kind are among them.</param>
/// <param name="decision">What decides: <c>true</c> for <c>||</c>.</param>
internal sealed class JunctionNode(FastNode<bool>[] parts, bool decision) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = decision;
        bool isKnown = true;
        foreach (FastNode<bool> part in parts)
        {
            if (!part.TryGet(ref frame, out bool holds)) isKnown = false;
            else if (holds == decision) return true;
        }

        value = !decision;
        return isKnown;
    }
}

/// <summary>Two truths are the same.</summary>
internal sealed class SameTruthNode(FastNode<bool> left, FastNode<bool> right) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!left.TryGet(ref frame, out bool one) || !right.TryGet(ref frame, out bool other)) return false;
        value = one == other;
        return true;
    }
}

/// <summary>A value of an enumeration is one of some.</summary>
/// <param name="operand">The value.</param>
/// <param name="wanted">Whether it is, for each value of the enumeration.</param>
internal sealed class EnumInNode(FastNode<int> operand, bool[] wanted) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        bool known = operand.TryGet(ref frame, out int index);
        value = known && wanted[index];
        return known;
    }
}

/// <summary>The value that a slot has of its enumeration is one of some.</summary>
/// <param name="place">The slot.</param>
/// <param name="wanted">A bit for each value that will do.</param>
/// <param name="absent">What is true of a slot that has no value; null where it is not known.</param>
internal sealed class EnumSlotInNode(FastPlace place, ulong wanted, bool? absent) : FastNode<bool>
{
    /// <summary>More values than these have no bits.</summary>
    public const int MostValues = 64;

    public FastPlace Place => place;

    /// <summary>The same of any value but these.</summary>
    public EnumSlotInNode Opposite => new(place, ~wanted, !absent);

    /// <summary>The same, where it is known what is true of an absent value.</summary>
    public EnumSlotInNode OrAbsent(bool isTrue) => new(place, wanted, isTrue);

    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = absent == true;
        if (!place.TryFind(ref frame, out int at)) return false;
        if (frame.Notes[at] < 0) return absent is not null;
        value = ((wanted >> frame.Notes[at + 1]) & 1) != 0;
        return true;
    }
}

/// <summary>Two values of one enumeration are the same.</summary>
internal sealed class SameEnumNode(FastNode<int> left, FastNode<int> right) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!left.TryGet(ref frame, out int one) || !right.TryGet(ref frame, out int other)) return false;
        value = one == other;
        return true;
    }
}

/// <summary>Numbers in an order.</summary>
/// <param name="left">The left number.</param>
/// <param name="right">The right number.</param>
/// <param name="relation">The order; null where they are to be equal.</param>
internal sealed class NumberOrderNode<T>(FastNode<T> left, FastNode<T> right, Relation? relation) : FastNode<bool>
    where T : struct, IComparable<T>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!left.TryGet(ref frame, out T one) || !right.TryGet(ref frame, out T other)) return false;
        int order = one.CompareTo(other);
        value = relation switch
        {
            Relation.Less => order < 0,
            Relation.LessOrEqual => order <= 0,
            Relation.Greater => order > 0,
            Relation.GreaterOrEqual => order >= 0,
            _ => order == 0,
        };
        return true;
    }
}

/// <summary>Dates in an order, certainly or perhaps.</summary>
/// <param name="left">The left date.</param>
/// <param name="right">The right date.</param>
/// <param name="relation">The order; null where they are to say the same.</param>
/// <param name="mayBe">It is enough that they may be.</param>
internal sealed class DateOrderNode(FastNode<PartialDate> left, FastNode<PartialDate> right, Relation? relation, bool mayBe) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!left.TryGet(ref frame, out PartialDate one) || !right.TryGet(ref frame, out PartialDate other)) return false;
        bool isTurned = relation is Relation.Greater or Relation.GreaterOrEqual;
        RuleDates.Ranges ranges = isTurned ? RuleDates.Compare(other, one) : RuleDates.Compare(one, other);
        value = relation switch
        {
            null => mayBe ? ranges.Overlap : RuleDates.SaySame(one, other),
            Relation.Less or Relation.Greater => mayBe ? ranges.MayBeBefore : ranges.IsCertainlyBefore,
            _ => mayBe ? ranges.MayBeNotAfter : ranges.IsCertainlyNotAfter,
        };
        return true;
    }
}
