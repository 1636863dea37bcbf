namespace Ontology.Judging;

/// <summary>Whether a target is what a reference asks for.</summary>
internal static class ReferenceCheck
{
    public static bool Fits(ConstraintInfo constraint, ClassInfo target)
    {
        if (constraint.Form is RangeForm.Reference or RangeForm.Object && !target.IsA(constraint.Class!)) return false;
        // For each reference of a dataset: without closures.
        foreach (ConstraintInfo all in constraint.AllOf)
        {
            if (!Fits(all, target)) return false;
        }

        foreach (ConstraintInfo none in constraint.NoneOf)
        {
            if (none.Form is RangeForm.Reference or RangeForm.Object && Fits(none, target)) return false;
        }

        return FitsAny(constraint.AnyOf, target) && FitsAny(constraint.ExactlyOneOf, target);
    }

    /// <summary>The classes that a reference may lead to, for messages.</summary>
    public static string Describe(ConstraintInfo constraint)
    {
        ConstraintInfo[] alternatives = Array.FindAll(constraint.Alternatives, static c => c.Form == RangeForm.Reference);
        return alternatives.Length > 0
            ? string.Join(" or ", alternatives.Select(static c => c.Class!.Name))
            : constraint.Class?.Name ?? "another class";
    }

    private static bool FitsAny(ConstraintInfo[] alternatives, ClassInfo target)
    {
        foreach (ConstraintInfo one in alternatives)
        {
            if (Fits(one, target)) return true;
        }

        return alternatives.Length == 0;
    }
}
