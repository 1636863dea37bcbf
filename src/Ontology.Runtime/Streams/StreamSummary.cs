namespace Ontology;

/// <summary>What became of the documents of a stream.</summary>
public sealed record StreamSummary
{
    /// <summary>How many documents there were, invalid ones too.</summary>
    public long DocumentCount { get; init; }

    /// <summary>How many records there were of each class that had any, ordinal by its name.</summary>
    public IReadOnlyList<RecordCount> Counts { get; init; } = [];

    /// <summary>How many errors were found.</summary>
    public long ErrorCount { get; init; }

    /// <summary>How many warnings were found.</summary>
    public long WarningCount { get; init; }

    /// <summary>The titles of rules that were not run, because they read a date that nobody gave; ordinal, each once.</summary>
    public IReadOnlyList<string> SkippedRules { get; init; } = [];

    /// <summary>No error was found; there may be warnings.</summary>
    public bool IsValid => ErrorCount == 0;
}
