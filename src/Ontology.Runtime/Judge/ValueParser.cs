using System.Globalization;
using System.Text;

namespace Ontology.Judging;

/// <summary>What the judge knows of a C# type that values are bound to: which texts it reads, and how they are ordered.</summary>
internal abstract class ValueParser
{
    // No literal is as long, but for types that nobody here knows.
    private const int Short = 256;

    protected abstract bool IsValid(ReadOnlySpan<char> text);

    /// <summary>Whether a text, in UTF-8, is a value.</summary>
    public virtual bool IsValid(ReadOnlySpan<byte> text)
    {
        if (text.Length > Short) return IsValid(Encoding.UTF8.GetString(text));
        Span<char> chars = stackalloc char[Short];
        return IsValid(chars[..Encoding.UTF8.GetChars(text, chars)]);
    }

    /// <summary>The value is certainly below the bound. False where the type has no order.</summary>
    public virtual bool IsBelow(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => false;

    public virtual bool IsAbove(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => false;

    /// <summary>The parser of a type that the runtime knows by name, so that ontologies can be judged without C# of their own.</summary>
    public static ValueParser? ForType(string? name) => name switch
    {
        "Ontology.PartialDate" => PartialDateParser.Instance,
        "Ontology.IsoDuration" => IsoDurationParser.Instance,
        "Ontology.IsoDateTime" => BoundParser<IsoDateTime>.Instance,
        "Ontology.IsoTime" => BoundParser<IsoTime>.Instance,
        "Ontology.IsoDateOrDateTime" => BoundParser<IsoDateOrDateTime>.Instance,
        "Ontology.IsoDate" => DateParser.Instance,
        "System.DateOnly" => DayParser.Instance,
        "System.Guid" => BoundParser<Guid>.Instance,
        "System.Int32" => BoundParser<int>.Instance,
        "System.Int16" => BoundParser<short>.Instance,
        "System.Byte" => BoundParser<byte>.Instance,
        "System.UInt32" => BoundParser<uint>.Instance,
        _ => null,
    };
}

/// <summary>Any type that parses itself. It is ordered if it compares itself.</summary>
internal sealed class BoundParser<T> : ValueParser
    where T : ISpanParsable<T>
{
    public static readonly BoundParser<T> Instance = new();

    protected override bool IsValid(ReadOnlySpan<char> text) => T.TryParse(text, CultureInfo.InvariantCulture, out _);

    public override bool IsBelow(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => Compare(value, bound) < 0;

    public override bool IsAbove(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => Compare(value, bound) > 0;

    private static int Compare(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) =>
        T.TryParse(value, CultureInfo.InvariantCulture, out T? left) && left is IComparable<T> comparable
        && T.TryParse(bound, CultureInfo.InvariantCulture, out T? right)
            ? comparable.CompareTo(right)
            : 0;
}

/// <summary>Partial dates: below a bound only if no moment of them reaches it.</summary>
internal sealed class PartialDateParser : ValueParser
{
    public static readonly PartialDateParser Instance = new();

    protected override bool IsValid(ReadOnlySpan<char> text) => PartialDate.IsValid(text);

    public override bool IsValid(ReadOnlySpan<byte> text) => IsoText.IsDate(text) || base.IsValid(text);

    public override bool IsBelow(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) =>
        PartialDate.TryParse(value, null, out PartialDate left) && PartialDate.TryParse(bound, null, out PartialDate right)
        && left.IsBefore(right);

    public override bool IsAbove(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => IsBelow(bound, value);
}

/// <summary>Durations: below a bound only if they are so whenever they begin.</summary>
internal sealed class IsoDurationParser : ValueParser
{
    public static readonly IsoDurationParser Instance = new();

    protected override bool IsValid(ReadOnlySpan<char> text) => IsoDuration.IsValid(text);

    public override bool IsBelow(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) =>
        IsoDuration.TryParse(value, null, out IsoDuration left) && IsoDuration.TryParse(bound, null, out IsoDuration right)
        && left.IsShorterThan(right);

    public override bool IsAbove(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => IsBelow(bound, value);
}

/// <summary>Dates, perhaps with a zone: below a bound if they begin before it does.</summary>
internal sealed class DateParser : ValueParser
{
    public static readonly DateParser Instance = new();

    protected override bool IsValid(ReadOnlySpan<char> text) => IsoText.TryZonedDate(text, out _, out _);

    public override bool IsValid(ReadOnlySpan<byte> text) => IsoText.IsDate(text) || (text.Length > 10 && base.IsValid(text));

    public override bool IsBelow(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) =>
        IsoDate.TryParse(value, null, out IsoDate left) && IsoDate.TryParse(bound, null, out IsoDate right) && left.UtcTicks < right.UtcTicks;

    public override bool IsAbove(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => IsBelow(bound, value);
}

/// <summary>Days without a zone: <see cref="DateOnly"/> has none, and would itself read more forms than ISO 8601's.</summary>
internal sealed class DayParser : ValueParser
{
    public static readonly DayParser Instance = new();

    protected override bool IsValid(ReadOnlySpan<char> text) => IsoText.TryDate(text, out _);

    public override bool IsValid(ReadOnlySpan<byte> text) => IsoText.IsDate(text);

    public override bool IsBelow(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => value.SequenceCompareTo(bound) < 0;

    public override bool IsAbove(ReadOnlySpan<char> value, ReadOnlySpan<char> bound) => value.SequenceCompareTo(bound) > 0;
}
