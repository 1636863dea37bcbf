using System.Runtime.CompilerServices;

namespace Ontology.Rules;

/// <content>How values are made.</content>
public readonly partial struct RuleValue
{
    /// <summary>Nothing is there. The default.</summary>
    public static RuleValue Absent => default;

    /// <summary>CEL's <c>null</c>.</summary>
    public static RuleValue Null => new(RuleValueKind.Null, 0);

    /// <summary><c>true</c>.</summary>
    public static RuleValue True => new(RuleValueKind.Bool, 1);

    /// <summary><c>false</c>.</summary>
    public static RuleValue False => new(RuleValueKind.Bool, 0);

    internal static RuleValue EmptyList => new(RuleValueKind.List, 0, Array.Empty<RuleValue>());

    /// <summary>A truth.</summary>
    /// <param name="value">The truth.</param>
    public static RuleValue Of(bool value) => new(RuleValueKind.Bool, value ? 1 : 0);

    /// <summary>An int.</summary>
    /// <param name="value">The number.</param>
    public static RuleValue Of(long value) => new(RuleValueKind.Int, value);

    /// <summary>A uint.</summary>
    /// <param name="value">The number.</param>
    public static RuleValue Of(ulong value) => new(RuleValueKind.UInt, unchecked((long)value));

    /// <summary>A double.</summary>
    /// <param name="value">The number.</param>
    public static RuleValue Of(double value) => new(RuleValueKind.Double, BitConverter.DoubleToInt64Bits(value));

    /// <summary>A decimal.</summary>
    /// <param name="value">The number.</param>
    public static RuleValue Of(decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        byte scale = (byte)((parts[3] >> 16) & 127);
        return new(
            RuleValueKind.Decimal,
            unchecked((uint)parts[0] | ((long)parts[1] << 32)),
            more: parts[2],
            small: parts[3] < 0 ? (byte)(scale | 128) : scale);
    }

    /// <summary>A string.</summary>
    /// <param name="value">The text.</param>
    public static RuleValue Of(string value) => new(RuleValueKind.String, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>Bytes. The array is not copied, and must not change.</summary>
    /// <param name="value">The bytes.</param>
    public static RuleValue Of(byte[] value) => new(RuleValueKind.Bytes, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A list. It is not copied, and must not change.</summary>
    /// <param name="value">The values in their order.</param>
    public static RuleValue Of(IReadOnlyList<RuleValue> value) => new(RuleValueKind.List, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A list of these values.</summary>
    /// <param name="values">The values in their order. The array is not copied, and must not change.</param>
    public static RuleValue ListOf(params RuleValue[] values) => new(RuleValueKind.List, 0, values ?? throw new ArgumentNullException(nameof(values)));

    /// <summary>A map.</summary>
    /// <param name="value">The values by keys.</param>
    public static RuleValue Of(RuleDictionary value) => new(RuleValueKind.Map, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>A moment.</summary>
    /// <param name="seconds">Seconds since 1970-01-01T00:00:00Z.</param>
    /// <param name="nanos">Nanoseconds after that, from 0 to 999,999,999.</param>
    /// <returns>An error where the moment is not in the years 1 to 9999.</returns>
    public static RuleValue Timestamp(long seconds, int nanos) => seconds is < RuleTime.MinSeconds or > RuleTime.MaxSeconds || nanos is < 0 or > 999_999_999
        ? RuleErrors.TimestampRange
        : new(RuleValueKind.Timestamp, seconds, more: nanos);

    /// <summary>A length of time.</summary>
    /// <param name="nanos">Nanoseconds.</param>
    public static RuleValue Duration(long nanos) => new(RuleValueKind.Duration, nanos);

    /// <summary>A type as a value.</summary>
    /// <param name="name">Its name in the language, or the class's.</param>
    public static RuleValue Type(string name) => new(RuleValueKind.Type, 0, name ?? throw new ArgumentNullException(nameof(name)));

    /// <summary>A date.</summary>
    /// <param name="value">The date; <c>default</c> is none.</param>
    public static RuleValue Of(PartialDate value)
    {
        string literal = value.ToString();
        return literal.Length == 0
            ? default
            : new(RuleValueKind.Date, value.Earliest.Ticks, literal, value.OffsetMinutes, (byte)value.Precision);
    }

    /// <summary>A length of time in the calendar's units.</summary>
    /// <param name="value">The period; <c>default</c> is none.</param>
    public static RuleValue Of(IsoDuration value) =>
        value.ToString().Length == 0 ? default : new(RuleValueKind.Period, 0, new RulePeriod(value));

    /// <summary>A number with a hedge and a unit.</summary>
    /// <param name="value">The measure.</param>
    public static RuleValue Of(RuleBounds value) => new(RuleValueKind.Measure, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>An object.</summary>
    /// <param name="value">The object.</param>
    public static RuleValue Of(RuleObject value) => new(RuleValueKind.Object, 0, value ?? throw new ArgumentNullException(nameof(value)));

    /// <summary>An object that stands elsewhere.</summary>
    /// <param name="id">Its identifier.</param>
    public static RuleValue Reference(string id) => new(RuleValueKind.Reference, 0, id ?? throw new ArgumentNullException(nameof(id)));

    /// <summary>A value that may not be there.</summary>
    /// <param name="value">The value, or <see cref="Absent"/>.</param>
    public static RuleValue Optional(RuleValue value) => new(RuleValueKind.Optional, 0, value.IsValue ? new StrongBox<RuleValue>(value) : null);

    /// <summary>What there is instead of a value that cannot be computed.</summary>
    /// <param name="message">Why, as a sentence without a full stop.</param>
    public static RuleValue Error(string message) => new(RuleValueKind.Error, 0, message ?? throw new ArgumentNullException(nameof(message)));

    /// <summary>What there is instead of a value that depends on a record which cannot be had.</summary>
    /// <param name="id">The record's identifier.</param>
    public static RuleValue Unresolved(string id) => new(RuleValueKind.Unresolved, 0, id ?? throw new ArgumentNullException(nameof(id)));
}
