using Ontology.Tables;

namespace Ontology.Compiler.Lowering;

/// <summary>
/// Writes checked expressions into tables: each node is an array, its kind first. Types are left out but for those of literals, and for whether
/// an object is a reference, because functions decide by the values that they get.
/// </summary>
internal static class RuleExpressionWriter
{
    public static void Write(TableJson json, RuleExpression expression)
    {
        json.Open('[');
        switch (expression)
        {
            case RuleLiteral literal:
                json.Value("literal").Value(Name(literal.Type.Kind)).Value(literal.Text);
                break;
            case RuleVariable variable:
                json.Value("variable").Value(variable.Name);
                break;
            case RuleSlot slot:
                json.Value(slot.IsIdentifier ? "id" : slot.Target.Type.IsReference ? "follow" : "slot").Value(slot.Class).Value(slot.Key);
                Write(json, slot.Target);
                if (slot.Default is not null) Write(json, slot.Default);
                break;
            case RuleInverse inverse:
                json.Value(inverse.Type.Kind == RuleTypeKind.List ? "inverse" : "inverseOne")
                    .Value(inverse.Class).Value(inverse.Key).Value(inverse.SourceClass).Value(inverse.SourceKey);
                Write(json, inverse.Target);
                break;
            case RuleSelect select:
                json.Value("select").Value(select.Field);
                Write(json, select.Target);
                break;
            case RuleHas has:
                json.Value("has");
                Write(json, has.Operand);
                break;
            case RuleCall call:
                json.Value("call").Value(call.Function);
                WriteAll(json, call.Arguments);
                break;
            case RuleList list:
                json.Value("list");
                WriteAll(json, list.Items);
                break;
            case RuleMap map:
                json.Value("map");
                WriteAll(json, map.Entries);
                break;
            case RuleComprehension macro:
                json.Value("macro").Value(Name(macro.Macro)).Value(macro.Variable).Value(macro.SecondVariable ?? "");
                Write(json, macro.Range);
                Write(json, macro.Body);
                if (macro.Filter is not null) Write(json, macro.Filter);
                break;
            case RuleBind bind:
                json.Value("bind").Value(bind.Variable);
                Write(json, bind.Value);
                Write(json, bind.Body);
                break;
            case RuleIs test:
                json.Value(test.Target.Type.IsReference ? "followIs" : "is").Value(test.Class);
                Write(json, test.Target);
                break;
            case RuleAs cast:
                json.Value("as").Value(cast.Type.Name);
                Write(json, cast.Target);
                break;
            case RuleMeasure measure:
                json.Value(measure.Target.Type.IsReference ? "followMeasure" : "measure").Value(measure.Class).Value(measure.ValueKey)
                    .Value(measure.UpperKey ?? "").Value(measure.ComparatorKey ?? "").Value(measure.UnitKey ?? "");
                Write(json, measure.Target);
                break;
            case RuleGraph graph:
                json.Value("graph").Value(Name(graph.Question)).Value(graph.Variable);
                Write(json, graph.Start);
                Write(json, graph.Edges);
                break;
            case RulePeers peers:
                json.Value(peers.Any ? "peersAny" : "peers").Value(peers.Class).Value(peers.Variable);
                Write(json, peers.Target);
                Write(json, peers.Key);
                break;
            default:
                throw new InvalidOperationException($"There is no form in tables for {expression.GetType().Name}.");
        }

        json.Close(']');
    }

    private static void WriteAll(TableJson json, EquatableArray<RuleExpression> expressions)
    {
        foreach (RuleExpression expression in expressions) Write(json, expression);
    }

    private static string Name<T>(T member)
        where T : struct, Enum => TableWriter.CamelCase(member);
}
