using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Ontology.Json.Serialization;

namespace Ontology;

/// <summary>A day and a time (<c>linkml:datetime</c>, <c>xsd:dateTime</c>): <c>2024-02-01T09:30:00</c>, with a fraction and a zone where they are known.</summary>
/// <remarks>
/// The literal is kept, so the zone or its absence is too; two values are equal if their literals are. Values with a zone are ordered in UTC,
/// one without a zone as it stands.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(TextConverter<IsoDateTime>))]
public readonly struct IsoDateTime : ISpanParsable<IsoDateTime>, ISpanFormattable, IEquatable<IsoDateTime>, IComparable<IsoDateTime>
{
    private readonly string? _literal;
    private readonly DateTime _local;
    private readonly short _offset;

    private IsoDateTime(string literal, DateTime local, short offset)
    {
        _literal = literal;
        _local = local;
        _offset = offset;
    }

    /// <summary>A moment with its zone.</summary>
    /// <param name="moment">The moment.</param>
    public static IsoDateTime From(DateTimeOffset moment) =>
        Parse(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture));

    /// <summary>The day and time as written, without the zone.</summary>
    public DateTime Local => _local;

    /// <summary>The zone's distance from UTC, if a zone is written.</summary>
    public TimeSpan? Offset => _literal is null ? null : IsoText.Offset(_offset);

    /// <summary>The same as .NET's type for moments; null where no zone is written, or where UTC lies outside of what the type holds.</summary>
    public DateTimeOffset? ToDateTimeOffset() =>
        Offset is { } offset && (ulong)IsoText.UtcTicks(_local.Ticks, _offset) <= (ulong)DateTime.MaxValue.Ticks
            ? new DateTimeOffset(_local, offset)
            : null;

    /// <inheritdoc/>
    public int CompareTo(IsoDateTime other)
    {
        int order = IsoText.UtcTicks(_local.Ticks, _literal is null ? IsoText.NoOffset : _offset)
            .CompareTo(IsoText.UtcTicks(other._local.Ticks, other._literal is null ? IsoText.NoOffset : other._offset));
        return order != 0 ? order : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <summary>Reads a literal.</summary>
    /// <param name="text">The literal.</param>
    /// <exception cref="FormatException">It has another form, or stands outside of the calendar or the clock.</exception>
    public static IsoDateTime Parse(string text) => Parse(text.AsSpan(), null);

    /// <inheritdoc/>
    public static IsoDateTime Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static IsoDateTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out IsoDateTime value)
        ? value
        : throw new FormatException("A date and time is YYYY-MM-DDThh:mm, with seconds, a fraction and a zone where they are known.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoDateTime result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsoDateTime result)
    {
        bool read = IsoText.TryDateTime(s, out DateOnly date, out IsoTimeParts time);
        result = read
            ? new IsoDateTime(s.ToString(), date.ToDateTime(TimeOnly.MinValue).AddTicks(time.Ticks), time.OffsetMinutes)
            : default;
        return read;
    }

    internal static bool IsValid(ReadOnlySpan<char> text) => IsoText.TryDateTime(text, out _, out _);

    /// <inheritdoc/>
    public bool Equals(IsoDateTime other) => string.Equals(_literal, other._literal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IsoDateTime other && Equals(other);

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
    public static bool operator ==(IsoDateTime left, IsoDateTime right) => left.Equals(right);

    /// <summary>Another literal.</summary>
    public static bool operator !=(IsoDateTime left, IsoDateTime right) => !left.Equals(right);
}
