namespace Ontology.Cli;

/// <summary>What the tool's exit codes mean; scripts rely on them.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found.</summary>
    public const int Clean = 0;

    /// <summary>Something was found in what the tool was given to look at, malformed data included.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>A file cannot be read, or the ontology to validate against does not compile.</summary>
    public const int Unreadable = 3;

    /// <summary>A fault of the tool itself.</summary>
    public const int Internal = 70;

    /// <summary>Stopped from outside (Ctrl+C).</summary>
    public const int Cancelled = 130;
}
