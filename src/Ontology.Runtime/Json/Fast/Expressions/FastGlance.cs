using System.Runtime.CompilerServices;
using Ontology.Judging;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Json.Fast.Expressions;

/// <summary>
/// What tells at a glance that a rule holds: most rules say nothing of an object that lacks one of a few slots, or whose slot has certain values of its
/// enumeration.
/// </summary>
internal readonly struct FastGlance
{
    private const int MostTexts = 64;

    // Bits of slots: where one of them is absent, the rule holds. All of them are in one word, mostly.
    private readonly ulong _needed;
    private readonly int _word;
    private readonly ulong[] _neededElsewhere;
    private readonly EnumOutcome[] _outcomes;

    private FastGlance(ulong[] needed, EnumOutcome[] outcomes)
    {
        _word = Math.Max(0, Array.FindLastIndex(needed, static w => w != 0));
        _needed = needed.Length == 0 ? 0 : needed[_word];
        _neededElsewhere = needed.Length == 0 ? [] : needed[.._word];
        _outcomes = outcomes;
    }

    /// <summary>What decides of a rule, for objects of a class; values are only looked at where they are noted anyway.</summary>
    public static FastGlance Of(RuleExpression rule, FastClass self)
    {
        ulong[] needed = SlotBits.Of(SlotsToFail.Of(rule).Select(self.Find).Where(static s => s is { Slot.Unwritten: false }).Select(static s => s!.Slot.Index));
        List<EnumOutcome> outcomes = [];
        foreach (RuleExpression alternative in Alternatives(rule))
        {
            if (OutcomeOf(alternative, self) is { } outcome) outcomes.Add(outcome);
        }

        return new FastGlance(needed, [.. outcomes]);
    }

    /// <summary>The rule holds of an object, whatever else it has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Decides(ref FastObject obj, ref FastFrame frame)
    {
        if ((_needed & ~obj.Word(_word)) != 0) return true;
        foreach (EnumOutcome outcome in _outcomes)
        {
            int note = frame.This + outcome.Offset;
            if (frame.Notes[note] >= 0 && ((outcome.Values >> frame.Notes[note + 1]) & 1) != 0) return true;
        }

        return !obj.HasAll(_neededElsewhere);
    }

    /// <summary>The alternatives of a rule of which one is to be true, without those that a glance has asked.</summary>
    public static IEnumerable<RuleExpression> Others(RuleExpression rule, FastClass self) =>
        Alternatives(rule).Where(a => OutcomeOf(a, self) is null && !IsAbsence(a, self));

    private static bool IsAbsence(RuleExpression alternative, FastClass self) =>
        alternative is RuleCall { Function: "!_", Arguments: [RuleHas { Operand: RuleSlot { Target: RuleVariable { Name: "this" }, Default: null } slot }] }
        && self.Find(slot.Key) is { Slot.Unwritten: false };

    private static IEnumerable<RuleExpression> Alternatives(RuleExpression rule) =>
        rule is RuleCall { Function: "_||_" } either ? either.Arguments.SelectMany(Alternatives) : [rule];

    /// <summary>The values of a slot of which an alternative is true: it asks nothing else.</summary>
    private static EnumOutcome? OutcomeOf(RuleExpression alternative, FastClass self)
    {
        switch (alternative)
        {
            case RuleCall { Function: "!_", Arguments: [var operand] } when OutcomeOf(operand, self) is { } opposite:
                return opposite with { Values = ~opposite.Values };
            case RuleCall { Function: "_!=_", Arguments: [var slot, RuleLiteral text] } when OutcomeOf(slot, [text], self) is { } equal:
                return equal with { Values = ~equal.Values };
            case RuleCall { Function: "_==_", Arguments: [var slot, RuleLiteral text] }:
                return OutcomeOf(slot, [text], self);
            case RuleCall { Function: "@in", Arguments: [var slot, RuleList list] }:
                return OutcomeOf(slot, list.Items, self);
            default:
                return null;
        }
    }

    private static EnumOutcome? OutcomeOf(RuleExpression expression, IReadOnlyList<RuleExpression> literals, FastClass self)
    {
        if (expression is not RuleSlot { Target: RuleVariable { Name: "this" }, Default: null } key) return null;
        if (self.Find(key.Key) is not { Kind: FastKind.Enum, IsList: false, Place: >= 0 } slot || slot.Slot.Value.Enum is not { } range) return null;
        if (range.Values.Texts.Length > MostTexts || !literals.All(static l => l is RuleLiteral)) return null;
        string[] wanted = [.. literals.Cast<RuleLiteral>().Select(static l => l.Text)];
        ulong values = 0;
        for (int i = 0; i < range.Values.Texts.Length; i++)
        {
            if (wanted.Contains(range.Values.Texts[i])) values |= 1UL << i;
        }

        return new EnumOutcome(FastPlace.Head + (slot.Place * 2), values);
    }

    /// <summary>Values that decide.</summary>
    /// <param name="Offset">Where the slot is noted, from where the notes of its object begin.</param>
    /// <param name="Values">A bit for each of them.</param>
    private readonly record struct EnumOutcome(int Offset, ulong Values);
}
