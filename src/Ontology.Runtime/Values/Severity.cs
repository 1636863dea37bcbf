namespace Ontology;

/// <summary>How grave a finding is. Only an <see cref="Error"/> makes data invalid.</summary>
public enum Severity
{
    /// <summary>The data breaks the ontology.</summary>
    Error,

    /// <summary>The data holds, but something in it is odd, or recommended and absent.</summary>
    Warning,

    /// <summary>Worth knowing.</summary>
    Information,
}
