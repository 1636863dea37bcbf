using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>A measure has a number, and each part of it once, of a range that says what the part is for.</summary>
internal sealed class MeasureCheck : SchemaCheck
{
    private static readonly string[] Comparators =
        ["exact", "approximately", "atLeast", "moreThan", "atMost", "lessThan", "upTo", "between", "asStated"];

    public override void Run(CheckContext context)
    {
        foreach (string className in context.Hierarchy.AncestorsFirst)
        {
            var parts = new Dictionary<MeasureRole, string>();
            Located<string>? first = null;
            foreach (string slotName in context.Inducer.SlotNamesOf(className))
            {
                SlotSyntax slot = context.Inducer.Induce(className, slotName);
                if (slot.Annotations[Annotations.Measure] is not { } given) continue;
                first ??= given;
                if (MeasureRoles.Of(given.Value) is not { } role)
                {
                    context.Diagnostics.Report(Catalog.BadAnnotation, given.Span, Annotations.Measure, MeasureRoles.Expected, given.Value);
                }
                else if (parts.TryGetValue(role, out string? other))
                {
                    Report(given, $"'{other}' of the same class is its '{given.Value}' already");
                }
                else
                {
                    parts.Add(role, slotName);
                    if (FaultOf(role, slot, context) is { } fault) Report(given, fault);
                }
            }

            // A mixin can have a part of what the classes that use it have.
            bool isWhole = !context.Hierarchy.IsMixin(className) && context.Scope.Classes[className].Abstract?.Value != true;
            if (first is not null && parts.Count > 0 && isWhole && !parts.ContainsKey(MeasureRole.Value))
            {
                Report(first, $"class '{className}' has no slot with 'measure: value', the number");
            }
        }

        void Report(Located<string> place, string fault) => context.Diagnostics.Report(Catalog.BadMeasure, place.Span, fault);
    }

    private static string? FaultOf(MeasureRole role, SlotSyntax slot, CheckContext context)
    {
        BoundRange range = context.Ranges.BindSlot(slot);
        if (range.IsFallback) return null;
        if (slot.Expression.Multivalued?.Value == true) return "a part of a measure has one value, and this slot is multivalued";
        switch (role)
        {
            case MeasureRole.Value or MeasureRole.Upper:
                return range.IsNumber ? null : $"this part of a measure is a number, and the range is {range.Described}";
            case MeasureRole.Comparator:
                string? odd = range.Ref is { Kind: RangeKind.Enum, Name: { } name }
                    ? context.Ranges.Enums.TextsOf(name).FirstOrDefault(static v => !Comparators.Contains(v))
                    : "";
                return odd is null ? null
                    : odd.Length == 0 ? $"a comparator is an enum, and the range is {range.Described}"
                    : $"'{odd}' is no comparator; there are {string.Join(", ", Comparators)}";
            default:
                return null;
        }
    }
}
