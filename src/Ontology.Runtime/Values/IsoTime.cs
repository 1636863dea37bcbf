using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Ontology.Json.Serialization;

namespace Ontology;

/// <summary>A time of day (<c>linkml:time</c>, <c>xsd:time</c>): <c>09:30:00</c>, with a fraction and a zone where they are known.</summary>
/// <remarks>
/// The literal is kept, so the zone or its absence is too; two values are equal if their literals are. Values with a zone are ordered in UTC,
/// one without a zone as it stands.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(TextConverter<IsoTime>))]
public readonly struct IsoTime : ISpanParsable<IsoTime>, ISpanFormattable, IEquatable<IsoTime>, IComparable<IsoTime>
{
    private readonly string? _literal;
    private readonly long _ticks;
    private readonly short _offset;

    private IsoTime(string literal, long ticks, short offset)
    {
        _literal = literal;
        _ticks = ticks;
        _offset = offset;
    }

    /// <summary>A time without a zone.</summary>
    /// <param name="time">The time.</param>
    public static IsoTime From(TimeOnly time) => Parse(time.ToString("HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture));

    /// <summary>The time as written, without the zone.</summary>
    public TimeOnly Local => new(_ticks);

    /// <summary>The zone's distance from UTC, if a zone is written.</summary>
    public TimeSpan? Offset => _literal is null ? null : IsoText.Offset(_offset);

    /// <inheritdoc/>
    public int CompareTo(IsoTime other)
    {
        int order = IsoText.UtcTicks(_ticks, _literal is null ? IsoText.NoOffset : _offset)
            .CompareTo(IsoText.UtcTicks(other._ticks, other._literal is null ? IsoText.NoOffset : other._offset));
        return order != 0 ? order : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <summary>Reads a literal.</summary>
    /// <param name="text">The literal.</param>
    /// <exception cref="FormatException">It has another form, or stands outside of the calendar or the clock.</exception>
    public static IsoTime Parse(string text) => Parse(text.AsSpan(), null);

    /// <inheritdoc/>
    public static IsoTime Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static IsoTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out IsoTime value)
        ? value
        : throw new FormatException("A time is hh:mm, with seconds, a fraction and a zone where they are known.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoTime result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsoTime result)
    {
        bool read = IsoText.TryTime(s, out IsoTimeParts time);
        result = read ? new IsoTime(s.ToString(), time.Ticks, time.OffsetMinutes) : default;
        return read;
    }

    internal static bool IsValid(ReadOnlySpan<char> text) => IsoText.TryTime(text, out _);

    /// <inheritdoc/>
    public bool Equals(IsoTime other) => string.Equals(_literal, other._literal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IsoTime other && Equals(other);

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
    public static bool operator ==(IsoTime left, IsoTime right) => left.Equals(right);

    /// <summary>Another literal.</summary>
    public static bool operator !=(IsoTime left, IsoTime right) => !left.Equals(right);
}
