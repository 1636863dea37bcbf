namespace Ontology.Yaml;

/// <summary>The codes of findings in YAML itself, before any ontology is asked. <c>ViolationCatalog</c> and <c>docs/diagnostics/</c> describe them.</summary>
internal static class YamlCodes
{
    /// <summary>The bytes are no UTF-8.</summary>
    public const string NotUtf8 = "ONT2010";

    /// <summary>Nested deeper than the caller allows.</summary>
    public const string TooDeep = "ONT2013";

    /// <summary>The text is no YAML, or has a character that YAML allows only as an escape.</summary>
    public const string Malformed = "ONT2020";

    /// <summary>A key that is a list or a mapping.</summary>
    public const string KeyNotScalar = "ONT2021";

    /// <summary>An alias to an anchor that does not stand before it, or aliases that repeat more than any honest document would.</summary>
    public const string Alias = "ONT2022";

    /// <summary>A scalar that YAML 1.1 reads otherwise.</summary>
    public const string Yaml11 = "ONT2024";

    /// <summary>A tag outside YAML's core schema, or one that its text does not fit.</summary>
    public const string Tag = "ONT2025";

    /// <summary>A merge key, which YAML 1.2 does not have.</summary>
    public const string MergeKey = "ONT2026";
}
