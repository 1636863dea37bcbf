using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Equality, and <c>in</c>, which asks for it: between values of any types that can be equal at all.</summary>
internal sealed class CelEquality(CelChecker checker)
{
    public CelValue Check(CelCall call, string name, CelValue left, CelValue right)
    {
        CelNode[] nodes = [call.Arguments[0], call.Arguments[1]];
        if (Reconcile(nodes, left.Expression, right.Expression) is not { } both)
        {
            return Never(call, nodes, left.Type, right.Type);
        }

        var expression = new RuleCall(RuleType.Bool, name, EquatableArray.Create(both.Left, both.Right));
        return ConstantOf(expression) is { } constant ? CelValue.OfConstant(expression, constant) : new CelValue(expression);
    }

    public CelValue CheckIn(CelCall call, CelValue element, CelValue container)
    {
        CelNode[] nodes = [call.Arguments[0], call.Arguments[1]];
        RuleType type = container.Type;
        if (type.Kind is not (RuleTypeKind.List or RuleTypeKind.Map or RuleTypeKind.Dyn))
        {
            string given = CelWords.List([element.Type, container.Type]);
            return checker.Report(Catalog.NoOverload, call.FunctionSpan, "in", given, "; the right side is a list");
        }

        if (type.Kind == RuleTypeKind.Dyn) return Result(element.Expression, container.Expression);
        if (container.Expression is RuleList list && nodes[1] is CelList syntax) return CheckInItems(call, element.Expression, list, syntax);
        RuleExpression left = element.Expression, right = container.Expression;
        RuleType item = type.Parameters[0];
        if (item.Kind == RuleTypeKind.Enum) left = checker.Conversions.ToEnum(left, nodes[0], item.Name);
        if (item.Kind == RuleTypeKind.Decimal) left = checker.Conversions.Convert(left, nodes[0], item) ?? left;
        if (left.Type.Kind == RuleTypeKind.Decimal) right = checker.Conversions.Convert(right, nodes[1], RuleType.List(RuleType.Decimal)) ?? right;
        if (right.Type.Kind == RuleTypeKind.List) item = right.Type.Parameters[0];
        return CanBeEqual(left.Type, item) ? Result(left, right) : Never(call, nodes, left.Type, item);

        CelValue Result(RuleExpression one, RuleExpression other) => new(new RuleCall(RuleType.Bool, "@in", EquatableArray.Create(one, other)));
    }

    /// <summary>The truth value of a comparison that is the same whatever the data; null where it depends on them.</summary>
    public static bool? ConstantOf(RuleExpression expression)
    {
        if (expression is not RuleCall { Type.Kind: RuleTypeKind.Bool, Arguments: { Count: 2 } arguments } call) return null;
        bool isSame = arguments[0] == arguments[1];
        bool areLiterals = arguments[0] is RuleLiteral { Type.Kind: RuleTypeKind.Int or RuleTypeKind.String or RuleTypeKind.Bool or RuleTypeKind.Enum } one
            && arguments[1] is RuleLiteral other && one.Type == other.Type;

        // A date is not certainly before or at itself, and a double need not equal itself.
        bool isExact = arguments[0].Type.Kind is RuleTypeKind.Int or RuleTypeKind.UInt or RuleTypeKind.Decimal or RuleTypeKind.String or RuleTypeKind.Bool
            or RuleTypeKind.Bytes or RuleTypeKind.Enum or RuleTypeKind.Object;
        return call.Function switch
        {
            "_==_" when isSame && isExact => true,
            "_==_" when areLiterals => false,
            "_!=_" when isSame && isExact => false,
            "_!=_" when areLiterals => true,
            "_<_" or "_>_" when isSame && isExact => false,
            "_<=_" or "_>=_" when isSame && isExact => true,
            _ => null,
        };
    }

    // CEL's lists may be mixed: what is never equal to one item can be equal to another.
    private CelValue CheckInItems(CelCall call, RuleExpression element, RuleList list, CelList syntax)
    {
        CelNode node = call.Arguments[0];
        RuleExpression[] items = list.Items.ToArray();
        RuleExpression converted = element;
        bool canHold = items.Length == 0;
        for (int i = 0; i < items.Length; i++)
        {
            if (Reconcile([node, syntax.Items[i]], element, items[i]) is not { } both) continue;
            canHold = true;
            items[i] = both.Right;
            if (both.Left != element) converted = both.Left;
        }

        if (!canHold) return Never(call, [node, syntax.Items[0]], element.Type, items[0].Type);
        RuleType type = checker.Types.JoinAll(items.Select(static i => i.Type));
        return new CelValue(new RuleCall(RuleType.Bool, "@in", EquatableArray.Create(converted, new RuleList(RuleType.List(type), items.ToEquatableArray()))));
    }

