using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Json.Fast;

/// <summary>A condition that only asks which slots are there, and which of few values they have.</summary>
internal sealed class FastCondition
{
    private readonly ulong[] _present;
    private readonly ulong[] _absent;
    private readonly SlotTest[] _values;
    private readonly FastCondition[] _all;
    private readonly FastCondition[] _any;
    private readonly FastCondition[] _one;
    private readonly FastCondition[] _none;

    private FastCondition(SlotTest[] slots, FastCondition[] all, FastCondition[] any, FastCondition[] one, FastCondition[] none)
    {
        _present = SlotsOf(slots, static s => !s.Absent && s.Place < 0);
        _absent = SlotsOf(slots, static s => s.Absent);
        _values = Array.FindAll(slots, static s => s.Place >= 0);
        _all = all;
        _any = any;
        _one = one;
        _none = none;
        foreach (SlotTest test in slots)
        {
            if (test is { Absent: false, Slot: < 64 }) Wanted |= 1UL << test.Slot;
        }

        foreach (FastCondition part in all) Wanted |= part.Wanted;
    }

    /// <summary>The condition; null where it asks for more.</summary>
    public static FastCondition? Of(ConditionInfo condition, FastRuleValues values)
    {
        if (condition.IsA is not null) return null;
        SlotTest?[] slots = Array.ConvertAll(condition.Slots, s => Test(s, values));
        return Array.Exists(slots, static s => s is null) || Parts(condition.AllOf, values) is not { } all || Parts(condition.AnyOf, values) is not { } any
            || Parts(condition.ExactlyOneOf, values) is not { } one || Parts(condition.NoneOf, values) is not { } none
            ? null
            : new FastCondition(Array.ConvertAll(slots, static s => s!.Value), all, any, one, none);
    }

    private static ulong[] SlotsOf(SlotTest[] slots, Predicate<SlotTest> wanted) =>
        SlotBits.Of(Array.ConvertAll(Array.FindAll(slots, wanted), static s => s.Slot));

    private static FastCondition[]? Parts(ConditionInfo[] parts, FastRuleValues values)
    {
        FastCondition?[] made = Array.ConvertAll(parts, p => Of(p, values));
        return made.Contains(null) ? null : [.. made.Select(static c => c!)];
    }

    private static SlotTest? Test(SlotConditionInfo condition, FastRuleValues values)
    {
        ConstraintInfo constraint = condition.Constraint;
        // Whatever else stands beside, a slot that must be absent is only asked whether it is.
        if (constraint.Presence == ValuePresence.Absent) return new SlotTest(condition.Slot, Absent: true, -1, 0, false);
        if (constraint.IsPresence) return new SlotTest(condition.Slot, Absent: false, -1, ulong.MaxValue, false);
        bool holdsIfAbsent = !constraint.Required && constraint.Presence != ValuePresence.Present;
        return values.Of(condition.Slot, constraint) is { } found ? new SlotTest(condition.Slot, false, found.Place, found.Values, holdsIfAbsent) : null;
    }

    /// <summary>Bits of the slots without which an object does not meet the condition strictly: of the first ones, of which there is a word.</summary>
    public ulong Wanted { get; }

    /// <summary>Whether an object that has these slots meets the condition; see <c>Judge.Meets</c> for <paramref name="strict"/>.</summary>
    public bool Holds(ref FastObject obj, bool strict)
    {
        if (!obj.HasAll(_present) || obj.HasAny(_absent)) return false;
        foreach (SlotTest test in _values)
        {
            bool holds = obj.Has(test.Slot) ? ((test.Values >> obj.ValueAt(test.Place)) & 1) != 0 : !strict && test.HoldsIfAbsent;
            if (!holds) return false;
        }

        foreach (FastCondition part in _all)
        {
            if (!part.Holds(ref obj, strict)) return false;
        }

        return (_any.Length == 0 || Count(_any, ref obj, strict) > 0)
            && (_one.Length == 0 || Count(_one, ref obj, strict) == 1)
            && (_none.Length == 0 || Count(_none, ref obj, strict: true) == 0);
    }

    private static int Count(FastCondition[] conditions, ref FastObject obj, bool strict)
    {
        int count = 0;
        foreach (FastCondition condition in conditions)
        {
            if (condition.Holds(ref obj, strict)) count++;
        }

        return count;
    }

    /// <summary>A question to a slot.</summary>
    /// <param name="Slot">The slot.</param>
    /// <param name="Absent">It must be absent; everything else is about slots that are there.</param>
    /// <param name="Place">Where it is noted which value it has; -1 where any will do.</param>
    /// <param name="Values">A bit for each value that will do.</param>
    /// <param name="HoldsIfAbsent">An absent slot will do as well, but for preconditions.</param>
    private readonly record struct SlotTest(int Slot, bool Absent, int Place, ulong Values, bool HoldsIfAbsent);
}
