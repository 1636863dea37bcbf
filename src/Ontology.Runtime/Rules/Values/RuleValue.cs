using System.ComponentModel;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ontology.Rules;

/// <summary>
/// A value of the rule language, or what came out instead of one (<see cref="RuleValueKind"/>). 24 bytes; numbers, dates and times are held
/// without allocating.
/// </summary>
/// <remarks>
/// Equality is that of the language: numbers are equal by their value, whatever their kind, lists and maps by what they hold, objects by
/// their identifiers. NaN equals nothing.
/// </remarks>
[DebuggerDisplay("{Kind}: {ToString()}")]
[StructLayout(LayoutKind.Auto)]
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct RuleValue : IEquatable<RuleValue>
{
    private readonly object? _object;
    private readonly long _bits;
    private readonly int _more;
    private readonly byte _small;
    private readonly RuleValueKind _kind;

    private RuleValue(RuleValueKind kind, long bits, object? @object = null, int more = 0, byte small = 0)
    {
        _kind = kind;
        _bits = bits;
        _object = @object;
        _more = more;
        _small = small;
    }

    /// <summary>What it is.</summary>
    public RuleValueKind Kind => _kind;

    /// <summary>It is a value; otherwise it is an outcome that functions give on.</summary>
    public bool IsValue => _kind > RuleValueKind.Unresolved;

    /// <summary>It is the value <c>true</c>.</summary>
    public bool IsTrue => _kind == RuleValueKind.Bool && _bits != 0;

    /// <summary>It is the value <c>false</c>.</summary>
    public bool IsFalse => _kind == RuleValueKind.Bool && _bits == 0;

    /// <summary>It is a number: an int, a uint, a double or a decimal.</summary>
    public bool IsNumber => _kind is >= RuleValueKind.Int and <= RuleValueKind.Decimal;

    /// <summary>It is an error.</summary>
    public bool IsError => _kind == RuleValueKind.Error;

    /// <summary>Why there is no value, as a sentence without a full stop; null where there is one.</summary>
    public string? Message => _kind switch
    {
        RuleValueKind.Error => (string)_object!,
        RuleValueKind.Absent => "there is no value",
        RuleValueKind.Unresolved => $"there is no record '{_object}'",
        _ => null,
    };

    internal long Bits => _bits;

    internal bool Bool => _bits != 0;

    internal ulong UInt => unchecked((ulong)_bits);

    internal double Double => BitConverter.Int64BitsToDouble(_bits);

    internal decimal Decimal => new(unchecked((int)_bits), unchecked((int)(_bits >> 32)), _more, _small >= 128, (byte)(_small & 127));

    internal string Text => (string)_object!;

    internal byte[] Bytes => (byte[])_object!;

    internal IReadOnlyList<RuleValue> List => (IReadOnlyList<RuleValue>)_object!;

    internal RuleDictionary Map => (RuleDictionary)_object!;

    internal RuleObject Object => (RuleObject)_object!;

    internal RuleBounds Measure => (RuleBounds)_object!;

    internal RulePeriod Period => (RulePeriod)_object!;

    /// <summary>Of an optional value: the value, or absent.</summary>
    internal RuleValue Inner => _object is StrongBox<RuleValue> box ? box.Value : default;

    /// <summary>Of a timestamp: the nanoseconds after the second.</summary>
    internal int Nanos => _more;

    /// <summary>Of a date: the date.</summary>
    internal PartialDate Date => new((string)_object!, new DateTime(_bits), (DatePrecision)_small, unchecked((short)_more));

    /// <summary>The value as a truth.</summary>
    /// <param name="value">The truth.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet(out bool value)
    {
        value = _bits != 0;
        return _kind == RuleValueKind.Bool;
    }

    /// <summary>The value as an int.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet(out long value)
    {
        value = _bits;
        return _kind == RuleValueKind.Int;
    }

    /// <summary>The value as a uint.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet(out ulong value)
    {
        value = UInt;
        return _kind == RuleValueKind.UInt;
    }

    /// <summary>The value as a double.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet(out double value)
    {
        value = Double;
        return _kind == RuleValueKind.Double;
    }

    /// <summary>The value as a decimal.</summary>
    /// <param name="value">The number.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet(out decimal value)
    {
        bool is_ = _kind == RuleValueKind.Decimal;
        value = is_ ? Decimal : 0;
        return is_;
    }

    /// <summary>The value as a text: of a string, a type (its name) or a reference (its identifier).</summary>
    /// <param name="value">The text.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet([NotNullWhen(true)] out string? value)
    {
        value = _kind is RuleValueKind.String or RuleValueKind.Type or RuleValueKind.Reference ? (string)_object! : null;
        return value is not null;
    }

    /// <summary>The value as a date.</summary>
    /// <param name="value">The date.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet(out PartialDate value)
    {
        bool is_ = _kind == RuleValueKind.Date;
        value = is_ ? Date : default;
        return is_;
    }

    /// <summary>The value as a list.</summary>
    /// <param name="value">The list.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet([NotNullWhen(true)] out IReadOnlyList<RuleValue>? value)
    {
        value = _kind == RuleValueKind.List ? List : null;
        return value is not null;
    }

    /// <summary>The value as a map.</summary>
    /// <param name="value">The map.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet([NotNullWhen(true)] out RuleDictionary? value)
    {
        value = _kind == RuleValueKind.Map ? Map : null;
        return value is not null;
    }

    /// <summary>The value as an object.</summary>
    /// <param name="value">The object.</param>
    /// <returns>False where it is none.</returns>
    public bool TryGet([NotNullWhen(true)] out RuleObject? value)
    {
        value = _kind == RuleValueKind.Object ? Object : null;
        return value is not null;
    }

    /// <summary>The values are equal in the rule language.</summary>
    /// <param name="other">The other.</param>
    public bool Equals(RuleValue other)
    {
        long budget = RuleEquality.MaxComparisons;
        return RuleEquality.Equal(this, other, ref budget) && budget >= 0;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RuleValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => RuleEquality.Hash(this);

    /// <summary>The value as a message shows it; an outcome that is no value, in words.</summary>
    public override string ToString() => Message ?? RuleText.Display(this);

    /// <summary>The values are equal in the rule language.</summary>
    public static bool operator ==(RuleValue left, RuleValue right) => left.Equals(right);

    /// <summary>The values are not equal in the rule language.</summary>
    public static bool operator !=(RuleValue left, RuleValue right) => !left.Equals(right);
}
