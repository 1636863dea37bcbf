using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>
/// The classes whose objects a document can hold: the tree root, what stands in its objects over any number of slots, and all that derives from
/// these. Another document class can hold others; but only one that is named in a call, not in the ontology.
/// </summary>
internal sealed class HeldClasses
{
    private readonly RuleOntology _ontology;
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    public HeldClasses(RuleOntology ontology, string? treeRoot)
    {
        _ontology = ontology;
        IsKnown = treeRoot is not null && Walk(treeRoot);
    }

    /// <summary>It can be said what a document holds: there is a document class, and nothing in it can be anything.</summary>
    public bool IsKnown { get; }

    /// <summary>A document can hold an object of the class or of one that derives from it.</summary>
    public bool Holds(string className) => _ontology.DescendantsOf(className).Any(_held.Contains);

    private bool Walk(string root)
    {
        var open = new Stack<string>([root]);
        while (open.Count > 0)
        {
            foreach (string name in _ontology.DescendantsOf(open.Pop()))
            {
                if (!_held.Add(name)) continue;
                ClassModel model = _ontology.FindClass(name)!;
                if (model.ExtraSlots is not null) return false;
                foreach (SlotModel slot in model.Slots)
                {
                    Constraint value = slot.Table.Value;
                    if (IsAnything(value)) return false;
                    PushObjects(value, open);
                }
            }
        }

        return true;
    }

    private static bool IsAnything(Constraint value) => value.Range is null && value.AnyOf.IsEmpty && value.ExactlyOneOf.IsEmpty && value.AllOf.IsEmpty;

    private static void PushObjects(Constraint value, Stack<string> open)
    {
        if (value.Range is { Kind: RangeKind.Class, Shape: ValueShape.Object } range) open.Push(range.Name);
        foreach (Constraint part in value.AnyOf) PushObjects(part, open);
        foreach (Constraint part in value.AllOf) PushObjects(part, open);
        foreach (Constraint part in value.ExactlyOneOf) PushObjects(part, open);
    }
}
