namespace Ontology;

/// <summary>What validation found, in the order of the text.</summary>
public sealed class ValidationReport
{
    internal ValidationReport(IReadOnlyList<Violation> violations, IReadOnlyList<string>? skippedRules = null)
    {
        Violations = violations;
        SkippedRules = skippedRules ?? [];
        foreach (Violation violation in violations)
        {
            if (violation.Severity == Severity.Error) ErrorCount++;
            else if (violation.Severity == Severity.Warning) WarningCount++;
        }
    }

    /// <summary>A report without findings.</summary>
    public static ValidationReport Empty { get; } = new([]);

    /// <summary>No error was found; there may be warnings.</summary>
    public bool IsValid => ErrorCount == 0;

    /// <summary>Everything that was found, warnings too.</summary>
    public IReadOnlyList<Violation> Violations { get; }

    /// <summary>
    /// The titles of rules that were not run, because they read the date for which data is judged and none was given; ordinal, each once.
    /// </summary>
    public IReadOnlyList<string> SkippedRules { get; }

    /// <summary>How many errors there are.</summary>
    public int ErrorCount { get; }

    /// <summary>How many warnings there are.</summary>
    public int WarningCount { get; }

    /// <summary>Every violation on a line of its own.</summary>
    public override string ToString() => string.Join('\n', Violations);
}
