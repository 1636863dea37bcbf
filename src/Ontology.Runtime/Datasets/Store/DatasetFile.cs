using Ontology.Yaml;

namespace Ontology.Datasets;

/// <summary>
/// A file of a dataset, or data that came without one: what was found in it, and where its texts are when they are wanted again.
/// </summary>
/// <param name="path">What messages call it; null for nothing.</param>
internal sealed class DatasetFile(string? path)
{
    public string? Path => path;

    /// <summary>What was found so far.</summary>
    public List<Violation> Violations { get; } = [];

    /// <summary>The data, where it is in memory; documents are pieces of it.</summary>
    public ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>The data is on disk only, under <see cref="Path"/>.</summary>
    public bool IsOnDisk { get; init; }

    /// <summary>The documents of a YAML stream.</summary>
    public IReadOnlyList<YamlDocument>? Yaml { get; init; }

    /// <summary>A document's text. It is empty where it cannot be had any more.</summary>
    /// <param name="offset">Where it begins; of YAML, which document it is.</param>
    /// <param name="length">How many bytes it has; of YAML, not asked.</param>
    public ReadOnlyMemory<byte> Text(long offset, int length)
    {
        if (Yaml is not null) return Yaml[(int)offset].Json;
        return IsOnDisk ? ReadAgain(offset, length) : Data.Slice((int)offset, length);
    }

    private ReadOnlyMemory<byte> ReadAgain(long offset, int length)
    {
        try
        {
            using FileStream stream = File.OpenRead(path!);
            stream.Position = offset;
            var text = new byte[length];
            stream.ReadExactly(text);
            return text;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            // The file is gone, or is shorter than it was: the finding keeps its line.
            return default;
        }
    }
}
