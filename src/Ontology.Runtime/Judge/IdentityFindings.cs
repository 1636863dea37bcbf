namespace Ontology.Judging;

/// <summary>Findings between objects: identifiers and references. One document and a dataset word them alike.</summary>
internal static class IdentityFindings
{
    public static Finding Duplicate(int token, string quoted, int firstToken = -1) => new()
    {
        Descriptor = ViolationCatalog.DuplicateIdentifier,
        Token = token,
        Message = $"the identifier {quoted} stands twice",
        OtherToken = firstToken,
    };

    public static Finding WrongTarget(int token, string quoted, ConstraintInfo constraint, ClassInfo target)
    {
        string expected = ReferenceCheck.Describe(constraint);
        return new Finding
        {
            Descriptor = ViolationCatalog.WrongTarget,
            Token = token,
            Message = $"{quoted} refers to an object of class {target.Name}; expected class {expected}",
            Expected = expected,
            Found = target.Name,
        };
    }

    public static Finding Dangling(int token, string quoted, ConstraintInfo constraint, string? near)
    {
        string expected = ReferenceCheck.Describe(constraint);
        return new Finding
        {
            Descriptor = ViolationCatalog.DanglingReference,
            Token = token,
            Message = $"no {expected} with the identifier {quoted} is in the dataset{Wording.DidYouMean(near)}",
            Expected = near,
            Found = quoted,
        };
    }
}
