namespace Ontology.Judging;

/// <summary>What the judge found, before its place is worked out: that is done once for all findings of a document, and only if there are any.</summary>
internal sealed record Finding
{
    public required ViolationDescriptor Descriptor { get; init; }

    /// <summary>The code that the ontology gives to its rule; null for the descriptor's.</summary>
    public string? Code { get; init; }

    public Severity Severity { get; init; }

    public required string Message { get; init; }

    /// <summary>The token that the finding is about, or -1 where there are none: then <see cref="Offset"/> says where.</summary>
    public int Token { get; init; } = -1;

    /// <summary>The byte that the finding is about, where the text could not be taken apart.</summary>
    public int Offset { get; init; }

    public string? Rule { get; init; }

    public string? Expected { get; init; }

    public string? Found { get; init; }

    /// <summary>Another place that the message names last: the first of two that clash. -1 where there is none.</summary>
    public int OtherToken { get; init; } = -1;

    /// <summary>The document of the other place in a dataset; -1 for the same one.</summary>
    public int OtherDocument { get; init; } = -1;
}

/// <summary>A place in a document.</summary>
internal readonly record struct Place(string Pointer, int Line, int Column);

/// <summary>An object with an identifier, as tokens.</summary>
/// <param name="Object">The object.</param>
/// <param name="Value">The identifier.</param>
/// <param name="IsLocal">
/// The object is named within another: it is an entry of a dictionary that does not stand in the root. Its identifier is unique there, and others
/// may have the same elsewhere.
/// </param>
internal readonly record struct IdentifierUse(int Object, int Value, bool IsLocal);

/// <summary>A reference, as a token, and what its target must be.</summary>
internal readonly record struct ReferenceUse(int Value, ConstraintInfo Constraint);
