namespace Ontology.Judging;

/// <summary>
/// The slots that lead to objects on which rules run, and which have no identifier: such objects are kept within those that hold them. The lists of
/// the root lead to records, which are kept by themselves.
/// </summary>
internal sealed class PartSlots
{
    private readonly ClassInfo? _root;
    private readonly bool[] _leads;

    /// <summary>Finds the slots.</summary>
    /// <param name="classes">All classes.</param>
    /// <param name="root">The class of the documents, if they hold records.</param>
    /// <param name="isPart">Rules run on the objects of a class, and nothing else asks for them.</param>
    public PartSlots(ClassInfo[] classes, ClassInfo? root, Func<ClassInfo, bool> isPart)
    {
        _root = root;
        _leads = Array.ConvertAll(classes, c => c.Identifier is null && isPart(c));
        if (!Array.Exists(_leads, static l => l)) return;
        bool changed = true;
        while (changed)
        {
            changed = false;
            foreach (ClassInfo holder in classes)
            {
                if (_leads[holder.Index] || holder.Identifier is not null || !Array.Exists(holder.Slots, s => Leads(s.Value))) continue;
                changed = _leads[holder.Index] = true;
            }
        }
    }

    /// <summary>A slot of a class may hold such objects, or what holds them.</summary>
    public bool Holds(ClassInfo holder, SlotInfo slot) => holder != _root && Leads(slot.Value);

    private bool Leads(ConstraintInfo range) =>
        (range.Form == RangeForm.Object && Array.Exists(range.Class!.Concrete, c => _leads[c.Index]))
        || Array.Exists(range.ObjectAlternatives, o => Array.Exists(o.Concrete, c => _leads[c.Index]));
}
