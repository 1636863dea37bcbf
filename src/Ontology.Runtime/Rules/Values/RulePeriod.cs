namespace Ontology.Rules;

/// <summary>A period with its parts read once. Equal are those of the same length, <c>P12M</c> and <c>P1Y</c>.</summary>
internal sealed class RulePeriod(IsoDuration value) : IEquatable<RulePeriod>
{
    private const decimal SecondsPerDay = 86_400m;

    public IsoDuration Value => value;

    /// <summary>The part that has no fixed length: its years and months, in months. Negative in a negative period.</summary>
    public decimal Months { get; } = Sign(value) * ((value.Years * 12) + value.Months);

    /// <summary>The part that has a fixed length, in seconds. Negative in a negative period.</summary>
    public decimal Seconds { get; } = Sign(value)
        * ((((value.Weeks * 7) + value.Days) * SecondsPerDay) + (value.Hours * 3600) + (value.Minutes * 60) + value.Seconds);

    public bool Equals(RulePeriod? other) => other is not null && Months == other.Months && Seconds == other.Seconds;

    public override bool Equals(object? obj) => Equals(obj as RulePeriod);

    public override int GetHashCode() => HashCode.Combine(Months, Seconds);

    /// <summary>Every length that this can have is below every one that the other can have; or, where equal is enough, not above.</summary>
    public bool IsCertainlyShorter(RulePeriod other, bool orEqual) => Equals(other)
        ? orEqual
        : value.IsShorterThan(other.Value) || (orEqual && !other.Value.MayBeShorterThan(value));

    /// <summary>Some length that this can have is below some that the other can have; or, where equal is enough, not above.</summary>
    public bool MayBeShorter(RulePeriod other, bool orEqual) => Equals(other)
        ? orEqual
        : value.MayBeShorterThan(other.Value) || (orEqual && !other.Value.IsShorterThan(value));

    private static int Sign(IsoDuration value) => value.IsNegative ? -1 : 1;
}
