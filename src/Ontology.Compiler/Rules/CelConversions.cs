using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Conversions that an expression need not write: they are written into the checked one.</summary>
internal sealed class CelConversions(CelChecker checker)
{
    /// <summary>The value as one of another type; null where it does not become one by itself.</summary>
    /// <param name="value">The value.</param>
    /// <param name="node">What was written, for literals.</param>
    /// <param name="wanted">The type.</param>
    public RuleExpression? Convert(RuleExpression value, CelNode? node, RuleType wanted)
    {
        if (checker.Types.IsAssignable(value.Type, wanted)) return value;
        switch (wanted.Kind)
        {
            case RuleTypeKind.Decimal:
                return ToDecimal(value, node);
            case RuleTypeKind.Measure:
                return ToMeasure(value);
            case RuleTypeKind.List when value is RuleList list && node is CelList syntax:
                RuleExpression?[] items = list.Items.Select((item, i) => Convert(item, syntax.Items[i], wanted.Parameters[0])).ToArray();
                return items.Any(static i => i is null) ? null : new RuleList(wanted, items.OfType<RuleExpression>().ToEquatableArray());
            case RuleTypeKind.List when value.Type.Kind == RuleTypeKind.List:
                RuleVariable variable = checker.NewVariable("it", value.Type.Parameters[0]);
                return Convert(variable, null, wanted.Parameters[0]) is { } body
                    ? new RuleComprehension(wanted, RuleMacro.Map, value, variable.Name, null, null, body)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>Gives items of a list one type, where literals can take on that of the others; the type that they all have then.</summary>
    public RuleType Unify(IReadOnlyList<CelNode> nodes, CelValue[] items)
    {
        if (!checker.Environment.IsDynamic && items.Any(static i => i.Type.Kind == RuleTypeKind.Decimal))
        {
            for (int i = 0; i < items.Length; i++)
            {
                if (ToDecimal(items[i].Expression, nodes[i]) is { } converted) items[i] = items[i] with { Expression = converted };
            }
        }

        return checker.Types.JoinAll(items.Select(static i => i.Type));
    }

    /// <summary>
    /// Texts that stand where a value of an enum is meant, as values of it; what is none is reported. Other expressions stay as they are.
    /// </summary>
    public RuleExpression ToEnum(RuleExpression value, CelNode node, string enumName)
    {
        switch (value, node)
        {
            case (RuleLiteral { Type.Kind: RuleTypeKind.String } text, CelLiteral):
                CheckValue(text.Text, node.Span, enumName);
                return new RuleLiteral(RuleType.Enum(enumName), text.Text);
            case (RuleList list, CelList syntax):
                EquatableArray<RuleExpression> items = list.Items.Select((item, i) => ToEnum(item, syntax.Items[i], enumName)).ToEquatableArray();
                return new RuleList(RuleType.List(checker.Types.JoinAll(items.Select(static i => i.Type))), items);
            default:
                return value;
        }
    }

    /// <summary>The text is a value of the enum; reports where it is none.</summary>
    public void CheckValue(string text, CelSpan span, string enumName)
    {
        if (checker.Environment.Ontology.FindEnum(enumName) is not { IsOpen: false } found || found.Values.Any(v => v.Text == text)) return;
        checker.Report(Catalog.UnknownValue, span, text, enumName, NearNames.Suggest(text, found.Values.Select(static v => v.Text)));
    }

    /// <summary>An object of a measure's class as a measure; null for any other value.</summary>
    public RuleExpression? ToMeasure(RuleExpression value)
    {
        if (value.Type.Kind != RuleTypeKind.Object) return null;
        IReadOnlyDictionary<MeasureRole, string> keys = checker.Environment.Ontology.MeasureOf(value.Type.Name);
        return keys.Count == 0
            ? null
            : new RuleMeasure(value, value.Type.Name, keys[MeasureRole.Value], Key(MeasureRole.Upper), Key(MeasureRole.Comparator), Key(MeasureRole.Unit));

        string? Key(MeasureRole role) => keys.TryGetValue(role, out string? key) ? key : null;
    }

    private static RuleExpression? ToDecimal(RuleExpression value, CelNode? node) => (value.Type.Kind, node) switch
    {
        (RuleTypeKind.Decimal, _) => value,
        (RuleTypeKind.Int or RuleTypeKind.Double, CelLiteral literal) => CelNumbers.AsDecimal(literal),
        (RuleTypeKind.Int or RuleTypeKind.UInt, _) => new RuleCall(RuleType.Decimal, "decimal", EquatableArray.Create(value)),
        _ => null,
    };
}
