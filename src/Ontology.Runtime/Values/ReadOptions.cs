namespace Ontology;

/// <summary>How a record is read.</summary>
public sealed record ReadOptions
{
    /// <summary>The greatest depth that can be asked for: deeper data could exhaust the stack.</summary>
    public const int DeepestAllowed = 512;

    /// <summary>The depth that is allowed where nothing is said, that of System.Text.Json.</summary>
    public const int DefaultMaxDepth = 64;

    internal static ReadOptions Default { get; } = new();

    /// <summary>The ontology to read by, where it is not the record's own: one that extends it.</summary>
    public OntologyRegistry? Registry { get; init; }

    /// <summary>The date for which rules judge the data; without one, rules that read it are skipped, and the report says so.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The name of the file, for messages.</summary>
    public string? Path { get; init; }

    /// <summary>How deep objects and lists may be nested. Deeper data is a violation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="DeepestAllowed"/>.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestAllowed);
            field = value;
        }
    } = DefaultMaxDepth;

    /// <summary>How many violations of one document are described; the rest is only counted, in a last violation.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxViolations
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = 10_000;
}
