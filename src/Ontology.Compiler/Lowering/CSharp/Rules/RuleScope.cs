using System.Collections.Immutable;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>The variables at one place of an expression, in the order in which they came.</summary>
internal sealed class RuleScope
{
    public static readonly RuleScope Empty = new(ImmutableArray<(string Variable, CodeValue Value)>.Empty);

    private readonly ImmutableArray<(string Variable, CodeValue Value)> _variables;

    private RuleScope(ImmutableArray<(string Variable, CodeValue Value)> variables) => _variables = variables;

    public CodeValue? Find(string variable) => _variables.LastOrDefault(v => v.Variable == variable).Value;

    public RuleScope With(string variable, CodeValue value) => new(_variables.Add((variable, value)));

    /// <summary>The C# variables that expressions name: what a method that evaluates them must be given.</summary>
    public IReadOnlyList<CodeValue> Captured(params RuleExpression?[] expressions)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (RuleExpression? expression in expressions) Collect(expression, names);
        return _variables.Where(v => names.Contains(v.Variable)).Select(static v => v.Value).Distinct().ToList();
    }

    // Names of variables are unlike all others in their expression, so that those of inner macros do no harm.
    private static void Collect(RuleExpression? expression, HashSet<string> names)
    {
        if (expression is null) return;
        if (expression is RuleVariable variable) names.Add(variable.Name);
        foreach (RuleExpression? part in PartsOf(expression)) Collect(part, names);
    }

    private static IEnumerable<RuleExpression?> PartsOf(RuleExpression expression) => expression switch
    {
        RuleSlot slot => [slot.Target, slot.Default],
        RuleInverse inverse => [inverse.Target],
        RuleSelect select => [select.Target],
        RuleHas has => [has.Operand],
        RuleCall call => call.Arguments,
        RuleList list => list.Items,
        RuleMap map => map.Entries,
        RuleComprehension macro => [macro.Range, macro.Filter, macro.Body],
        RuleBind bind => [bind.Value, bind.Body],
        RuleIs test => [test.Target],
        RuleAs cast => [cast.Target],
        RuleMeasure measure => [measure.Target],
        RuleGraph graph => [graph.Start, graph.Edges],
        RulePeers peers => [peers.Target, peers.Key],
        _ => [],
    };
}
