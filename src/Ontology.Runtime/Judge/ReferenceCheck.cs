namespace Ontology.Judging;

/// <summary>Whether a target is what a reference asks for.</summary>
internal static class ReferenceCheck
{
    public static bool Fits(ConstraintInfo constraint, ClassInfo target)
    {
        if (constraint.Form is RangeForm.Reference or RangeForm.Object && !target.IsA(constraint.Class!)) return false;
        return (constraint.AnyOf.Length == 0 || constraint.AnyOf.Any(c => Fits(c, target)))
            && (constraint.ExactlyOneOf.Length == 0 || constraint.ExactlyOneOf.Any(c => Fits(c, target)))
            && constraint.AllOf.All(c => Fits(c, target))
            && !constraint.NoneOf.Any(c => c.Form is RangeForm.Reference or RangeForm.Object && Fits(c, target));
    }

    /// <summary>The classes that a reference may lead to, for messages.</summary>
    public static string Describe(ConstraintInfo constraint)
    {
        ConstraintInfo[] alternatives = Array.FindAll(constraint.Alternatives, static c => c.Form == RangeForm.Reference);
        return alternatives.Length > 0
            ? string.Join(" or ", alternatives.Select(static c => c.Class!.Name))
            : constraint.Class?.Name ?? "another class";
    }
}
