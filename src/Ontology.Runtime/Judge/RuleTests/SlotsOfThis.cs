using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>The slots that an expression reads of the object it is about.</summary>
internal static class SlotsOfThis
{
    /// <summary>The keys of the slots; null where the expression asks for more than values of slots: the object itself, other records, or the date.</summary>
    public static IReadOnlyList<string>? Of(RuleExpression expression)
    {
        List<string> keys = [];
        return Visit(expression, keys) ? keys : null;
    }

    private static bool Visit(RuleExpression? expression, List<string> keys)
    {
        switch (expression)
        {
            case null or RuleLiteral:
                return true;
            case RuleSlot { Target: RuleVariable { Name: "this" } } own:
                if (!keys.Contains(own.Key)) keys.Add(own.Key);
                return Visit(own.Default, keys);
            case RuleSlot slot:
                return Visit(slot.Target, keys) && Visit(slot.Default, keys);
            case RuleVariable variable:
                return variable.Name is not ("this" or "asOf");
            case RuleSelect select:
                return Visit(select.Target, keys);
            case RuleHas has:
                return Visit(has.Operand, keys);
            case RuleCall call:
                return call.Arguments.All(a => Visit(a, keys));
            case RuleList list:
                return list.Items.All(i => Visit(i, keys));
            case RuleMap map:
                return map.Entries.All(e => Visit(e, keys));
            case RuleComprehension macro:
                return Visit(macro.Range, keys) && Visit(macro.Filter, keys) && Visit(macro.Body, keys);
            case RuleBind bind:
                return Visit(bind.Value, keys) && Visit(bind.Body, keys);
            case RuleIs test:
                return Visit(test.Target, keys);
            case RuleAs cast:
                return Visit(cast.Target, keys);
            case RuleMeasure measure:
                return Visit(measure.Target, keys);
            default:
                return false;
        }
    }
}
