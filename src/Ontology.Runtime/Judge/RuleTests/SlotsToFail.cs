using System.Runtime.CompilerServices;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>
/// Finds slots that an object must have for a rule to say anything of it: without any one of them, the rule holds, whatever else there is. Most rules
/// begin with such a slot, and most objects have few of them.
/// </summary>
internal sealed class SlotsToFail : Deciding<string>
{
    /// <summary>The keys of the slots.</summary>
    public static string[] Of(RuleExpression rule) => [.. new SlotsToFail().Where(rule, outcome: true)];

    protected override HashSet<string> Alone(RuleExpression expression, bool outcome) => expression switch
    {
        RuleHas { Operand: RuleSlot { Target: RuleVariable { Name: "this" }, Default: null } slot } when !outcome => [slot.Key],
        _ => [],
    };

    protected override HashSet<string> Empty(RuleExpression list) =>
        list is RuleSlot { Target: RuleVariable { Name: "this" }, Default: null } slot ? [slot.Key] : [];
}

/// <summary>A rule that holds of an object without one of some slots; of others, another test tells.</summary>
internal sealed class SlotsToFailTest(string[] keys, RuleTest rule) : RuleTest
{
    // For each class, the indexes of the slots; null where nobody has looked yet, and of a class that lacks one of them, nothing need be read.
    private Slots?[] _byClass = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Of(ref TestFrame frame)
    {
        ClassInfo actual = frame.SelfClass;
        Slots?[] known = _byClass;
        if (known.Length == 0) _byClass = known = new Slots?[frame.Classes.Length];
        Slots slots = known[actual.Index] ??= Find(actual);
        if (slots.IsMissing) return Truth.True;
        ReadOnlySpan<int> places = frame.Places;
        foreach (int slot in slots.Indexes)
        {
            if (TestSource.IsAbsent(places[slot])) return Truth.True;
        }

        return rule.Of(ref frame);
    }

    private Slots Find(ClassInfo actual)
    {
        SlotInfo?[] found = Array.ConvertAll(keys, actual.FindSlot);
        // What is never written cannot be seen to be absent.
        return new Slots(Array.IndexOf(found, null) >= 0, [.. found.Where(static s => s is { Unwritten: false, Value.Required: false }).Select(static s => s!.Index)]);
    }

    private sealed record Slots(bool IsMissing, int[] Indexes);
}
