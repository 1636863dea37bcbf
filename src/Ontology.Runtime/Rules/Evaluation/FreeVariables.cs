using Ontology.Tables;

namespace Ontology.Rules;

/// <summary>The variables of an expression that no part of it gives a value to, in the order in which they stand.</summary>
internal static class FreeVariables
{
    public static IReadOnlyList<string> Of(RuleExpression expression)
    {
        List<string> free = [];
        Visit(expression, [], free);
        return free;
    }

    private static void Visit(RuleExpression expression, List<string> bound, List<string> free)
    {
        switch (expression)
        {
            case RuleVariable variable:
                if (!bound.Contains(variable.Name) && !free.Contains(variable.Name)) free.Add(variable.Name);
                break;
            case RuleSlot slot:
                Visit(slot.Target, bound, free);
                if (slot.Default is not null) Visit(slot.Default, bound, free);
                break;
            case RuleInverse inverse:
                Visit(inverse.Target, bound, free);
                break;
            case RuleSelect select:
                Visit(select.Target, bound, free);
                break;
            case RuleHas has:
                Visit(has.Operand, bound, free);
                break;
            case RuleCall call:
                foreach (RuleExpression argument in call.Arguments) Visit(argument, bound, free);
                break;
            case RuleList list:
                foreach (RuleExpression item in list.Items) Visit(item, bound, free);
                break;
            case RuleMap map:
                foreach (RuleExpression entry in map.Entries) Visit(entry, bound, free);
                break;
            case RuleComprehension macro:
                Visit(macro.Range, bound, free);
                Within(macro.Filter, macro.Variable, macro.SecondVariable, bound, free);
                Within(macro.Body, macro.Variable, macro.SecondVariable, bound, free);
                break;
            case RuleBind bind:
                Visit(bind.Value, bound, free);
                Within(bind.Body, bind.Variable, null, bound, free);
                break;
            case RuleIs test:
                Visit(test.Target, bound, free);
                break;
            case RuleAs cast:
                Visit(cast.Target, bound, free);
                break;
            case RuleMeasure measure:
                Visit(measure.Target, bound, free);
                break;
            case RuleGraph graph:
                Visit(graph.Start, bound, free);
                Within(graph.Edges, graph.Variable, null, bound, free);
                break;
            case RulePeers peers:
                Visit(peers.Target, bound, free);
                Within(peers.Key, peers.Variable, null, bound, free);
                break;
        }
    }

    private static void Within(RuleExpression? body, string first, string? second, List<string> bound, List<string> free)
    {
        if (body is null) return;
        int count = bound.Count;
        bound.Add(first);
        if (second is not null) bound.Add(second);
        Visit(body, bound, free);
        bound.RemoveRange(count, bound.Count - count);
    }
}
