using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Ontology;

/// <summary>A day (<c>linkml:date</c>, <c>xsd:date</c>): <c>2024-02-01</c>, with a zone where one is known: <c>2024-02-01+06:00</c>.</summary>
/// <remarks>
/// The zone or its absence is kept; two values are equal if their literals are. Values with a zone are ordered by when they begin in UTC, one
/// without a zone as it stands. A <see cref="DateOnly"/> is one without a zone.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
public readonly struct IsoDate : ISpanParsable<IsoDate>, ISpanFormattable, IEquatable<IsoDate>, IComparable<IsoDate>
{
    private const int DayLength = 10;
    private readonly string? _zone;

    private IsoDate(DateOnly date, string? zone)
    {
        Date = date;
        _zone = zone;
    }

    /// <summary>A day without a zone.</summary>
    /// <param name="date">The day.</param>
    public static IsoDate From(DateOnly date) => new(date, null);

    /// <summary>The day as written, without the zone.</summary>
    public DateOnly Date { get; }

    /// <summary>The zone's distance from UTC, if a zone is written.</summary>
    public TimeSpan? Offset => IsoText.Offset(OffsetMinutes);

    /// <summary>When the day begins, in ticks of UTC.</summary>
    internal long UtcTicks => IsoText.UtcTicks(Date.DayNumber * TimeSpan.TicksPerDay, OffsetMinutes);

    internal short OffsetMinutes => _zone is not null && IsoText.TryOffset(_zone, out short offset) ? offset : IsoText.NoOffset;

    /// <inheritdoc/>
    public int CompareTo(IsoDate other)
    {
        int order = UtcTicks.CompareTo(other.UtcTicks);
        return order != 0 ? order : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <summary>Reads a literal.</summary>
    /// <param name="text">The literal.</param>
    /// <exception cref="FormatException">It has another form, or stands outside of the calendar.</exception>
    public static IsoDate Parse(string text) => Parse(text.AsSpan(), null);

    /// <inheritdoc/>
    public static IsoDate Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static IsoDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out IsoDate value)
        ? value
        : throw new FormatException("A date is YYYY-MM-DD, with a zone where it is known.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IsoDate result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IsoDate result)
    {
        bool read = IsoText.TryZonedDate(s, out DateOnly date, out _);
        result = read ? new IsoDate(date, s.Length == DayLength ? null : s[DayLength..].ToString()) : default;
        return read;
    }

    /// <inheritdoc/>
    public bool Equals(IsoDate other) => Date == other.Date && string.Equals(_zone, other._zone, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IsoDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Date, _zone);

    /// <summary>The literal.</summary>
    public override string ToString() => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + _zone;

    /// <summary>The literal; a format or provider changes nothing.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IsoText.TryCopy(ToString(), destination, out charsWritten);

    /// <summary>A day without a zone.</summary>
    /// <param name="date">The day.</param>
    public static implicit operator IsoDate(DateOnly date) => From(date);

    /// <summary>The same literal.</summary>
    public static bool operator ==(IsoDate left, IsoDate right) => left.Equals(right);

    /// <summary>Another literal.</summary>
    public static bool operator !=(IsoDate left, IsoDate right) => !left.Equals(right);
}
