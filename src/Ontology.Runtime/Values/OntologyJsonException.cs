using System.Text.Json;

namespace Ontology;

/// <summary>
/// What System.Text.Json throws when it meets data that breaks an ontology: a <see cref="JsonException"/> that carries all violations, not the first alone.
/// Pointers start at the value that was read, which may stand inside a larger text; lines are not known there.
/// </summary>
public sealed class OntologyJsonException : JsonException
{
    /// <summary>Makes the exception of a report with errors.</summary>
    /// <param name="report">What was found.</param>
    public OntologyJsonException(ValidationReport report)
        : base(OntologyValidationException.Describe(report)) => Report = report;

    /// <summary>What was found.</summary>
    public ValidationReport Report { get; }

    /// <summary>Every violation, warnings too.</summary>
    public IReadOnlyList<Violation> Violations => Report.Violations;
}