    // Both sides with the conversions that a comparison needs; null where they can never be equal.
    private (RuleExpression Left, RuleExpression Right)? Reconcile(CelNode[] nodes, RuleExpression left, RuleExpression right)
    {
        if (EnumOf(left.Type) is { } leftEnum) right = checker.Conversions.ToEnum(right, nodes[1], leftEnum);
        if (EnumOf(right.Type) is { } rightEnum) left = checker.Conversions.ToEnum(left, nodes[0], rightEnum);
        foreach (RuleTypeKind kind in new[] { RuleTypeKind.Decimal, RuleTypeKind.Measure })
        {
            if (!Involves(left.Type, kind) && !Involves(right.Type, kind)) continue;
            RuleType wanted = kind == RuleTypeKind.Decimal ? RuleType.Decimal : RuleType.Measure;
            if (kind == RuleTypeKind.Measure && CelTypes.IsNumber(left.Type)) return (left, checker.Conversions.ToMeasure(right) ?? right);
            if (kind == RuleTypeKind.Measure && CelTypes.IsNumber(right.Type)) return (checker.Conversions.ToMeasure(left) ?? left, right);
            if (left.Type.Kind == RuleTypeKind.List && right.Type.Kind == RuleTypeKind.List) wanted = RuleType.List(wanted);
            if (checker.Conversions.Convert(left, nodes[0], wanted) is { } one && checker.Conversions.Convert(right, nodes[1], wanted) is { } other)
            {
                (left, right) = (one, other);
            }
        }

        return CanBeEqual(left.Type, right.Type) ? (left, right) : null;
    }

    private bool Involves(RuleType type, RuleTypeKind kind) => type.Kind == kind
        || (kind == RuleTypeKind.Measure && checker.Types.IsMeasure(type))
        || (type.Kind == RuleTypeKind.List && kind == RuleTypeKind.Decimal && Involves(type.Parameters[0], kind));

    private static string? EnumOf(RuleType type) => type.Kind switch
    {
        RuleTypeKind.Enum => type.Name,
        RuleTypeKind.List => EnumOf(type.Parameters[0]),
        _ => null,
    };

    private bool CanBeEqual(RuleType one, RuleType other)
    {
        if (CelTypes.IsDyn(one) || CelTypes.IsDyn(other)) return true;
        if (CelTypes.IsCelNumber(one) && CelTypes.IsCelNumber(other)) return true;
        if (one.Kind != other.Kind)
        {
            return one.Kind is RuleTypeKind.Enum or RuleTypeKind.String && other.Kind is RuleTypeKind.Enum or RuleTypeKind.String;
        }

        return one.Kind switch
        {
            RuleTypeKind.Enum => one == other || Values(one).Intersect(Values(other)).Any(),
            RuleTypeKind.Object => checker.Environment.Ontology.CanBeBoth(one.Name, other.Name),
            _ => one.Parameters.Count == other.Parameters.Count
                && Enumerable.Range(0, one.Parameters.Count).All(i => CanBeEqual(one.Parameters[i], other.Parameters[i])),
        };

        IEnumerable<string> Values(RuleType type) => checker.Environment.Ontology.FindEnum(type.Name)?.Values.Select(static v => v.Text) ?? [];
    }

    private CelValue Never(CelCall call, CelNode[] nodes, RuleType left, RuleType right)
    {
        // The literal is the likelier mistake; of two expressions, neither is.
        CelSpan span = nodes[1] is CelLiteral ? nodes[1].Span : nodes[0] is CelLiteral ? nodes[0].Span : call.FunctionSpan;
        RuleTypeKind[] kinds = [left.Kind, right.Kind];
        bool isText = kinds.Contains(RuleTypeKind.String);
        string hint = isText && kinds.Contains(RuleTypeKind.Date) ? "; a date is written date('2024-02-01')"
            : isText && kinds.Contains(RuleTypeKind.Period) ? "; a period is written period('P1Y')"
            : isText && kinds.Contains(RuleTypeKind.Object) ? "; compare the slot of it that is meant"
            : kinds.Contains(RuleTypeKind.Null) ? "; nothing is null in data, has(…) asks whether a slot is there"
            : kinds.Contains(RuleTypeKind.Double) && kinds.Contains(RuleTypeKind.Decimal) ? "; convert one with decimal(…) or double(…)"
            : kinds.Contains(RuleTypeKind.List) ? "; 'in' asks whether a list has a value"
            : "";
        return checker.Report(Catalog.NeverHolds, span, $"{CelTypes.Describe(left)} never equals {CelTypes.Describe(right)}{hint}");
    }
}
