using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>The part of a slot or type expression that names nothing.</summary>
internal static class ValueConstraints
{
    public static Constraint Bind(SlotExpressionSyntax expression, StructuredPatterns patterns) => new()
    {
        Pattern = patterns.Of(expression)?.Value,
        Minimum = expression.Minimum?.Value,
        Maximum = expression.Maximum?.Value,
        EqualsString = expression.EqualsString?.Value,
        EqualsStringIn = expression.EqualsStringIn.Count == 0 ? default : expression.EqualsStringIn.Select(static s => s.Value).ToEquatableArray(),
        EqualsNumber = expression.EqualsNumber?.Value,
        Required = expression.Required?.Value == true,
        Presence = expression.ValuePresence?.Value switch
        {
            "PRESENT" => ValuePresence.Present,
            "ABSENT" => ValuePresence.Absent,
            _ => ValuePresence.Uncommitted,
        },
        MinimumCardinality = expression.MinimumCardinality?.Value,
        MaximumCardinality = expression.MaximumCardinality?.Value,
        ExactCardinality = expression.ExactCardinality?.Value,
        AnyOf = BindAll(expression.AnyOf, patterns),
        AllOf = BindAll(expression.AllOf, patterns),
        ExactlyOneOf = BindAll(expression.ExactlyOneOf, patterns),
        NoneOf = BindAll(expression.NoneOf, patterns),
    };

    private static EquatableArray<Constraint> BindAll(IReadOnlyList<SlotExpressionSyntax> expressions, StructuredPatterns patterns) =>
        expressions.Count == 0 ? default : expressions.Select(e => Bind(e, patterns)).ToEquatableArray();
}
