using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Ontology.Json.Serialization;

namespace Ontology;

/// <summary>
/// A date of which perhaps only the year or the month is known, or also the time: <c>2024</c>, <c>2024-02</c>, <c>2024-02-01</c>,
/// <c>2024-02-01T09:30</c>, with seconds, a fraction and a zone where they are known. The literal says how precise it is, and is kept.
/// </summary>
/// <remarks>
/// A partial date stands for all moments from <see cref="Earliest"/> to <see cref="Latest"/>. It is before another only if all of its
/// moments are (<see cref="IsBefore"/>), so <c>2024</c> is neither before nor after <c>2024-05</c>. <see cref="CompareTo(PartialDate)"/>
/// is an order for sorting: by the earliest moment, then the less precise first. Where a zone is written, moments are compared in UTC;
/// one without a zone is taken as it stands. Two values are equal if their literals are.
/// </remarks>
[DebuggerDisplay("{ToString()}")]
[JsonConverter(typeof(TextConverter<PartialDate>))]
public readonly struct PartialDate : ISpanParsable<PartialDate>, ISpanFormattable, IEquatable<PartialDate>, IComparable<PartialDate>
{
    private readonly string? _literal;
    private readonly DateTime _earliest;
    private readonly DatePrecision _precision;
    private readonly short _offset;

    /// <summary>A literal that was read before, with what was read.</summary>
    internal PartialDate(string literal, DateTime earliest, DatePrecision precision, short offset)
    {
        _literal = literal;
        _earliest = earliest;
        _precision = precision;
        _offset = offset;
    }

    /// <summary>A whole year.</summary>
    /// <param name="year">From 1 to 9999.</param>
    public static PartialDate FromYear(int year) => Parse(year.ToString("D4", CultureInfo.InvariantCulture));

    /// <summary>A whole month.</summary>
    /// <param name="year">From 1 to 9999.</param>
    /// <param name="month">From 1 to 12.</param>
    public static PartialDate FromMonth(int year, int month) => Parse(string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}"));

    /// <summary>A day.</summary>
    /// <param name="date">The day.</param>
    public static PartialDate FromDate(DateOnly date) =>
        new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), date.ToDateTime(TimeOnly.MinValue), DatePrecision.Day, IsoText.NoOffset);

    /// <summary>How much is known.</summary>
    public DatePrecision Precision => _precision;

    /// <summary>The year.</summary>
    public int Year => _earliest.Year;

    /// <summary>The month, if known.</summary>
    public int? Month => _precision >= DatePrecision.Month ? _earliest.Month : null;

    /// <summary>The day of the month, if known.</summary>
    public int? Day => _precision >= DatePrecision.Day ? _earliest.Day : null;

    /// <summary>The time of day, if known.</summary>
    public TimeOnly? Time => _precision >= DatePrecision.Minute ? TimeOnly.FromDateTime(_earliest) : null;

    /// <summary>The zone's distance from UTC, if a zone is written.</summary>
    public TimeSpan? Offset => _literal is null ? null : IsoText.Offset(_offset);

    /// <summary>The first moment it stands for, in its own zone.</summary>
    public DateTime Earliest => _earliest;

    /// <summary>The last moment it stands for, in its own zone.</summary>
    public DateTime Latest => _precision switch
    {
        DatePrecision.Year => new DateTime(_earliest.Year, 12, 31).AddTicks(TimeSpan.TicksPerDay - 1),
        DatePrecision.Month => new DateTime(_earliest.Year, _earliest.Month, DateTime.DaysInMonth(_earliest.Year, _earliest.Month))
            .AddTicks(TimeSpan.TicksPerDay - 1),
        DatePrecision.Day => _earliest.AddTicks(TimeSpan.TicksPerDay - 1),
        DatePrecision.Minute => _earliest.AddTicks(TimeSpan.TicksPerMinute - 1),
        DatePrecision.Second => _earliest.AddTicks(TimeSpan.TicksPerSecond - 1),
        _ => _earliest,
    };

    /// <summary>The first day it stands for.</summary>
    public DateOnly EarliestDate => DateOnly.FromDateTime(Earliest);

    /// <summary>The last day it stands for.</summary>
    public DateOnly LatestDate => DateOnly.FromDateTime(Latest);

    /// <summary>A day, whose literal is no more than that.</summary>
    internal bool IsDay => _precision == DatePrecision.Day && _literal is { Length: 10 };

    /// <summary>The zone's distance from UTC in minutes, or <see cref="IsoText.NoOffset"/>.</summary>
    internal short OffsetMinutes => _literal is null ? IsoText.NoOffset : _offset;

    internal long EarliestUtc => IsoText.UtcTicks(_earliest.Ticks, OffsetMinutes);

    internal long LatestUtc => IsoText.UtcTicks(Latest.Ticks, OffsetMinutes);

    /// <summary>All that this stands for is before all that the other stands for.</summary>
    /// <param name="other">The other.</param>
    public bool IsBefore(PartialDate other) => LatestUtc < other.EarliestUtc;

    /// <summary>All that this stands for is after all that the other stands for.</summary>
    /// <param name="other">The other.</param>
    public bool IsAfter(PartialDate other) => other.IsBefore(this);

    /// <summary>All that the other stands for is part of what this stands for: <c>2024</c> includes <c>2024-02-01</c>.</summary>
    /// <param name="other">The other.</param>
    public bool Includes(PartialDate other) => EarliestUtc <= other.EarliestUtc && other.LatestUtc <= LatestUtc;

    /// <inheritdoc/>
    public int CompareTo(PartialDate other)
    {
        int order = EarliestUtc.CompareTo(other.EarliestUtc);
        if (order == 0) order = _precision.CompareTo(other._precision);
        return order != 0 ? order : string.CompareOrdinal(ToString(), other.ToString());
    }

    /// <summary>Reads a literal.</summary>
    /// <param name="text">The literal.</param>
    /// <exception cref="FormatException">It is no partial date, or no day of the calendar.</exception>
    public static PartialDate Parse(string text) => Parse(text.AsSpan(), null);

    /// <inheritdoc/>
    public static PartialDate Parse(string s, IFormatProvider? provider) => Parse(s.AsSpan(), provider);

    /// <inheritdoc/>
    public static PartialDate Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => TryParse(s, provider, out PartialDate value)
        ? value
        : throw new FormatException("A partial date is YYYY, YYYY-MM, YYYY-MM-DD or a date with a time, and stands in the calendar.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PartialDate result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out PartialDate result)
    {
        bool read = TryRead(s, out DateTime earliest, out DatePrecision precision, out short offset);
        result = read ? new PartialDate(s.ToString(), earliest, precision, offset) : default;
        return read;
    }

    /// <summary>Reads a date that is only compared: it has no text to be written as.</summary>
    internal static bool TryWithoutLiteral(ReadOnlySpan<char> text, out PartialDate result)
    {
        bool read = TryRead(text, out DateTime earliest, out DatePrecision precision, out short offset);
        result = new PartialDate("", earliest, precision, offset);
        return read;
    }

    /// <summary>Reads a day, <c>YYYY-MM-DD</c>, in ASCII.</summary>
    internal static bool TryDay(ReadOnlySpan<byte> text, out PartialDate result)
    {
        if (!TryDayWithoutLiteral(text, out result)) return false;
        result = new PartialDate(System.Text.Encoding.ASCII.GetString(text), result._earliest, DatePrecision.Day, IsoText.NoOffset);
        return true;
    }

    /// <summary>Reads a day that is only compared.</summary>
    internal static bool TryDayWithoutLiteral(ReadOnlySpan<byte> text, out PartialDate result)
    {
        result = default;
        if (!IsoText.IsDate(text)) return false;
        int year = ((text[0] - '0') * 1000) + ((text[1] - '0') * 100) + ((text[2] - '0') * 10) + text[3] - '0';
        var earliest = new DateTime(year, ((text[5] - '0') * 10) + text[6] - '0', ((text[8] - '0') * 10) + text[9] - '0');
        result = new PartialDate("", earliest, DatePrecision.Day, IsoText.NoOffset);
        return true;
    }

    internal static bool IsValid(ReadOnlySpan<char> text) => TryRead(text, out _, out _, out _);

    private static bool TryRead(ReadOnlySpan<char> text, out DateTime earliest, out DatePrecision precision, out short offset)
    {
        earliest = default;
        precision = default;
        offset = IsoText.NoOffset;
        switch (text.Length)
        {
            case 4 when IsoText.TryYear(text, out int year):
                earliest = new DateTime(year, 1, 1);
                return true;
            case 7 when text[4] == '-' && IsoText.TryYear(text[..4], out int year)
                    && IsoText.TryDigits(text[5..], 2, out int month) && month is >= 1 and <= 12:
                earliest = new DateTime(year, month, 1);
                precision = DatePrecision.Month;
                return true;
            case 10 when IsoText.TryDate(text, out DateOnly date):
                earliest = date.ToDateTime(TimeOnly.MinValue);
                precision = DatePrecision.Day;
                return true;
            case > 10 when IsoText.TryDateTime(text, out DateOnly date, out IsoTimeParts time):
                earliest = date.ToDateTime(TimeOnly.MinValue).AddTicks(time.Ticks);
                precision = time.Precision;
                offset = time.OffsetMinutes;
                return true;
            default:
                return false;
        }
    }

    /// <inheritdoc/>
    public bool Equals(PartialDate other) => string.Equals(_literal, other._literal, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is PartialDate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <summary>The literal; empty for <c>default</c>, which is no date.</summary>
    public override string ToString() => _literal ?? "";

    /// <summary>The literal; a format or provider changes nothing.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        IsoText.TryCopy(ToString(), destination, out charsWritten);

    /// <summary>A day is a partial date too.</summary>
    /// <param name="date">The day.</param>
    public static implicit operator PartialDate(DateOnly date) => FromDate(date);

    /// <summary>The same literal.</summary>
    public static bool operator ==(PartialDate left, PartialDate right) => left.Equals(right);

    /// <summary>Another literal.</summary>
    public static bool operator !=(PartialDate left, PartialDate right) => !left.Equals(right);
}
