namespace Ontology.Yaml;

/// <summary>The codes of findings in YAML itself, before any ontology is asked. Each has a page in <c>docs/diagnostics/</c>.</summary>
internal static class YamlCodes
{
    /// <summary>The bytes are no UTF-8.</summary>
    public const string NotUtf8 = "ONT2901";

    /// <summary>A character that YAML allows only as an escape.</summary>
    public const string ForbiddenCharacter = "ONT2902";

    /// <summary>The text is no YAML.</summary>
    public const string Syntax = "ONT2903";

    /// <summary>Nested deeper than the caller allows.</summary>
    public const string TooDeep = "ONT2904";

    /// <summary>A key that is a list or a mapping.</summary>
    public const string KeyNotScalar = "ONT2905";

    /// <summary>A merge key, which YAML 1.2 does not have.</summary>
    public const string MergeKey = "ONT2906";

    /// <summary>An alias to an anchor that does not stand before it, or around it.</summary>
    public const string UnknownAnchor = "ONT2907";

    /// <summary>Aliases that repeat more than any honest document would.</summary>
    public const string TooManyAliases = "ONT2908";

    /// <summary>A tag outside YAML's core schema.</summary>
    public const string UnknownTag = "ONT2909";

    /// <summary>A tagged scalar whose text is none of what the tag names.</summary>
    public const string TagMismatch = "ONT2910";

    /// <summary>A scalar that YAML 1.1 reads otherwise.</summary>
    public const string Yaml11 = "ONT2911";
}
