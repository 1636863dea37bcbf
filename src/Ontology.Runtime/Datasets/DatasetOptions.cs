namespace Ontology;

/// <summary>How a dataset is loaded.</summary>
public sealed record DatasetOptions
{
    internal static DatasetOptions Default { get; } = new();

    /// <summary>References must resolve within the dataset; null for what the ontology says.</summary>
    public bool? Closed { get; init; }

    /// <summary>The class of each document, where it is not the ontology's tree root: then each document is a record by itself.</summary>
    public string? ClassName { get; init; }

    /// <summary>
    /// Valid records are built and kept, so that they can be read from the dataset. False where only the report is wanted: many records then take much less
    /// memory and time, and asking for them throws an <see cref="InvalidOperationException"/>.
    /// </summary>
    public bool KeepsRecords { get; init; } = true;

    /// <summary>How deep objects and lists may be nested; <see cref="ReadOptions.MaxDepth"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above <see cref="ReadOptions.DeepestAllowed"/>.</exception>
    public int MaxDepth
    {
        get => Reading.MaxDepth;
        init => Reading = Reading with { MaxDepth = value };
    }

    /// <summary>How many violations of one document are described; the rest is only counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MaxViolations
    {
        get => Reading.MaxViolations;
        init => Reading = Reading with { MaxViolations = value };
    }

    internal ReadOptions Reading { get; private init; } = ReadOptions.Default;
}
