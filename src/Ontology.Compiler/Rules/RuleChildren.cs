using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>The expressions that stand right below another.</summary>
internal static class RuleChildren
{
    public static IEnumerable<RuleExpression> Of(RuleExpression expression) => expression switch
    {
        RuleSlot slot => [slot.Target],
        RuleInverse inverse => [inverse.Target],
        RuleSelect select => [select.Target],
        RuleHas has => [has.Operand],
        RuleCall call => call.Arguments,
        RuleList list => list.Items,
        RuleMap map => map.Entries,
        RuleComprehension macro => macro.Filter is null ? [macro.Range, macro.Body] : [macro.Range, macro.Filter, macro.Body],
        RuleBind bind => [bind.Value, bind.Body],
        RuleIs test => [test.Target],
        RuleAs cast => [cast.Target],
        RuleMeasure measure => [measure.Target],
        RuleGraph graph => [graph.Start, graph.Edges],
        RulePeers peers => [peers.Target, peers.Key],
        _ => [],
    };
}
