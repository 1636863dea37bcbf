using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>Finds what decides a rule by being absent: without any one of it, the rule comes out so, whatever else there is.</summary>
/// <typeparam name="T">What may be absent.</typeparam>
internal abstract class Deciding<T>
{
    private readonly Dictionary<string, RuleExpression> _bound = new(StringComparer.Ordinal);

    /// <summary>What decides by its absence that an expression comes out so.</summary>
    protected HashSet<T> Where(RuleExpression expression, bool outcome)
    {
        switch (expression)
        {
            case RuleCall { Function: "!_", Arguments: [var operand] }:
                return Where(operand, !outcome);
            case RuleCall { Function: "_||_", Arguments: [var left, var right] }:
                return Join(Where(left, outcome), Where(right, outcome), either: outcome);
            case RuleCall { Function: "_&&_", Arguments: [var left, var right] }:
                return Join(Where(left, outcome), Where(right, outcome), either: !outcome);
            // As many as there are of an empty list, or more.
            case RuleCall { Function: "_==_", Arguments: [RuleCall { Function: "size", Arguments: [var list] }, RuleLiteral { Text: "0" }] } when outcome:
                return WhereEmpty(list);
            case RuleCall { Function: "_<=_", Arguments: [RuleCall { Function: "size", Arguments: [var list] }, RuleLiteral { Text: "0" or "1" }] } when outcome:
                return WhereEmpty(list);
            case RuleComprehension { Macro: RuleMacro.All } all when outcome:
                return Union(WhereEmpty(all.Range), OfElements(all.Range, all, all.Body, outcome: true));
            case RuleComprehension { Macro: RuleMacro.Exists } exists when !outcome:
                return Union(WhereEmpty(exists.Range), OfElements(exists.Range, exists, exists.Body, outcome: false));
            case RuleBind bind:
                return Within(bind, b => Where(b, outcome));
            default:
                return Alone(expression, outcome);
        }
    }

    /// <summary>The same of an expression that consists of no others that decide.</summary>
    protected abstract HashSet<T> Alone(RuleExpression expression, bool outcome);

    /// <summary>What makes a list, which is no part of another, empty by its absence.</summary>
    protected virtual HashSet<T> Empty(RuleExpression list) => [];

    /// <summary>What decides by its absence that an expression comes out so for all values of a list.</summary>
    /// <param name="range">The list.</param>
    /// <param name="macro">Whose variable has the values.</param>
    /// <param name="body">The expression.</param>
    /// <param name="outcome">How it comes out.</param>
    protected virtual HashSet<T> OfElements(RuleExpression range, RuleComprehension macro, RuleExpression body, bool outcome) => [];

    /// <summary>What a name stands for, if it is one that was bound to an expression.</summary>
    protected RuleExpression Meant(RuleExpression expression) =>
        expression is RuleVariable variable && _bound.TryGetValue(variable.Name, out RuleExpression? value) ? Meant(value) : expression;

    private HashSet<T> WhereEmpty(RuleExpression list)
    {
        switch (Meant(list))
        {
            case RuleComprehension { Macro: RuleMacro.Filter } filter:
                return Union(WhereEmpty(filter.Range), OfElements(filter.Range, filter, filter.Body, outcome: false));
            case RuleComprehension { Macro: RuleMacro.Map, Filter: { } condition } map:
                return Union(WhereEmpty(map.Range), OfElements(map.Range, map, condition, outcome: false));
            case RuleComprehension { Macro: RuleMacro.Map or RuleMacro.SortedBy } made:
                return WhereEmpty(made.Range);
            case RuleCall { Function: "distinct" or "sorted" or "flatten", Arguments: [var from] }:
                return WhereEmpty(from);
            case RuleBind bind:
                return Within(bind, WhereEmpty);
            case var own:
                return Empty(own);
        }
    }

    private HashSet<T> Within(RuleBind bind, Func<RuleExpression, HashSet<T>> find)
    {
        _bound.Add(bind.Variable, bind.Value);
        HashSet<T> found = find(bind.Body);
        _bound.Remove(bind.Variable);
        return found;
    }

    private static HashSet<T> Join(HashSet<T> left, HashSet<T> right, bool either)
    {
        if (either) left.UnionWith(right);
        else left.IntersectWith(right);
        return left;
    }

    private static HashSet<T> Union(HashSet<T> one, HashSet<T> other) => Join(one, other, either: true);
}
