using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Ontology.Json.Serialization;

namespace Ontology;

/// <summary>A day, perhaps with a time and a zone (<c>linkml:date_or_datetime</c>): <c>2024-02-01</c> or <c>2024-02-01T09:30:00Z</c>.</summary>
/// <remarks>
/// The literal is kept, so the zone or its absence is too; two values are equal if their literals are. Values with a zone are ordered in UTC,
/// one without a zone as it stands, a day as its midnight.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(TextConverter<IsoDateOrDateTime>))]
public readonly struct IsoDateOrDateTime : ISpanParsable<IsoDateOrDateTime>, ISpanFormattable, IEquatable<IsoDateOrDateTime>, IComparable<IsoDateOrDateTime>
{
    private readonly string? _literal;
    private readonly DateTime _local;
    private readonly short _offset;
    private readonly bool _hasTime;

    private IsoDateOrDateTime(string literal, DateTime local, short offset, bool hasTime)
    {
        _literal = literal;
        _local = local;
        _offset = offset;
        _hasTime = hasTime;
    }

    /// <summary>A day.</summary>
    /// <param name="date">The day.</param>
    public static IsoDateOrDateTime From(DateOnly date) => Parse(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>A day, with its zone if it has one.</summary>
    /// <param name="date">The day.</param>
    public static IsoDateOrDateTime From(IsoDate date) => Parse(date.ToString());

    /// <summary>A day with a time.</summary>
    /// <param name="moment">The moment.</param>
    public static IsoDateOrDateTime From(IsoDateTime moment) => Parse(moment.ToString());

    /// <summary>The day as written.</summary>
    public DateOnly Date => DateOnly.FromDateTime(_local);

    /// <summary>The time as written, if there is one.</summary>
    public TimeOnly? Time => _hasTime ? TimeOnly.FromDateTime(_local) : null;

    /// <summary>The zone's distance from UTC, if a zone is written.</summary>
    public TimeSpan? Offset => _literal is null ? null : IsoText.Offset(_offset);

    /// <inheritdoc/>
    public int CompareTo(IsoDateOrDateTime other)
    {
        int order = IsoText.UtcTicks(_local.Ticks, _literal is null ? IsoText.NoOffset : _offset)
            .CompareTo(IsoText.UtcTicks(other._local.Ticks, other._literal is null ? IsoText.NoOffset : other._offset));
        return order != 0 ? order : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <summary>Reads a literal.</summary>
    /// <param name="text">The literal.</param>
    /// <exception cref="FormatException">It has another form, or stands outside of the calendar or the clock.</exception>
    public static IsoDateOrDateTime Parse(string text) => Parse(text.AsSpan(), null);

    /// <inheritdoc/>
    public static IsoDateOrDateTime Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static IsoDateOrDateTime Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out IsoDateOrDateTime value)
        ? value
        : throw new FormatException("A date or date and time is YYYY-MM-DD, or YYYY-MM-DDThh:mm with seconds, a fraction and a zone where they are known.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoDateOrDateTime result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsoDateOrDateTime result)
    {
        result = default;
        if (IsoText.TryZonedDate(s, out DateOnly date, out short offset))
        {
            result = new IsoDateOrDateTime(s.ToString(), date.ToDateTime(TimeOnly.MinValue), offset, hasTime: false);
            return true;
        }

        if (!IsoText.TryDateTime(s, out date, out IsoTimeParts time)) return false;
        DateTime local = date.ToDateTime(TimeOnly.MinValue).AddTicks(time.Ticks);
        result = new IsoDateOrDateTime(s.ToString(), local, time.OffsetMinutes, hasTime: true);
        return true;
    }

    internal static bool IsValid(ReadOnlySpan<char> text) => IsoText.TryZonedDate(text, out _, out _) || IsoText.TryDateTime(text, out _, out _);

    /// <inheritdoc/>
    public bool Equals(IsoDateOrDateTime other) => string.Equals(_literal, other._literal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IsoDateOrDateTime other && Equals(other);

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
    public static bool operator ==(IsoDateOrDateTime left, IsoDateOrDateTime right) => left.Equals(right);

    /// <summary>Another literal.</summary>
    public static bool operator !=(IsoDateOrDateTime left, IsoDateOrDateTime right) => !left.Equals(right);
}
