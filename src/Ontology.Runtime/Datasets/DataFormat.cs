namespace Ontology;

/// <summary>How data is written.</summary>
public enum DataFormat
{
    /// <summary>One JSON document (RFC 8259).</summary>
    Json,

    /// <summary>A stream of YAML 1.2 documents.</summary>
    Yaml,

    /// <summary>A JSON document on each line (NDJSON, JSON Lines); empty lines are passed over.</summary>
    NdJson,
}

/// <summary>The formats of files by their names.</summary>
public static class DataFormats
{
    /// <summary>The format that a file's extension tells: .json, .yaml, .yml, .ndjson or .jsonl; null for any other.</summary>
    /// <param name="path">The file's name.</param>
    public static DataFormat? OfPath(string path)
    {
        ReadOnlySpan<char> extension = Path.GetExtension(path.AsSpan());
        if (Is(extension, ".json")) return DataFormat.Json;
        if (Is(extension, ".yaml") || Is(extension, ".yml")) return DataFormat.Yaml;
        if (Is(extension, ".ndjson") || Is(extension, ".jsonl")) return DataFormat.NdJson;
        return null;
    }

    private static bool Is(ReadOnlySpan<char> extension, string expected) => extension.Equals(expected, StringComparison.OrdinalIgnoreCase);
}
