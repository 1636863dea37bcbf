using Ontology.Judging;

namespace Ontology.Streams;

/// <summary>Whether records of a class say nothing of each other, so that each can be judged by itself and then be forgotten.</summary>
internal static class Independence
{
    public static bool Holds(OntologyRegistry registry, ClassInfo range, bool closed)
    {
        // The root of a dataset is one object over all documents; and rules in C#, or over records, may ask for anything.
        if (range == registry.TreeRoot || registry.HasCustomRules || registry.Expressions.HasLate) return false;
        HashSet<ClassInfo> seen = [];
        Stack<ClassInfo> open = new([range]);
        while (open.TryPop(out ClassInfo? next))
        {
            if (!seen.Add(next)) continue;
            // What has an identifier has it alone, and may be what others refer to.
            if (next.Identifier is not null) return false;
            foreach (ClassInfo below in registry.Classes)
            {
                if (below != next && below.IsA(next)) open.Push(below);
            }

            foreach (SlotInfo slot in next.Slots)
            {
                foreach (ConstraintInfo part in Parts(slot.Value))
                {
                    if (part.Form == RangeForm.Reference && closed) return false;
                    if (part is { Form: RangeForm.Object, Class: { } held }) open.Push(held);
                }
            }

            if (next.ExtraSlots is { } extra && Parts(extra).Any(static c => c.Form is RangeForm.Object or RangeForm.Reference)) return false;
        }

        return true;
    }

    private static IEnumerable<ConstraintInfo> Parts(ConstraintInfo constraint)
    {
        ConstraintInfo?[] members = [constraint.HasMember, constraint.AllMembers];
        IEnumerable<ConstraintInfo> parts = members.OfType<ConstraintInfo>()
            .Concat(constraint.AnyOf).Concat(constraint.AllOf).Concat(constraint.ExactlyOneOf).Concat(constraint.NoneOf);
        return parts.SelectMany(Parts).Prepend(constraint);
    }
}
