using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>A slot that a class refines still fits the C# type that it has where it is introduced.</summary>
internal sealed class RefinementCheck(ClassHierarchy hierarchy, SchemaScope scope, DiagnosticBag diagnostics)
{
    public void Check(string slotName, SlotSyntax syntax, BoundRange range, bool isMultivalued, BoundSlot above)
    {
        SlotExpressionSyntax expression = syntax.Expression;
        if (isMultivalued != above.Model.CSharpMultivalued)
        {
            SourceSpan span = expression.Multivalued?.Span ?? syntax.Name.Span;
            string before = above.Model.CSharpMultivalued ? "multivalued" : "single-valued";
            diagnostics.Report(Catalog.MultivaluedChanges, span, slotName, before, above.Owner);
        }

        CheckRange(slotName, syntax, range, above);
    }

    private void CheckRange(string slotName, SlotSyntax syntax, BoundRange range, BoundSlot above)
    {
        SlotExpressionSyntax expression = syntax.Expression;
        IEnumerable<Located<string>?> alternatives = expression.AnyOf.Concat(expression.ExactlyOneOf).Select(static e => e.Range);
        SourceSpan rangeSpan = (alternatives.Prepend(expression.Range).FirstOrDefault(static r => r is not null) ?? syntax.Name).Span;
        RangeRef before = above.Range.Ref;
        if (range.Ref == before || range.IsFallback || above.Range.IsFallback) return;
        if (range.Ref.Kind == RangeKind.Class && before.Kind == RangeKind.Class && range.Ref.Shape != before.Shape)
        {
            SourceSpan span = (expression.Inlined ?? expression.InlinedAsList)?.Span ?? rangeSpan;
            string held = before.Shape == ValueShape.Object ? "inlined objects" : "references";
            diagnostics.Report(Catalog.ShapeChanges, span, slotName, held, above.Owner);
        }
        else if (!IsNarrower(range, above.Range))
        {
            diagnostics.Report(Catalog.RangeNotNarrower, rangeSpan, slotName, before.Name, above.Owner, range.Ref.Name);
        }
    }

    private bool IsNarrower(BoundRange range, BoundRange before)
    {
        if (before.Ref.Kind == RangeKind.Class) return range.Ref.Kind == RangeKind.Class && hierarchy.IsA(range.Ref.Name, before.Ref.Name);
        if (range.Ref.Kind == RangeKind.Class) return false;
        if (before.Ref.Kind == RangeKind.Enum) return range.Ref.Kind == RangeKind.Enum && IsPartOf(range.Ref.Name, before.Ref.Name);

        // As the C# type stays the same, its reader must take the narrower range's form.
        return before.Kind switch
        {
            LexicalKind.Integer => range.Kind == LexicalKind.Integer,
            LexicalKind.Decimal => range.Kind is LexicalKind.Integer or LexicalKind.Decimal,
            LexicalKind.Float or LexicalKind.Double => range.IsNumber,
            LexicalKind.Boolean => range.Kind == LexicalKind.Boolean,
            LexicalKind.DateOrDateTime => range.Kind is LexicalKind.Date or LexicalKind.DateTime or LexicalKind.DateOrDateTime,
            LexicalKind.Date or LexicalKind.DateTime or LexicalKind.Time => range.Kind == before.Kind,
            _ => range.IsText && (before.CSharp.TypeName == "string" || before.CSharp == range.CSharp),
        };
    }

    private bool IsPartOf(string enumName, string whole)
    {
        EnumSyntax all = scope.Enums[whole];
        return all.Values.Count == 0 || scope.Enums[enumName].Values.All(v => all.Values.Any(a => a.Name.Value == v.Name.Value));
    }
}
