using Ontology.Compiler.Syntax;

namespace Ontology.Compiler.Binding;

/// <summary>CURIEs to IRIs.</summary>
internal static class Prefixes
{
    /// <summary>Expands with the prefixes of one file; what has no prefix that it declares stays as it is.</summary>
    public static string Expand(string curie, SchemaHeader header)
    {
        int colon = curie.IndexOf(':');
        if (colon < 0) return curie;
        string prefix = curie.Substring(0, colon);
        PrefixSyntax? declared = header.Prefixes.FirstOrDefault(p => p.Prefix.Value == prefix);
        return declared is null ? curie : declared.Reference.Value + curie.Substring(colon + 1);
    }

    /// <summary>The prefix of a CURIE; null for an IRI and for what has none.</summary>
    public static string? PrefixOf(string curie)
    {
        int colon = curie.IndexOf(':');
        bool isIri = colon >= 0 && string.CompareOrdinal(curie, colon + 1, "//", 0, 2) == 0;
        return colon < 0 || isIri || curie.StartsWith("urn:", StringComparison.OrdinalIgnoreCase) ? null : curie.Substring(0, colon);
    }

    /// <summary>The CURIE (or IRI, where the file's default prefix is one) and the IRI of an element that says nothing of its own.</summary>
    public static (string Curie, string Uri) Of(string name, SchemaHeader header) => OfLocal(LocalName(name), header);

    private static (string Curie, string Uri) OfLocal(string local, SchemaHeader header)
    {
        string prefix = header.DefaultPrefix?.Value ?? header.Id?.Value ?? "";
        if (header.Prefixes.Any(p => p.Prefix.Value == prefix)) return ($"{prefix}:{local}", Expand($"{prefix}:{local}", header));
        if (prefix.IndexOf(':') < 0) return ($"{prefix}:{local}", $"{prefix}:{local}");
        bool isSeparated = prefix.EndsWith("/", StringComparison.Ordinal) || prefix.EndsWith("#", StringComparison.Ordinal);
        string iri = prefix + (isSeparated ? "" : "/") + local;
        return (iri, iri);
    }

    /// <summary>The CURIE and the IRI of a class.</summary>
    public static (string Curie, string Uri) OfClass(ClassSyntax syntax) => syntax.ClassUri is { } given
        ? (given.Value, Expand(given.Value, syntax.Header))
        : Of(syntax.Name.Value, syntax.Header);

    /// <summary>The CURIE and the IRI of a slot.</summary>
    public static (string Curie, string Uri) OfSlot(SlotSyntax syntax) => syntax.SlotUri is { } given
        ? (given.Value, Expand(given.Value, syntax.Header))
        : OfLocal(CSharpNaming.DataKey(syntax.Name.Value), syntax.Header);

    // LinkML's form of a class's name in its IRI: words joined, each with a capital.
    private static string LocalName(string name) => string.Concat(name.Replace(",", "")
        .Split(['_', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
        .Select(static word => char.ToUpperInvariant(word[0]) + word.Substring(1)));
}
