using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Ontology.Json;

/// <summary>Strings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct StringForm : IValueForm<string>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, string value)
        where TWriter : struct, IMemberWriter => writer.StringValue(value);
}

/// <summary>Integers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Int64Form : IValueForm<long>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, long value)
        where TWriter : struct, IMemberWriter => writer.Int64Value(value);
}

/// <summary>Decimal numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DecimalForm : IValueForm<decimal>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, decimal value)
        where TWriter : struct, IMemberWriter => writer.DecimalValue(value);
}

/// <summary>Floating-point numbers.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DoubleForm : IValueForm<double>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, double value)
        where TWriter : struct, IMemberWriter => writer.DoubleValue(value);
}

/// <summary>Truth values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BooleanForm : IValueForm<bool>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, bool value)
        where TWriter : struct, IMemberWriter => writer.BooleanValue(value);
}

/// <summary>Days.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateForm : IValueForm<DateOnly>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, DateOnly value)
        where TWriter : struct, IMemberWriter => writer.DateValue(value);
}

/// <summary>Values of a type that formats itself, as strings.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FormattableForm<T> : IValueForm<T>
    where T : IFormattable
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IMemberWriter => writer.FormattableValue(value);
}

/// <summary>Values of a type that formats itself, as numbers.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FormattableNumberForm<T> : IValueForm<T>
    where T : IFormattable
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IMemberWriter => writer.FormattableNumberValue(value);
}

/// <summary>References.</summary>
/// <typeparam name="T">What is referred to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReferenceForm<T> : IValueForm<Ref<T>>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, Ref<T> value)
        where TWriter : struct, IMemberWriter => writer.ReferenceValue(value);
}

/// <summary>References to something whose identifier is a number.</summary>
/// <typeparam name="T">What is referred to.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ReferenceNumberForm<T> : IValueForm<Ref<T>>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, Ref<T> value)
        where TWriter : struct, IMemberWriter => writer.ReferenceNumberValue(value);
}

/// <summary>Objects.</summary>
/// <typeparam name="T">The type of a value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ObjectForm<T> : IValueForm<T>
    where T : IOntologyObject
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IMemberWriter => writer.ObjectValue(value);
}

/// <summary>Any values.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct AnyForm : IValueForm<AnyValue>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, AnyValue value)
        where TWriter : struct, IMemberWriter => writer.AnyValue(value);
}

/// <summary>Values of enumerations.</summary>
/// <typeparam name="T">The enumeration; its values are numbered as its texts are.</typeparam>
/// <param name="texts">The texts of the values.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumForm<T>(EnumTexts texts) : IValueForm<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IMemberWriter => writer.EnumValue(Unsafe.BitCast<T, int>(value), texts);
}

/// <summary>Lists.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
/// <typeparam name="TForm">The type of <paramref name="form"/>.</typeparam>
/// <param name="form">How an element is handed over.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ListForm<T, TForm>(TForm form) : IValueForm<ValueList<T>>
    where TForm : struct, IValueForm<T>
{
    /// <inheritdoc/>
    public void Write<TWriter>(ref TWriter writer, ValueList<T> value)
        where TWriter : struct, IMemberWriter => writer.ListValue(value, form);
}
