using System.Text;

namespace Ontology;

/// <summary>A value was asked for that invalid data cannot give.</summary>
public sealed class OntologyValidationException : Exception
{
    private const int Shown = 20;

    /// <summary>Makes the exception of a report with errors.</summary>
    /// <param name="report">What was found.</param>
    public OntologyValidationException(ValidationReport report)
        : base(Describe(report)) => Report = report;

    /// <summary>What was found.</summary>
    public ValidationReport Report { get; }

    /// <summary>Every violation, warnings too.</summary>
    public IReadOnlyList<Violation> Violations => Report.Violations;

    internal static string Describe(ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder("The data is invalid:");
        int shown = 0;
        foreach (Violation violation in report.Violations)
        {
            if (violation.Severity != Severity.Error) continue;
            if (shown++ == Shown) break;
            text.Append('\n').Append(violation);
        }

        if (report.ErrorCount > Shown) text.Append($"\n… and {report.ErrorCount - Shown} more");
        return text.ToString();
    }
}
