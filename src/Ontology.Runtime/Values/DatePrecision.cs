namespace Ontology;

/// <summary>How much of a point in time is known.</summary>
public enum DatePrecision
{
    /// <summary><c>2024</c>.</summary>
    Year,

    /// <summary><c>2024-02</c>.</summary>
    Month,

    /// <summary><c>2024-02-01</c>.</summary>
    Day,

    /// <summary><c>2024-02-01T09:30</c>.</summary>
    Minute,

    /// <summary><c>2024-02-01T09:30:00</c>.</summary>
    Second,

    /// <summary><c>2024-02-01T09:30:00.25</c>.</summary>
    Fraction,
}
