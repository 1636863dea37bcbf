using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>Infrastructure: a date to be compared, whatever its C# type. It has no literal, which would have to be made.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RuleDate
{
    private RuleDate(PartialDate value) => Value = value;

    internal PartialDate Value { get; }

    /// <summary>A date.</summary>
    /// <param name="date">The date.</param>
    public static implicit operator RuleDate(PartialDate date) => new(date);

    /// <summary>A day, with a zone perhaps.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator RuleDate(IsoDate day) =>
        new(new PartialDate("", day.Date.ToDateTime(TimeOnly.MinValue), DatePrecision.Day, day.OffsetMinutes));

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    public static implicit operator RuleDate(DateOnly day) =>
        new(new PartialDate("", day.ToDateTime(TimeOnly.MinValue), DatePrecision.Day, IsoText.NoOffset));
}
