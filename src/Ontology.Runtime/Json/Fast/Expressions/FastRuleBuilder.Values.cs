using System.Globalization;
using System.Text;
using Ontology.Judging;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Json.Fast.Expressions;

/// <content>Values: objects, slots, numbers, dates, texts and lists.</content>
internal sealed partial class FastRuleBuilder
{
    /// <summary>An object whose notes are to be read: the one whose rules run where there is neither a node nor a variable.</summary>
    private readonly record struct ObjectPart(FastNode<int>? Node, int Variable, FastClass Class);

    private readonly record struct EnumPart(FastNode<int> Node, string[] Texts);

    /// <summary>A number: a whole one, or another.</summary>
    private readonly record struct NumberPart(FastNode<long>? Whole, FastNode<decimal>? Other)
    {
        public FastNode<decimal> Exact => Other ?? new WholeAsDecimalNode(Whole!);
    }

    private readonly record struct TextPart(FastNode<FastText> Node, bool IsReference);

    private readonly record struct SlotPart(FastPlace Place, FastSlot Slot, ObjectPart Owner);

    private sealed record ListPart(FastList List, ElementKind Kind);

    private ObjectPart? Object(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleVariable bound when _bound.TryGetValue(bound.Name, out RuleExpression? value):
                return Object(value);
            case RuleVariable variable when _variables.TryGetValue(variable.Name, out Variable known):
                return known.Kind.Class is { } @class ? new ObjectPart(null, known.Number, @class) : null;
            case RuleVariable { Name: "this" }:
                self.OpenNotes();
                return new ObjectPart(null, -1, self);
            case RuleSlot slot when Slot(slot, static s => s is { Kind: FastKind.Object, IsList: false }) is { } found:
                return new ObjectPart(new ObjectSlotNode(found.Place), -1, found.Slot.Object!);
            case RuleCall { Function: "_[_]" } index when List(index.Arguments[0]) is { Kind.Class: { } item } list:
                return Number(index.Arguments[1])?.Whole is { } number ? new ObjectPart(new ObjectItemNode(list.List, number), -1, item) : null;
            case RuleAs cast:
                return Object(cast.Target);
            default:
                return null;
        }
    }

    /// <summary>Where a slot is noted, if it is of the kind that is wanted; from then on it is.</summary>
    private SlotPart? Slot(RuleSlot slot, Func<FastSlot, bool> isWanted)
    {
        if (Object(slot.Target) is not { } owner || owner.Class.Asks) return null;
        if (owner.Class.Find(slot.Key) is not { } found || found.Kind == FastKind.Ask || !isWanted(found)) return null;
        if (found.Place < 0) found.Place = owner.Class.AddPlace();
        found.Object?.OpenNotes();
        return new SlotPart(new FastPlace(owner.Node, owner.Variable, found.Place), found, owner);
    }

    private FastNode<bool>? Has(RuleSlot slot)
    {
        if (Slot(slot, static _ => true) is not { } found) return null;
        if (slot.Default is null) return new HasNode(found.Place, found.Slot.IsList);
        return found.Owner.Node is null ? new ConstantNode<bool>(true) : null;
    }

    // Of an object in the document it is known beforehand.
    private ConstantNode<bool>? Is(RuleIs test) =>
        Object(test.Target) is { Node: null } target && classes.TryGetValue(test.Class, out FastClass? wanted)
            ? new ConstantNode<bool>(target.Class.Class.IsA(wanted.Class))
            : null;

    private EnumPart? Enum(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleVariable bound when _bound.TryGetValue(bound.Name, out RuleExpression? value):
                return Enum(value);
            case RuleVariable variable when _variables.TryGetValue(variable.Name, out Variable known):
                return known.Kind.Texts is { } all ? new EnumPart(new EnumVariableNode(known.Number), all) : null;
            case RuleSlot slot when Slot(slot, static s => !s.IsList && TextsOf(s) is not null) is { } found:
                string[] texts = TextsOf(found.Slot)!;
                if (slot.Default is null) return new EnumPart(new EnumSlotNode(found.Place), texts);
                int index = slot.Default is RuleLiteral literal ? Array.IndexOf(texts, literal.Text) : -1;
                return index < 0 ? null : new EnumPart(new EnumSlotNode(found.Place) { Default = new ConstantNode<int>(index) }, texts);
            default:
                return null;
        }
    }

    private static string[]? TextsOf(FastSlot slot) =>
        slot is { Kind: FastKind.Enum, Slot.Value: { Form: RangeForm.Enum, Enum: { } range } } ? range.Values.Texts : null;

    private NumberPart? Number(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleLiteral { Type.Kind: RuleTypeKind.Int } literal:
                return Whole(new ConstantNode<long>(Literals.Read(literal).Bits));
            case RuleLiteral { Type.Kind: RuleTypeKind.Decimal } literal:
                return new NumberPart(null, new ConstantNode<decimal>(Literals.Read(literal).Decimal));
            case RuleVariable bound when _bound.TryGetValue(bound.Name, out RuleExpression? value):
                return Number(value);
            case RuleBind bind:
                return Bound(bind, Number);
            case RuleSlot slot when Slot(slot, static s => !s.IsList && IsNumber(s)) is { } found:
                NumberPart? absent = slot.Default is null ? null : Number(slot.Default);
                if (found.Slot.Kind != FastKind.Integer) return NumberOf(found.Place, slot.Default is null, absent?.Other as ConstantNode<decimal>);
                return slot.Default is null == absent?.Whole is null
                    ? Whole(new WholeSlotNode(found.Place) { Default = absent?.Whole as ConstantNode<long> })
                    : null;
            case RuleCall call:
                return NumberOf(call);
            default:
                return null;
        }
    }

    // Not those that are floating-point numbers.
    private static bool IsNumber(FastSlot slot) =>
        slot.Kind is FastKind.Integer or FastKind.Number && slot.Slot.Value.Type?.Kind is LexicalKind.Integer or LexicalKind.Decimal;

    private NumberPart? NumberOf(RuleCall call)
    {
        RuleExpression first = call.Arguments[0];
        switch (call.Function)
        {
            case "_+_" or "_-_" or "_*_":
                if (Number(first) is not { } left || Number(call.Arguments[1]) is not { } right) return null;
                return left.Whole is { } one && right.Whole is { } two
                    ? Whole(new WholeArithmeticNode(one, two, call.Function[1]))
                    : new NumberPart(null, new ArithmeticNode(left.Exact, right.Exact, call.Function[1]));
            case "int" when Number(first) is { } number:
                return Whole(number.Whole ?? new TruncationNode(number.Exact));
            case "int" when Text(first) is { IsReference: false } digits:
                return Whole(new TextAsNumberNode(digits.Node));
            case "decimal" when Number(first) is { } number:
                return new NumberPart(null, number.Exact);
            case "year" when Date(first) is { } date:
                return Whole(new YearNode(date));
            case "size" when first is RuleCall { Function: "distinct" } distinct:
                return List(distinct.Arguments[0]) is { Kind.IsText: true } values ? Whole(new DistinctCountNode(values.List)) : null;
            case "size" when List(first) is { } list:
                return Whole(new CountNode(list.List));
            case "size" when Text(first) is { IsReference: false } text:
                return Whole(new TextLengthNode(text.Node));
            default:
                return null;
        }
    }

    private static NumberPart Whole(FastNode<long> node) => new(node, null);

    private static NumberPart? NumberOf(FastPlace place, bool hasNoDefault, ConstantNode<decimal>? absent) =>
        hasNoDefault == absent is null ? new NumberPart(null, new NumberSlotNode(place) { Default = absent }) : null;

    private FastNode<PartialDate>? Date(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleLiteral { Type.Kind: RuleTypeKind.Date } literal:
                return new ConstantNode<PartialDate>(PartialDate.Parse(literal.Text));
            case RuleVariable bound when _bound.TryGetValue(bound.Name, out RuleExpression? value):
                return Date(value);
            case RuleBind bind:
                return Bound(bind, Date);
            case RuleSlot { Default: null } slot when Slot(slot, static s => !s.IsList && s.Slot.Value is { Form: RangeForm.Type, Type.IsDate: true }) is { } found:
                return new DateSlotNode(found.Place);
            case RuleCall { Function: "_?_:_" } choice:
                return Choice(choice, Date);
            case RuleCall { Function: "_+_" or "_-_" } shift:
                return Date(shift.Arguments[0]) is { } date && Period(shift.Arguments[1]) is { } period
                    ? new DateShiftNode(date, period, shift.Function == "_+_" ? 1 : -1)
                    : null;
            default:
                return null;
        }
    }

    private FastNode<IsoDuration>? Period(RuleExpression expression) => expression switch
    {
        RuleLiteral { Type.Kind: RuleTypeKind.Period } literal => new ConstantNode<IsoDuration>(IsoDuration.Parse(literal.Text)),
        RuleVariable bound when _bound.TryGetValue(bound.Name, out RuleExpression? value) => Period(value),
        RuleSlot { Default: null } slot when Slot(slot, static s => !s.IsList && s.Slot.Value is { Form: RangeForm.Type, Type.IsPeriod: true }) is { } found =>
            new PeriodSlotNode(found.Place),
        _ => null,
    };

    /// <summary>A text, or the identifier that a reference is.</summary>
    private TextPart? Text(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleVariable bound when _bound.TryGetValue(bound.Name, out RuleExpression? value):
                return Text(value);
            case RuleVariable variable when _variables.TryGetValue(variable.Name, out Variable known):
                return known.Kind.IsText ? new TextPart(new TextVariableNode(known.Number, known.Kind.MayBeEscaped), known.Kind.IsReference) : null;
            case RuleSlot { IsIdentifier: true, Default: null } identifier when Text(identifier.Target) is { IsReference: true } reference:
                return reference with { IsReference = false };
            case RuleSlot { Default: null } slot when Slot(slot, static s => !s.IsList && IsText(s)) is { } found:
                return new TextPart(new TextSlotNode(found.Place, found.Slot.Kind == FastKind.Text), found.Slot.Kind == FastKind.Reference);
            case RuleCall { Function: "substring", Arguments.Count: 2 } call when call.Arguments[1] is RuleLiteral { Type.Kind: RuleTypeKind.Int } place
                && int.TryParse(place.Text, CultureInfo.InvariantCulture, out int start) && start >= 0:
                return Text(call.Arguments[0]) is { IsReference: false } whole ? whole with { Node = new SubstringNode(whole.Node, start) } : null;
            case RuleCall { Function: "_[_]" } index when List(index.Arguments[0]) is { Kind: { IsText: true, MayBeEscaped: false } } list:
                return Number(index.Arguments[1])?.Whole is { } number ? new TextPart(new ItemNode(list.List, number), list.Kind.IsReference) : null;
            default:
                return null;
        }
    }

    /// <summary>Rules see the values as texts, or as references.</summary>
    private static bool IsText(FastSlot slot) =>
        slot.Kind is FastKind.Text or FastKind.Code or FastKind.Reference
        && (slot.Kind == FastKind.Reference || slot.Slot.Value.Type is not ({ IsDate: true } or { IsPeriod: true }));

    private ListPart? List(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleVariable bound when _bound.TryGetValue(bound.Name, out RuleExpression? value):
                return List(value);
            case RuleBind bind:
                return Bound(bind, List);
            case RuleSlot slot when Slot(slot, static s => s.IsList && (s.Kind == FastKind.Object || TextsOf(s) is not null || IsText(s))) is { } found:
                return SlotList(found.Place, found.Slot);
            case RuleComprehension { Macro: RuleMacro.Filter, SecondVariable: null } filter when List(filter.Range) is { } range:
                return With(filter.Variable, range.Kind, variable =>
                    Truth(filter.Body) is { } condition ? range with { List = new FilterList(range.List, variable, condition) } : null);
            case RuleCall { Function: "split", Arguments.Count: 2 } call
                when call.Arguments[1] is RuleLiteral { Type.Kind: RuleTypeKind.String, Text.Length: > 0 } separator:
                return Text(call.Arguments[0]) is { IsReference: false } whole
                    ? new ListPart(new SplitList(whole.Node, Encoding.UTF8.GetBytes(separator.Text)), default)
                    : null;
            default:
                return null;
        }
    }

    private static ListPart SlotList(FastPlace place, FastSlot slot) => slot.Kind == FastKind.Object
        ? new ListPart(new ObjectList(place), new ElementKind(slot.Object, null, IsReference: false))
        : new ListPart(
            new ValueListNode(place, slot.Kind == FastKind.Enum),
            new ElementKind(null, TextsOf(slot), slot.Kind == FastKind.Reference, slot.Kind == FastKind.Text));
}
