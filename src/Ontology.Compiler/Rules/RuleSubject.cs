using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>The slot of a record that a rule is about: the only one of <c>this</c> that its expression reads.</summary>
internal static class RuleSubject
{
    /// <summary>The slot's key; null where there are several, or none that stands in data.</summary>
    public static string? Of(RuleExpression expression)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        bool hasOther = false;
        Visit(expression);
        return keys.Count == 1 && !hasOther ? keys.First() : null;

        void Visit(RuleExpression node)
        {
            switch (node)
            {
                case RuleSlot slot when IsThis(slot.Target):
                    keys.Add(slot.Key);
                    break;
                case RuleInverse inverse when IsThis(inverse.Target):
                    hasOther = true;
                    break;
                case RuleVariable { Name: "this" }:
                    hasOther = true;
                    break;
                default:
                    foreach (RuleExpression child in RuleChildren.Of(node)) Visit(child);
                    break;
            }
        }
    }

    private static bool IsThis(RuleExpression expression) => expression is RuleVariable { Name: "this" } or RuleAs { Target: RuleVariable { Name: "this" } };
}
