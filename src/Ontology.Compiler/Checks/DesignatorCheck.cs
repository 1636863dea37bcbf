using Ontology.Compiler.Diagnostics;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>A slot that names its object's class holds texts.</summary>
internal sealed class DesignatorCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (SlotSite site in context.Slots)
        {
            if (site.Syntax.DesignatesType is not { Value: true } designates || site.Range.IsFallback) continue;
            if (site.Range.Ref is not { Kind: RangeKind.Type } || !site.Range.IsText)
            {
                context.Diagnostics.Report(
                    Catalog.BadDesignator, site.Syntax.Expression.Range?.Span ?? designates.Span, site.Name, "a name, a CURIE or an IRI",
                    $"its range is {site.Range.Described}");
            }
        }
    }
}
