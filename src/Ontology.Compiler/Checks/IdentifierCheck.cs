using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Checks;

/// <summary>A class has at most one identifier or key, and that has one value.</summary>
internal sealed class IdentifierCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (string name in context.Hierarchy.AncestorsFirst)
        {
            string? first = null;
            foreach (string slotName in context.Inducer.SlotNamesOf(name))
            {
                SlotSyntax slot = context.Inducer.Induce(name, slotName);
                Located<bool>? identifies = slot.Identifier is { Value: true } ? slot.Identifier : slot.Key is { Value: true } ? slot.Key : null;
                if (identifies is null) continue;
                if (first is null)
                {
                    first = slotName;
                }
                else if (!InheritsBoth(name, first, slotName, context))
                {
                    context.Diagnostics.Report(Catalog.SeveralIdentifiers, identifies.Span, name, first);
                }

                if (slot.Expression.Multivalued is { Value: true } multivalued)
                {
                    context.Diagnostics.Report(Catalog.IdentifierMultivalued, multivalued.Span, slotName);
                }
            }
        }
    }

    // A class that it inherits from says so already.
    private static bool InheritsBoth(string name, string first, string second, CheckContext context)
    {
        IReadOnlyList<string> mixins = context.Hierarchy.MixinsOf(name);
        IEnumerable<string> above = context.Hierarchy.ParentOf(name) is { } parent ? mixins.Prepend(parent) : mixins;
        return above.Any(other => context.Inducer.HasSlot(other, first) && context.Inducer.HasSlot(other, second));
    }
}
