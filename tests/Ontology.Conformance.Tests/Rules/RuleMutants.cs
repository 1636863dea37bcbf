using System.Globalization;
using Ontology.Tables;

namespace Ontology.Conformance.Tests.Rules;

/// <summary>An expression in which one operator or constant is another, and what was changed.</summary>
internal sealed record RuleMutant(RuleExpression Expression, string Change);

/// <summary>Changes one operator or constant of an expression at a time.</summary>
internal static class RuleMutants
{
    private static readonly Dictionary<string, string[]> Operators = new(StringComparer.Ordinal)
    {
        ["_<_"] = ["_<=_", "_>_"],
        ["_<=_"] = ["_<_", "_>_"],
        ["_>_"] = ["_>=_", "_<_"],
        ["_>=_"] = ["_>_", "_<_"],
        ["_==_"] = ["_!=_"],
        ["_!=_"] = ["_==_"],
        ["_&&_"] = ["_||_"],
        ["_||_"] = ["_&&_"],
        ["_+_"] = ["_-_"],
        ["_-_"] = ["_+_"],
        ["_*_"] = ["_/_"],
        ["_/_"] = ["_*_"],
        ["mayBe(_==_)"] = ["_==_"],
        ["mayBe(_<_)"] = ["_<_", "mayBe(_<=_)"],
        ["mayBe(_<=_)"] = ["_<=_", "mayBe(_<_)"],
        ["mayBe(_>_)"] = ["_>_", "mayBe(_>=_)"],
        ["mayBe(_>=_)"] = ["_>=_", "mayBe(_>_)"],
        ["min"] = ["max"],
        ["max"] = ["min"],
    };

    private static readonly Dictionary<RuleMacro, RuleMacro> Macros = new()
    {
        [RuleMacro.All] = RuleMacro.Exists,
        [RuleMacro.Exists] = RuleMacro.All,
        [RuleMacro.ExistsOne] = RuleMacro.Exists,
    };

    public static IEnumerable<RuleMutant> Of(RuleExpression expression) => Here(expression).Concat(Inside(expression));

    private static IEnumerable<RuleMutant> Here(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleCall { Function: "!_" } not:
                yield return new RuleMutant(not.Arguments[0], "without '!'");
                break;
            case RuleCall { Function: "@in" }:
                yield return new RuleMutant(new RuleCall(RuleType.Bool, "!_", EquatableArray.Create(expression)), "'!' before 'in'");
                break;
            case RuleCall call when Operators.TryGetValue(call.Function, out string[]? others):
                foreach (string other in others) yield return new RuleMutant(call with { Function = other }, $"{call.Function} as {other}");
                break;
            case RuleComprehension macro when Macros.TryGetValue(macro.Macro, out RuleMacro other):
                yield return new RuleMutant(macro with { Macro = other }, $"{macro.Macro} as {other}");
                break;
            case RuleLiteral literal:
                foreach (string other in Constants(literal)) yield return new RuleMutant(literal with { Text = other }, $"'{literal.Text}' as '{other}'");
                break;
        }
    }

    private static IEnumerable<string> Constants(RuleLiteral literal) => literal.Type.Kind switch
    {
        RuleTypeKind.Bool => [literal.Text == "true" ? "false" : "true"],
        RuleTypeKind.Int or RuleTypeKind.Decimal => Neighbours(decimal.Parse(literal.Text, CultureInfo.InvariantCulture)),
        RuleTypeKind.String or RuleTypeKind.Enum => [literal.Text + "x"],
        RuleTypeKind.Period => [literal.Text.Replace("1", "2", StringComparison.Ordinal)],
        _ => [],
    };

    private static IEnumerable<string> Neighbours(decimal number) =>
        [(number - 1).ToString(CultureInfo.InvariantCulture), (number + 1).ToString(CultureInfo.InvariantCulture)];

    private static IEnumerable<RuleMutant> Inside(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleSlot slot:
                return Of(slot.Target, inner => slot with { Target = inner });
            case RuleInverse inverse:
                return Of(inverse.Target, inner => inverse with { Target = inner });
            case RuleSelect select:
                return Of(select.Target, inner => select with { Target = inner });
            case RuleAs cast:
                return Of(cast.Target, inner => cast with { Target = inner });
            case RuleIs test:
                return Of(test.Target, inner => test with { Target = inner });
            case RuleMeasure measure:
                return Of(measure.Target, inner => measure with { Target = inner });
            case RuleCall call:
                return Each(call.Arguments, items => call with { Arguments = items });
            case RuleList list:
                return Each(list.Items, items => list with { Items = items });
            case RuleMap map:
                return Each(map.Entries, items => map with { Entries = items });
            case RuleComprehension macro:
                return Of(macro.Range, inner => macro with { Range = inner })
                    .Concat(Of(macro.Body, inner => macro with { Body = inner }))
                    .Concat(macro.Filter is null ? [] : Of(macro.Filter, inner => macro with { Filter = inner }));
            case RuleBind bind:
                return Of(bind.Value, inner => bind with { Value = inner }).Concat(Of(bind.Body, inner => bind with { Body = inner }));
            case RuleGraph graph:
                return Of(graph.Start, inner => graph with { Start = inner }).Concat(Of(graph.Edges, inner => graph with { Edges = inner }));
            case RulePeers peers:
                return Of(peers.Target, inner => peers with { Target = inner }).Concat(Of(peers.Key, inner => peers with { Key = inner }));
            default:
                return [];
        }
    }

    private static IEnumerable<RuleMutant> Of(RuleExpression part, Func<RuleExpression, RuleExpression> around) =>
        Of(part).Select(m => m with { Expression = around(m.Expression) });

    private static IEnumerable<RuleMutant> Each(EquatableArray<RuleExpression> parts, Func<EquatableArray<RuleExpression>, RuleExpression> around)
    {
        RuleExpression[] all = [.. parts];
        for (int i = 0; i < all.Length; i++)
        {
            int at = i;
            foreach (RuleMutant mutant in Of(all[i]))
            {
                yield return mutant with { Expression = around(all.Select((p, j) => j == at ? mutant.Expression : p).ToEquatableArray()) };
            }
        }
    }
}
