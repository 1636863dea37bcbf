using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Checks;

/// <summary>An enum has values, each once.</summary>
internal sealed class EnumCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (Located<EnumExpressionSyntax> range in context.Expressions.Select(static site => site.Expression.EnumRange).OfType<Located<EnumExpressionSyntax>>())
        {
            bool isOpen = context.Ranges.Enums.Of(range).Count == 0;
            if (isOpen && SourceOf(range.Value) is { } source) context.Diagnostics.Report(Catalog.DynamicEnum, source.Span, source.Value, "this range");
        }

        foreach (EnumSyntax syntax in context.Scope.Enums.Values)
        {
            if (context.Ranges.Enums.IsOpen(syntax.Name.Value))
            {
                if (SourceOf(syntax.Expression) is { } source) context.Diagnostics.Report(Catalog.DynamicEnum, source.Span, source.Value, $"enum '{syntax.Name.Value}'");
                else if (!TakesOthers(syntax)) context.Diagnostics.Report(Catalog.EmptyEnum, syntax.Name.Span, syntax.Name.Value);
            }

            var seen = new Dictionary<string, PermissibleValueSyntax>(StringComparer.Ordinal);
            foreach (PermissibleValueSyntax value in syntax.Expression.Values)
            {
                if (seen.TryGetValue(value.Name.Value, out PermissibleValueSyntax? first))
                {
                    context.Diagnostics.Report(Catalog.DuplicateValue, value.Name.Span, value.Name.Value, first.Name.Span.Line);
                }
                else
                {
                    seen.Add(value.Name.Value, value);
                }
            }
        }
    }

    private static Located<string>? SourceOf(EnumExpressionSyntax expression) =>
        expression.Source ?? expression.Include.Select(SourceOf).FirstOrDefault(static s => s is not null);

    // Whether those others have values is said of them.
    private static bool TakesOthers(EnumSyntax syntax) =>
        syntax.IsA is not null || syntax.Mixins.Count + syntax.Expression.Inherits.Count + syntax.Expression.Include.Count > 0;
}
