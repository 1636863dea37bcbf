using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>Smallest and largest values are values of the range, and leave something between them.</summary>
internal sealed class BoundCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (ExpressionSite site in context.Expressions)
        {
            SlotExpressionSyntax expression = site.Expression;
            bool isGood = Check(expression.Minimum, "minimum_value", site.Range, context)
                & Check(expression.Maximum, "maximum_value", site.Range, context);
            if (isGood && expression is { Minimum: { } minimum, Maximum: { } maximum } && Literals.Compare(minimum.Value, maximum.Value) > 0)
            {
                Located<string> later = minimum.Span.Line > maximum.Span.Line ? minimum : maximum;
                context.Diagnostics.Report(Catalog.BoundsContradict, later.Span, "minimum", minimum.Value, "maximum", maximum.Value);
            }
        }
    }

    private static bool Check(Located<string>? bound, string key, BoundRange range, CheckContext context)
    {
        if (bound is null || range.IsFallback || range.IsAny) return true;
        string wanted = "";
        foreach (BoundRange alternative in range.Alternatives)
        {
            (bool isValid, string expected) = Fits(bound.Value, alternative);
            if (isValid) return true;
            if (wanted.Length == 0) wanted = expected;
        }

        if (wanted.Length == 0) context.Diagnostics.Report(Catalog.DoesNotApply, bound.Span, key, "numbers and dates", range.Described);
        else context.Diagnostics.Report(Catalog.BadBound, bound.Span, key, wanted, range.Described, bound.Value);
        return false;
    }

    // What would fit is empty where nothing does.
    private static (bool IsValid, string Expected) Fits(string bound, BoundRange range) => range.Kind switch
    {
        // A type bound to C# knows its own literals.
        LexicalKind.String when range.CSharp is ScalarSlotType { Scalar.Reader: ScalarReader.Parsable } => (true, ""),
        LexicalKind.Integer or LexicalKind.Float or LexicalKind.Double or LexicalKind.Decimal => (Literals.IsNumber(bound), "a number"),
        LexicalKind.Date => (Literals.IsDate(bound), "a date (YYYY-MM-DD)"),
        LexicalKind.DateTime => (Literals.IsDate(bound) || Literals.IsDateTime(bound), "a date and time (YYYY-MM-DDThh:mm:ss)"),
        LexicalKind.DateOrDateTime => (Literals.IsDate(bound) || Literals.IsDateTime(bound), "a date, or a date and time"),
        LexicalKind.Time => (Literals.IsTime(bound), "a time (hh:mm:ss)"),
        _ => (false, ""),
    };
}
