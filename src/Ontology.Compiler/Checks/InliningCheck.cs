using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>Only what has an identifier can be referred to.</summary>
internal sealed class InliningCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (SlotSite site in context.Slots)
        {
            if (site.Range is not { IsFallback: false, Ref: { Kind: RangeKind.Class, Shape: ValueShape.Object } }) continue;
            string target = site.Range.Ref.Name;
            if (site.Syntax.Expression.Inlined is { Value: false } inlined && !context.Ranges.HasIdentifier(target))
            {
                context.Diagnostics.Report(Catalog.ReferenceWithoutIdentifier, inlined.Span, target);
            }
        }
    }
}
