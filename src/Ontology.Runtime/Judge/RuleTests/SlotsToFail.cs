using System.Runtime.CompilerServices;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>
/// Finds slots that an object must have for a rule to say anything of it: without any one of them, the rule holds, whatever else there is. Most rules
/// begin with such a slot, and most objects have few of them.
/// </summary>
internal sealed class SlotsToFail
{
    private readonly Dictionary<string, RuleExpression> _bound = new(StringComparer.Ordinal);

    /// <summary>The keys of the slots.</summary>
    public static string[] Of(RuleExpression rule) => [.. new SlotsToFail().Where(rule, outcome: true)];

    /// <summary>The slots, each of which decides by its absence that an expression comes out so.</summary>
    private HashSet<string> Where(RuleExpression expression, bool outcome)
    {
        switch (expression)
        {
            case RuleCall { Function: "!_", Arguments: [var operand] }:
                return Where(operand, !outcome);
            case RuleCall { Function: "_||_", Arguments: [var left, var right] }:
                return Join(Where(left, outcome), Where(right, outcome), either: outcome);
            case RuleCall { Function: "_&&_", Arguments: [var left, var right] }:
                return Join(Where(left, outcome), Where(right, outcome), either: !outcome);
            case RuleCall { Function: "_==_", Arguments: [RuleCall { Function: "size", Arguments: [var list] }, RuleLiteral { Text: "0" }] } when outcome:
                return Empty(list);
            case RuleHas { Operand: RuleSlot { Target: RuleVariable { Name: "this" }, Default: null } slot } when !outcome:
                return [slot.Key];
            case RuleComprehension { Macro: RuleMacro.All } all when outcome:
                return Empty(all.Range);
            case RuleComprehension { Macro: RuleMacro.Exists } exists when !outcome:
                return Empty(exists.Range);
            case RuleBind bind:
                return Within(bind, b => Where(b, outcome));
            default:
                return [];
        }
    }

    /// <summary>The slots, each of which makes a list empty by its absence.</summary>
    private HashSet<string> Empty(RuleExpression list)
    {
        switch (list)
        {
            case RuleSlot { Target: RuleVariable { Name: "this" }, Default: null } slot:
                return [slot.Key];
            case RuleComprehension { Macro: RuleMacro.Filter or RuleMacro.Map or RuleMacro.SortedBy } made:
                return Empty(made.Range);
            case RuleCall { Function: "distinct" or "sorted" or "flatten", Arguments: [var from] }:
                return Empty(from);
            case RuleVariable variable when _bound.TryGetValue(variable.Name, out RuleExpression? value):
                return Empty(value);
            case RuleBind bind:
                return Within(bind, Empty);
            default:
                return [];
        }
    }

    private HashSet<string> Within(RuleBind bind, Func<RuleExpression, HashSet<string>> find)
    {
        _bound.Add(bind.Variable, bind.Value);
        HashSet<string> found = find(bind.Body);
        _bound.Remove(bind.Variable);
        return found;
    }

    private static HashSet<string> Join(HashSet<string> left, HashSet<string> right, bool either)
    {
        if (either) left.UnionWith(right);
        else left.IntersectWith(right);
        return left;
    }
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
