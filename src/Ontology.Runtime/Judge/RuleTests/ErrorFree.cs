using System.Text;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>
/// Whether a rule of few forms can come to an error at all: a slot that is read where it need not be there, for one. Where it cannot, what decides a rule does
/// so whatever comes after it.
/// </summary>
/// <param name="classes">The ontology's classes.</param>
internal sealed class ErrorFree(ClassInfo[] classes)
{
    // What names of bound values stand for, and the lists whose values variables have.
    private readonly Dictionary<string, RuleExpression> _bound = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleExpression> _ranges = new(StringComparer.Ordinal);

    // Slots that have been asked for and are there.
    private readonly List<RuleExpression> _there = [];

    /// <summary>The rule is true, false, or not resolved.</summary>
    public static bool Is(RuleExpression rule, ClassInfo[] classes) => new ErrorFree(classes).IsTruth(rule);

    /// <summary>The expression is a list, or not resolved.</summary>
    public static bool IsList(RuleExpression expression, ClassInfo[] classes) => new ErrorFree(classes).IsList(expression);

    private bool IsTruth(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleHas { Operand: RuleSlot slot }:
                return IsObject(slot.Target);
            case RuleIs test:
                return IsObject(test.Target);
            case RuleCall { Function: "!_", Arguments: [var operand] }:
                return IsTruth(operand);
            case RuleCall { Function: "_&&_", Arguments: [var left, var right] }:
                return IsTruth(left) && Knowing(left, outcome: true, right, IsTruth);
            case RuleCall { Function: "_||_", Arguments: [var left, var right] }:
                return IsTruth(left) && Knowing(left, outcome: false, right, IsTruth);
            case RuleCall { Function: "_==_" or "_!=_", Arguments: [var left, RuleLiteral] }:
                return IsValue(left);
            case RuleCall { Function: "@in", Arguments: [var item, RuleList list] }:
                return IsValue(item) && list.Items.All(static i => i is RuleLiteral);
            case RuleCall { Function: "_<_" or "_<=_" or "_>_" or "_>=_", Arguments: [RuleCall { Function: "size", Arguments: [var list] }, RuleLiteral number] }:
                return IsList(list) && JsonNumber.TryShort(Encoding.UTF8.GetBytes(number.Text), out _);
            // A macro within another takes so many steps that they have to be counted.
            case RuleComprehension { Macro: RuleMacro.All or RuleMacro.Exists, SecondVariable: null } macro when _ranges.Count == 0:
                return IsList(macro.Range) && Within(macro, () => IsTruth(macro.Body));
            case RuleBind bind:
                return IsList(bind.Value) && Within(bind, () => IsTruth(bind.Body));
            default:
                return false;
        }
    }

    private bool IsList(RuleExpression expression)
    {
        if (_ranges.Count > 0) return false;
        switch (expression)
        {
            case RuleSlot { Default: null } slot:
                return IsObject(slot.Target) && All(slot, static s => s.Multivalued && !s.Unwritten);
            case RuleVariable variable:
                // It has been looked at where it was bound.
                return _bound.ContainsKey(variable.Name);
            case RuleCall { Function: "_+_", Arguments: [var left, var right] }:
                return IsList(left) && IsList(right);
            case RuleCall { Function: "distinct", Arguments: [var list] }:
                return IsList(list);
            case RuleComprehension { Macro: RuleMacro.Filter, SecondVariable: null } macro:
                return IsList(macro.Range) && Within(macro, () => IsTruth(macro.Body));
            case RuleComprehension { Macro: RuleMacro.Map, SecondVariable: null } macro:
                return IsList(macro.Range) && Within(macro, () => macro.Filter is not { } filter
                    ? IsValue(macro.Body)
                    : IsTruth(filter) && Knowing(filter, outcome: true, macro.Body, IsValue));
            default:
                return false;
        }
    }

    /// <summary>The expression is one value that is no object, or what is not resolved.</summary>
    private bool IsValue(RuleExpression expression) => expression switch
    {
        RuleLiteral => true,
        RuleVariable variable => _ranges.TryGetValue(variable.Name, out RuleExpression? range) && Holds(range, static s => IsSimple(s)),
        RuleSlot slot => IsThere(slot) && All(slot, static s => !s.Multivalued && IsSimple(s)),
        _ => false,
    };

    private bool IsThere(RuleSlot slot) =>
        IsObject(slot.Target) && (slot.Default is RuleLiteral || _there.Exists(t => IsSame(t, slot)) || All(slot, static s => s is { Unwritten: false, Value.Required: true }));

    /// <summary>The same of an object, or a reference to one.</summary>
    private bool IsObject(RuleExpression expression) => expression switch
    {
        RuleVariable { Name: "this" } => true,
        RuleVariable variable => _ranges.TryGetValue(variable.Name, out RuleExpression? range) && Holds(range, static s => IsOfObjects(s)),
        RuleSlot { IsIdentifier: false } slot => IsThere(slot) && All(slot, static s => !s.Multivalued && IsOfObjects(s)),
        _ => false,
    };

    /// <summary>Something is so of the slot whose values a list has.</summary>
    private bool Holds(RuleExpression list, Predicate<SlotInfo> holds) => list switch
    {
        RuleSlot slot => All(slot, holds),
        RuleVariable variable => _bound.TryGetValue(variable.Name, out RuleExpression? value) && Holds(value, holds),
        RuleComprehension { Macro: RuleMacro.Filter } macro => Holds(macro.Range, holds),
        _ => false,
    };

    private static bool IsOfObjects(SlotInfo slot) => slot.Value.Form is RangeForm.Object or RangeForm.Reference;

    private static bool IsSimple(SlotInfo slot) => slot.Value.Form is RangeForm.Type or RangeForm.Enum or RangeForm.Reference;

    /// <summary>Something is so of a slot in all classes that may have it.</summary>
    private bool All(RuleSlot slot, Predicate<SlotInfo> holds)
    {
        ClassInfo? named = Array.Find(classes, c => c.Name == slot.Class);
        return named is not null && Array.TrueForAll(
            classes, c => !c.IsA(named) || (c.FindSlot(slot.Key) is { } own && holds(own)));
    }

    /// <summary>Two name the same slot of the same object, whatever is known of its type where they stand.</summary>
    private static bool IsSame(RuleExpression one, RuleExpression other) => (one, other) switch
    {
        (RuleSlot left, RuleSlot right) => left.Key == right.Key && left.Class == right.Class && IsSame(left.Target, right.Target),
        (RuleVariable left, RuleVariable right) => left.Name == right.Name,
        _ => false,
    };

    private bool Knowing(RuleExpression truth, bool outcome, RuleExpression then, Predicate<RuleExpression> holds)
    {
        int before = _there.Count;
        Learn(truth, outcome);
        bool result = holds(then);
        _there.RemoveRange(before, _there.Count - before);
        return result;
    }

    private void Learn(RuleExpression truth, bool outcome)
    {
        switch (truth)
        {
            case RuleHas has when outcome:
                _there.Add(has.Operand);
                break;
            case RuleCall { Function: "!_", Arguments: [var operand] }:
                Learn(operand, !outcome);
                break;
            case RuleCall { Function: "_&&_" or "_||_", Arguments: [var left, var right] } call when outcome == (call.Function == "_&&_"):
                Learn(left, outcome);
                Learn(right, outcome);
                break;
            default:
                break;
        }
    }

    private bool Within(RuleComprehension macro, Func<bool> find)
    {
        _ranges.Add(macro.Variable, macro.Range);
        bool found = find();
        _ranges.Remove(macro.Variable);
        return found;
    }

    private bool Within(RuleBind bind, Func<bool> find)
    {
        _bound.Add(bind.Variable, bind.Value);
        bool found = find();
        _bound.Remove(bind.Variable);
        return found;
    }
}
