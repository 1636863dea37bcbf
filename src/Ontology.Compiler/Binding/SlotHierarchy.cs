using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>
/// Parents and mixins of slots. A slot takes from them what it does not say itself, as far as LinkML's metamodel marks it as inherited. Circles
/// are reported, and cut where they close.
/// </summary>
internal sealed class SlotHierarchy
{
    private readonly SchemaScope _scope;
    private readonly Dictionary<string, List<Located<string>>> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SlotSyntax> _whole = new(StringComparer.Ordinal);
    private ILookup<string, string>? _children;

    public SlotHierarchy(SchemaScope scope, DiagnosticBag diagnostics)
    {
        _scope = scope;
        string[] names = scope.Slots.Keys.OrderBy(static n => n, StringComparer.Ordinal).ToArray();
        foreach (string name in names) _parents[name] = Resolve(scope.Slots[name]);

        // Each after its parents, so that these are whole.
        foreach (string name in new InheritanceOrder(names, _parents, diagnostics).Order) _whole[name] = Inherit(scope.Slots[name], _parents[name]);
    }

    /// <summary>A slot of the schema, with what it inherits.</summary>
    public SlotSyntax this[string name] => _whole[name];

    /// <summary>A slot that stands in a class (an attribute), with what it inherits.</summary>
    public SlotSyntax Whole(SlotSyntax slot) => slot.IsA is null && slot.Mixins.Count == 0 ? slot : Inherit(slot, Resolve(slot));

    /// <summary>A slot of the schema and all that inherit from it.</summary>
    public IReadOnlyList<string> DescendantsOf(string name)
    {
        _children ??= _parents.SelectMany(static p => p.Value.Select(parent => (Parent: parent.Value, Child: p.Key)))
            .ToLookup(static pair => pair.Parent, static pair => pair.Child, StringComparer.Ordinal);
        var found = new List<string> { name };
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        for (int i = 0; i < found.Count; i++) found.AddRange(_children[found[i]].Where(seen.Add));
        return found;
    }

    // What stands earlier wins: mixins before the parent, as in LinkML's SchemaView.
    private List<Located<string>> Resolve(SlotSyntax slot)
    {
        IEnumerable<Located<string>> named = slot.IsA is null ? slot.Mixins : slot.Mixins.Append(slot.IsA);
        return named.Select(n => _scope.FindSlot(n) is { } found ? new Located<string>(found, n.Span) : null).OfType<Located<string>>().ToList();
    }

    private SlotSyntax Inherit(SlotSyntax slot, List<Located<string>> parents)
    {
        foreach (Located<string> parent in parents) slot = Inherit(slot, _whole[parent.Value]);
        return slot;
    }

    private static SlotSyntax Inherit(SlotSyntax slot, SlotSyntax parent) => slot with
    {
        Identifier = slot.Identifier ?? parent.Identifier,
        Key = slot.Key ?? parent.Key,
        DesignatesType = slot.DesignatesType ?? parent.DesignatesType,
        ListElementsUnique = slot.ListElementsUnique ?? parent.ListElementsUnique,
        ReadOnly = slot.ReadOnly ?? parent.ReadOnly,
        IfAbsent = slot.IfAbsent ?? parent.IfAbsent,
        Expression = Inherit(slot.Expression, parent.Expression).WithPatternOf(slot.Expression, parent.Expression),
    };

    private static SlotExpressionSyntax Inherit(SlotExpressionSyntax slot, SlotExpressionSyntax parent) => slot with
    {
        Range = slot.Range ?? parent.Range,
        Required = slot.Required ?? parent.Required,
        Recommended = slot.Recommended ?? parent.Recommended,
        Multivalued = slot.Multivalued ?? parent.Multivalued,
        Inlined = slot.Inlined ?? parent.Inlined,
        InlinedAsList = slot.InlinedAsList ?? parent.InlinedAsList,
        Minimum = Literals.Tightest(parent.Minimum, slot.Minimum, 1),
        Maximum = Literals.Tightest(parent.Maximum, slot.Maximum, -1),
        EqualsString = slot.EqualsString ?? parent.EqualsString,
        EqualsStringIn = slot.EqualsStringIn.Count > 0 ? slot.EqualsStringIn : parent.EqualsStringIn,
        EqualsNumber = slot.EqualsNumber ?? parent.EqualsNumber,
        ValuePresence = slot.ValuePresence ?? parent.ValuePresence,
        MinimumCardinality = slot.MinimumCardinality ?? parent.MinimumCardinality,
        MaximumCardinality = slot.MaximumCardinality ?? parent.MaximumCardinality,
        ExactCardinality = slot.ExactCardinality ?? parent.ExactCardinality,
        Array = slot.Array ?? parent.Array,
    };
}
