namespace Ontology;

/// <summary>What reading gave: a value, or the violations that kept it from being built.</summary>
/// <typeparam name="T">What was to be read.</typeparam>
public sealed class ReadResult<T>
    where T : class
{
    private readonly T? _value;

    internal ReadResult(T? value, ValidationReport report)
    {
        _value = value;
        Report = report;
    }

    /// <summary>The data holds, and <see cref="Value"/> can be taken.</summary>
    public bool IsValid => _value is not null;

    /// <summary>What was read.</summary>
    /// <exception cref="OntologyValidationException">The data is invalid; the exception lists the violations.</exception>
    public T Value => _value ?? throw new OntologyValidationException(Report);

    /// <summary>Everything that was found, warnings too, in the order of the text.</summary>
    public IReadOnlyList<Violation> Violations => Report.Violations;

    /// <summary>The same as a report.</summary>
    public ValidationReport Report { get; }
}
