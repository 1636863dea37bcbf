using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Checks;

/// <summary>Some number of values is possible.</summary>
internal sealed class CardinalityCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (ExpressionSite site in context.Expressions)
        {
            SlotExpressionSyntax expression = site.Expression;
            Compare("minimum cardinality", expression.MinimumCardinality, "maximum cardinality", expression.MaximumCardinality, context);
            Compare("minimum cardinality", expression.MinimumCardinality, "exact cardinality", expression.ExactCardinality, context);
            Compare("exact cardinality", expression.ExactCardinality, "maximum cardinality", expression.MaximumCardinality, context);
        }
    }

    private static void Compare(string lowName, Located<int>? low, string highName, Located<int>? high, CheckContext context)
    {
        if (low is null || high is null || low.Value <= high.Value) return;
        SourceSpan later = low.Span.Line > high.Span.Line ? low.Span : high.Span;
        context.Diagnostics.Report(Catalog.BoundsContradict, later, lowName, low.Value, highName, high.Value);
    }
}
