using System.Text;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Json.Fast.Expressions;

/// <summary>
/// Rules that are expressions to nodes that run on what the fast reader read, for objects of one class. Here classes are known exactly: an object that is of
/// another one than its slot says is left to the judge. What has no such node gives null, and the rule is asked elsewhere. Expressions of tables have no
/// types: what a value is, its slot tells, and each method builds only what surely is of its kind.
/// </summary>
/// <param name="classes">What is known of classes, by their names.</param>
/// <param name="self">The class of the objects.</param>
internal sealed partial class FastRuleBuilder(IReadOnlyDictionary<string, FastClass> classes, FastClass self)
{
    private readonly Dictionary<string, Variable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleExpression> _bound = new(StringComparer.Ordinal);
    private int _depth;

    /// <summary>The rule; null where a part of it has no node.</summary>
    public NodeExpression? Build(RuleExpression expression)
    {
        if (Truth(expression) is null) return null;
        // Now that what it reads is noted, a glance can look at it.
        List<FastNode<bool>> others = [.. FastGlance.Others(expression, self).Select(a => Truth(a)!)];
        return new NodeExpression(others.Count == 0 ? new ConstantNode<bool>(false) : Junction(others, decision: true), FastGlance.Of(expression, self));
    }

    private FastNode<bool>? Truth(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleLiteral { Type.Kind: RuleTypeKind.Bool } literal:
                return new ConstantNode<bool>(literal.Text == "true");
            case RuleVariable bound when _bound.TryGetValue(bound.Name, out RuleExpression? value):
                return Truth(value);
            case RuleBind bind:
                return Bound(bind, Truth);
            case RuleHas { Operand: RuleSlot slot }:
                return Has(slot);
            case RuleSlot slot when Slot(slot, static s => s is { Kind: FastKind.Boolean, IsList: false }) is { } found:
                ConstantNode<bool>? absent = slot.Default is null ? null : Truth(slot.Default) as ConstantNode<bool>;
                return slot.Default is null == absent is null ? new BooleanSlotNode(found.Place) { Default = absent } : null;
            case RuleIs test:
                return Is(test);
            case RuleCall call:
                return TruthOf(call);
            case RuleComprehension { SecondVariable: null, Macro: RuleMacro.All or RuleMacro.Exists or RuleMacro.ExistsOne } macro:
                return Quantifier(macro);
            default:
                return null;
        }
    }

    private FastNode<bool>? TruthOf(RuleCall call)
    {
        switch (call.Function)
        {
            case "_&&_" or "_||_":
                FastNode<bool>?[] parts = [.. Parts(call, call.Function).Select(Truth)];
                return parts.Contains(null) ? null : Junction([.. parts.Select(static p => p!)], call.Function == "_||_");
            case "!_":
                return Not(Truth(call.Arguments[0]));
            case "_?_:_":
                return Choice(call, Truth);
            case "_==_":
                return Equal(call.Arguments[0], call.Arguments[1]);
            case "_!=_":
                return Not(Equal(call.Arguments[0], call.Arguments[1]));
            case "@in":
                return In(call.Arguments[0], call.Arguments[1]);
            case "mayBe(_==_)":
                return Order(call, relation: null, mayBe: true);
            case "_<_" or "_<=_" or "_>_" or "_>=_":
                return Order(call, RelationOf(call.Function.Trim('_')), mayBe: false);
            case "mayBe(_<_)" or "mayBe(_<=_)" or "mayBe(_>_)" or "mayBe(_>=_)":
                return Order(call, RelationOf(call.Function[7..].TrimEnd('_', ')')), mayBe: true);
            case "contains" or "startsWith" or "endsWith" when call.Arguments[1] is RuleLiteral { Type.Kind: RuleTypeKind.String } part:
                TextTest test = call.Function switch { "contains" => TextTest.Contains, "startsWith" => TextTest.StartsWith, _ => TextTest.EndsWith };
                return Text(call.Arguments[0]) is { IsReference: false } text ? new TextTestNode(text.Node, [Encoding.UTF8.GetBytes(part.Text)], test) : null;
            default:
                return null;
        }
    }

    private static IEnumerable<RuleExpression> Parts(RuleExpression expression, string function) => expression is RuleCall call && call.Function == function
        ? call.Arguments.SelectMany(a => Parts(a, function))
        : [expression];

    /// <summary>Of an enumeration it is often asked whether there is a value, and which: that is one question.</summary>
    private static FastNode<bool> Junction(List<FastNode<bool>> parts, bool decision)
    {
        for (int i = 0; i + 1 < parts.Count; i++)
        {
            HasNode? has = (decision ? (parts[i] as NotNode)?.Operand : parts[i]) as HasNode;
            if (has is null || parts[i + 1] is not EnumSlotInNode test || !test.Place.IsSame(has.Place)) continue;
            parts[i] = test.OrAbsent(isTrue: decision);
            parts.RemoveAt(i + 1);
        }

        return parts is [var only] ? only : new JunctionNode([.. parts], decision);
    }

    private static FastNode<bool>? Not(FastNode<bool>? operand) => operand switch
    {
        null => null,
        EnumSlotInNode test => test.Opposite,
        _ => new NotNode(operand),
    };

    private static Relation RelationOf(string sign) => sign switch
    {
        "<" => Relation.Less,
        "<=" => Relation.LessOrEqual,
        ">" => Relation.Greater,
        _ => Relation.GreaterOrEqual,
    };

    private FastNode<bool>? Order(RuleCall call, Relation? relation, bool mayBe)
    {
        RuleExpression left = call.Arguments[0], right = call.Arguments[1];
        if (Number(left) is { } one) return Number(right) is { } other ? Order(one, other, relation) : null;
        return Date(left) is { } first && Date(right) is { } second ? new DateOrderNode(first, second, relation, mayBe) : null;
    }

    private static FastNode<bool> Order(NumberPart left, NumberPart right, Relation? relation) => left.Whole is { } one && right.Whole is { } other
        ? new NumberOrderNode<long>(one, other, relation)
        : new NumberOrderNode<decimal>(left.Exact, right.Exact, relation);

    private FastNode<bool>? Equal(RuleExpression left, RuleExpression right)
    {
        if (left is RuleLiteral && right is not RuleLiteral) (left, right) = (right, left);
        if (IsText(right)) return OneOf(left, [(RuleLiteral)right]);
        if (left is RuleCall { Function: "decimal", Arguments: [RuleCall { Function: "int", Arguments: [var truncated] }] } && truncated.Equals(right))
        {
            return Number(right) switch
            {
                null => null,
                { Other: NumberSlotNode { Default: null } slot } => new IsWholeSlotNode(slot.Place),
                { } same => new IsWholeNode(same.Exact),
            };
        }

        if (Number(left) is { } number) return Number(right) is { } other ? Order(number, other, relation: null) : null;
        if (Date(left) is { } date) return Date(right) is { } other ? new DateOrderNode(date, other, relation: null, mayBe: false) : null;
        if (Enum(left) is { } value) return Enum(right) is { } same && same.Texts == value.Texts ? new SameEnumNode(value.Node, same.Node) : null;
        // A reference is equal to another one, and to no text.
        if (Text(left) is { } text) return Text(right) is { } other && other.IsReference == text.IsReference ? new SameTextNode(text.Node, other.Node) : null;
        return Truth(left) is { } truth && Truth(right) is { } fact ? new SameTruthNode(truth, fact) : null;
    }

    private FastNode<bool>? In(RuleExpression item, RuleExpression list)
    {
        if (list is RuleList literals) return literals.Items.Count > 0 && literals.Items.All(IsText) ? OneOf(item, literals.Items.Cast<RuleLiteral>()) : null;
        return Text(item) is { } text && List(list) is { Kind.IsText: true } all && all.Kind.IsReference == text.IsReference
            ? new TextInListNode(text.Node, all.List)
            : null;
    }

    private FastNode<bool>? OneOf(RuleExpression item, IEnumerable<RuleLiteral> literals)
    {
        string[] texts = [.. literals.Select(static l => l.Text)];
        if (Enum(item) is { } value)
        {
            bool[] wanted = Array.ConvertAll(value.Texts, t => texts.Contains(t));
            if (value.Node is not EnumSlotNode { Default: null } slot || wanted.Length > EnumSlotInNode.MostValues) return new EnumInNode(value.Node, wanted);
            ulong bits = 0;
            for (int i = 0; i < wanted.Length; i++) bits |= wanted[i] ? 1UL << i : 0;
            return new EnumSlotInNode(slot.Place, bits, absent: null);
        }

        return Text(item) is { IsReference: false } text
            ? new TextTestNode(text.Node, Array.ConvertAll(texts, Encoding.UTF8.GetBytes), TextTest.Equals)
            : null;
    }

    private static bool IsText(RuleExpression expression) => expression is RuleLiteral { Type.Kind: RuleTypeKind.String or RuleTypeKind.Enum };

    private FastNode<bool>? Quantifier(RuleComprehension macro)
    {
        if (List(macro.Range) is not { } range) return null;
        return With(macro.Variable, range.Kind, variable => Truth(macro.Body) is not { } condition
            ? null
            : macro.Macro == RuleMacro.ExistsOne
                ? new OneNode(range.List, variable, condition)
                : (FastNode<bool>)new QuantifierNode(range.List, variable, condition, macro.Macro == RuleMacro.Exists));
    }

    private ChoiceNode<T>? Choice<T>(RuleCall call, Func<RuleExpression, FastNode<T>?> build) =>
        Truth(call.Arguments[0]) is { } condition && build(call.Arguments[1]) is { } then && build(call.Arguments[2]) is { } otherwise
            ? new ChoiceNode<T>(condition, then, otherwise)
            : null;

    // What is bound is evaluated where it is named, which the language cannot tell from evaluating it once.
    private T Bound<T>(RuleBind bind, Func<RuleExpression, T> build)
    {
        _bound[bind.Variable] = bind.Value;
        return build(bind.Body);
    }

    private T? With<T>(string name, ElementKind kind, Func<int, T?> build)
        where T : class
    {
        if (_depth == FastFrame.MostVariables) return null;
        int number = _depth++;
        _variables[name] = new Variable(number, kind);
        T? built = build(number);
        _depth--;
        return built;
    }

    /// <summary>What an element of a list is: an object of a class, a value of an enumeration with these texts, or else a text, perhaps a reference.</summary>
    private readonly record struct ElementKind(FastClass? Class, string[]? Texts, bool IsReference, bool MayBeEscaped = false)
    {
        public bool IsText => Class is null && Texts is null;
    }

    private readonly record struct Variable(int Number, ElementKind Kind);
}
