using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>What a value is to equal is a value of the range.</summary>
internal sealed class EqualsCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (ExpressionSite site in context.Expressions)
        {
            SlotExpressionSyntax expression = site.Expression;
            BoundRange range = site.Range;
            if (range.IsFallback) continue;
            if (range.Ref is { Kind: RangeKind.Enum } named)
            {
                IEnumerable<Located<string>> texts = expression.EqualsString is null
                    ? expression.EqualsStringIn
                    : expression.EqualsStringIn.Append(expression.EqualsString);
                foreach (Located<string> text in texts) CheckValue(text, named.Name, context);
            }

            if (expression.EqualsNumber is not { } number) continue;
            if (!range.IsNumber)
            {
                context.Diagnostics.Report(Catalog.DoesNotApply, number.Span, "equals_number", "numbers", range.Described);
            }
            else if (!Literals.IsNumber(number.Value))
            {
                context.Diagnostics.Report(Catalog.BadBound, number.Span, "equals_number", "a number", range.Described, number.Value);
            }
        }
    }

    private static void CheckValue(Located<string> text, string enumName, CheckContext context)
    {
        EnumValues enums = context.Ranges.Enums;
        if (enums.IsOpen(enumName) || enums.Has(enumName, text.Value)) return;
        string near = context.Diagnostics.Suggest(text.Value, enums.TextsOf(enumName));
        context.Diagnostics.Report(Catalog.UnknownValue, text.Span, text.Value, enumName, near);
    }
}
