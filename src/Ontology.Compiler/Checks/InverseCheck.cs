using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>Of two slots that are inverse to each other, each names the other, and each leads to the class that the other starts from.</summary>
internal sealed class InverseCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        ILookup<string, SlotSite> byName = context.Slots.ToLookup(static s => s.Name, StringComparer.Ordinal);
        var names = new HashSet<string>(byName.Select(static g => g.Key), StringComparer.Ordinal);
        foreach (SlotSite site in context.Slots)
        {
            if (site.Syntax.Inverse is not { } inverse || site.Range.IsFallback) continue;
            string? name = SchemaScope.Match(inverse.Value, names);
            if (name is null)
            {
                string near = context.Diagnostics.Suggest(inverse.Value, names);
                context.Diagnostics.Report(Catalog.UnknownSlot, inverse.Span, inverse.Value, "", near);
                continue;
            }

            if (!byName[name].Any(other => other.Syntax.Inverse?.Value == site.Name))
            {
                context.Diagnostics.Report(Catalog.InverseOneSided, inverse.Span, site.Name, name, $"'{name}' does not name '{site.Name}'");
            }
            else if (site.Class is not null)
            {
                CheckClasses(site, site.Class, name, inverse, context);
            }
        }
    }

    // The classes of the range, or classes below it, have the inverse, with a range that this class belongs to.
    private static void CheckClasses(SlotSite site, string className, string inverseName, Located<string> inverse, CheckContext context)
    {
        if (site.Range.Ref is not { Kind: RangeKind.Class, Name: { } target }) return;
        List<string> owners = context.Hierarchy.AncestorsOf(target).Concat(context.Hierarchy.DescendantsOf(target))
            .Where(n => context.Inducer.HasSlot(n, inverseName))
            .Distinct()
            .ToList();
        if (owners.Count == 0)
        {
            context.Diagnostics.Report(Catalog.InverseOneSided, inverse.Span, site.Name, inverseName, $"class '{target}' does not have it");
            return;
        }

        string? wrong = null;
        foreach (string owner in owners)
        {
            SlotSyntax slot = context.Inducer.Induce(owner, inverseName);
            if (context.Ranges.BindSlot(slot).Ref is not { Name: { } range }) return;
            if (!context.Scope.Classes.ContainsKey(range)) wrong ??= range;
            else if (context.Hierarchy.IsA(className, range) || context.Hierarchy.IsA(range, className)) return;
            else wrong ??= range;
        }

        context.Diagnostics.Report(Catalog.InverseOfOtherClass, inverse.Span, inverseName, wrong, className, site.Name);
    }
}
