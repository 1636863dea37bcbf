using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;

namespace Ontology.Compiler.Checks;

/// <summary>What <c>slot_usage</c> refines is a slot of the class, or of a class below it. An attribute stands once.</summary>
internal sealed class SlotUsageCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        foreach (string name in context.Hierarchy.Names)
        {
            ClassSyntax syntax = context.Scope.Classes[name];
            CheckOnce(syntax.Attributes, "an attribute", context);
            CheckOnce(syntax.SlotUsage, "a slot usage", context);
            foreach (SlotSyntax usage in syntax.SlotUsage)
            {
                string slotName = usage.Name.Value;
                if (SchemaScope.Match(slotName, context.Inducer.SlotNamesOf(name)) is not null) continue;
                if (context.Scope.Slots.ContainsKey(slotName) && IsSlotBelow(name, slotName, context)) continue;
                string near = context.Diagnostics.Suggest(slotName, context.Inducer.SlotNamesOf(name));
                context.Diagnostics.Report(Catalog.UnknownSlot, usage.Name.Span, slotName, $" of class '{name}'", near);
            }
        }
    }

    private static bool IsSlotBelow(string className, string slotName, CheckContext context) =>
        context.Hierarchy.DescendantsOf(className).Any(n => context.Inducer.HasSlot(n, slotName));

    private static void CheckOnce(IReadOnlyList<SlotSyntax> slots, string kind, CheckContext context)
    {
        var seen = new Dictionary<string, SlotSyntax>(StringComparer.Ordinal);
        foreach (SlotSyntax slot in slots)
        {
            if (seen.TryGetValue(slot.Name.Value, out SlotSyntax? first))
            {
                context.Diagnostics.Report(Catalog.DuplicateDefinition, slot.Name.Span, slot.Name.Value, kind, $"line {first.Name.Span.Line}");
            }
            else
            {
                seen.Add(slot.Name.Value, slot);
            }
        }
    }
}
