using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Ontology.Json.Serialization;

namespace Ontology;

/// <summary>A duration in ISO 8601's form, <c>P2Y</c>, <c>P1W</c>, <c>P1Y6M</c>, <c>PT1H30M</c>. The literal is kept.</summary>
/// <remarks>
/// Years and months have no fixed length, so durations have no complete order: <see cref="IsShorterThan"/> is true only where it is so
/// whenever the durations begin. Two values are equal if their literals are: <c>P12M</c> is not equal to <c>P1Y</c>.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(TextConverter<IsoDuration>))]
public readonly struct IsoDuration : ISpanParsable<IsoDuration>, ISpanFormattable, IEquatable<IsoDuration>
{
    private const decimal SecondsPerDay = 86_400m;
    private const int MaxDigits = 15;
    private readonly string? _literal;

    private IsoDuration(string literal) => _literal = literal;

    /// <summary>A minus sign stands before the whole.</summary>
    public bool IsNegative => ToString().StartsWith("-");

    /// <summary>The number before <c>Y</c>; only the last part of a duration can have a fraction.</summary>
    public decimal Years => Part(0);

    /// <summary>The number before <c>M</c>.</summary>
    public decimal Months => Part(1);

    /// <summary>The number before <c>W</c>.</summary>
    public decimal Weeks => Part(2);

    /// <summary>The number before <c>D</c>.</summary>
    public decimal Days => Part(3);

    /// <summary>The number before <c>H</c>.</summary>
    public decimal Hours => Part(4);

    /// <summary>The number before <c>M</c>, after <c>T</c>.</summary>
    public decimal Minutes => Part(5);

    /// <summary>The number before <c>S</c>.</summary>
    public decimal Seconds => Part(6);

    private decimal Part(int index)
    {
        Span<decimal> parts = stackalloc decimal[7];
        TryRead(_literal, parts, out _);
        return parts[index];
    }

    /// <summary>This is shorter than the other, whenever they begin.</summary>
    /// <param name="other">The other.</param>
    public bool IsShorterThan(IsoDuration other) => Length(longest: true) < other.Length(longest: false);

    /// <summary>This can be shorter than the other, depending on when they begin.</summary>
    internal bool MayBeShorterThan(IsoDuration other) => Length(longest: false) < other.Length(longest: true);

    /// <summary>The length in seconds: a month has from 28 to 31 days, twelve of them from 365 to 366.</summary>
    private decimal Length(bool longest)
    {
        decimal months = (Years * 12) + Months;
        decimal whole = decimal.Floor(months / 12);
        decimal rest = months - (whole * 12);
        bool most = longest != IsNegative;
        decimal days = (whole * (most ? 366 : 365)) + (rest * (most ? 31 : 28)) + (Weeks * 7) + Days;
        decimal seconds = (days * SecondsPerDay) + (Hours * 3600) + (Minutes * 60) + Seconds;
        return IsNegative ? -seconds : seconds;
    }

    /// <summary>Reads a literal.</summary>
    /// <param name="text">The literal.</param>
    /// <exception cref="FormatException">It is no duration.</exception>
    public static IsoDuration Parse(string text) => Parse(text.AsSpan(), null);

    /// <inheritdoc/>
    public static IsoDuration Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static IsoDuration Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out IsoDuration value)
        ? value
        : throw new FormatException("A duration is P, then numbers with Y, M, W, D, then T and numbers with H, M, S: P2Y, P1W, PT1H30M.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoDuration result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsoDuration result)
    {
        Span<decimal> parts = stackalloc decimal[7];
        bool read = TryRead(s, parts, out _);
        result = read ? new IsoDuration(s.ToString()) : default;
        return read;
    }

    internal static bool IsValid(ReadOnlySpan<char> text) => TryRead(text, stackalloc decimal[7], out _);

    private static bool TryRead(ReadOnlySpan<char> text, Span<decimal> parts, out bool negative)
    {
        parts.Clear();
        negative = text.StartsWith("-");
        if (negative) text = text[1..];
        if (text.Length < 3 || text[0] != 'P') return false;
        text = text[1..];
        int next = 0;
        bool inTime = false, fraction = false, afterT = false;
        while (text.Length > 0)
        {
            if (text[0] == 'T')
            {
                if (inTime) return false;
                inTime = afterT = true;
                next = Math.Max(next, 4);
                text = text[1..];
                continue;
            }

            if (fraction || !TryNumber(ref text, out decimal number, out fraction) || text.Length == 0) return false;
            int part = PartOf(text[0], inTime);
            if (part < next) return false;
            parts[part] = number;
            next = part + 1;
            afterT = false;
            text = text[1..];
        }

        return !afterT;
    }

    private static int PartOf(char designator, bool inTime) => (designator, inTime) switch
    {
        ('Y', false) => 0,
        ('M', false) => 1,
        ('W', false) => 2,
        ('D', false) => 3,
        ('H', true) => 4,
        ('M', true) => 5,
        ('S', true) => 6,
        _ => -1,
    };

    private static bool TryNumber(ref ReadOnlySpan<char> text, out decimal number, out bool fraction)
    {
        int length = IsoText.CountDigits(text);
        fraction = length > 0 && length < text.Length && text[length] == '.';
        int digits = length;
        if (fraction)
        {
            int decimals = IsoText.CountDigits(text[(length + 1)..]);
            if (decimals == 0)
            {
                number = 0;
                return false;
            }

            digits += decimals;
            length += 1 + decimals;
        }

        bool read = digits is > 0 and <= MaxDigits;
        number = read ? decimal.Parse(text[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
        text = text[length..];
        return read;
    }

    /// <inheritdoc/>
    public bool Equals(IsoDuration other) => string.Equals(_literal, other._literal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IsoDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The literal; empty for <c>default</c>, which is no value.</summary>
    public override string ToString() => _literal ?? "";

    /// <summary>The literal; a format or provider changes nothing.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IsoText.TryCopy(ToString(), destination, out charsWritten);

    /// <summary>The same literal.</summary>
    public static bool operator ==(IsoDuration left, IsoDuration right) => left.Equals(right);

    /// <summary>Another literal.</summary>
    public static bool operator !=(IsoDuration left, IsoDuration right) => !left.Equals(right);
}
