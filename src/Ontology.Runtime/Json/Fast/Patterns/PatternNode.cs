namespace Ontology.Json.Fast.Patterns;

/// <summary>A part of a regular expression over ASCII texts.</summary>
internal abstract record PatternNode
{
    /// <summary>One character of a class.</summary>
    public sealed record One(AsciiSet Set) : PatternNode;

    public sealed record Sequence(IReadOnlyList<PatternNode> Parts) : PatternNode;

    public sealed record Choice(IReadOnlyList<PatternNode> Parts) : PatternNode;

    /// <summary>A part, several times. <paramref name="Maximum"/> is null for any number.</summary>
    public sealed record Repeat(PatternNode Part, int Minimum, int? Maximum) : PatternNode;
}

/// <summary>A set of ASCII characters.</summary>
internal readonly record struct AsciiSet(UInt128 Bits)
{
    public static readonly AsciiSet All = new(UInt128.MaxValue);

    public static AsciiSet Of(int unit) => new(UInt128.One << unit);

    public static AsciiSet Range(int first, int last)
    {
        AsciiSet set = default;
        for (int unit = first; unit <= last; unit++) set |= Of(unit);
        return set;
    }

    public bool Contains(int unit) => unit < 128 && (Bits >> unit & 1) != 0;

    public static AsciiSet operator |(AsciiSet left, AsciiSet right) => new(left.Bits | right.Bits);

    public static AsciiSet operator ~(AsciiSet set) => new(~set.Bits);
}
