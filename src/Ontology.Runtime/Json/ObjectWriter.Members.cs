using System.ComponentModel;
using System.Text.Json;

namespace Ontology.Json;

/// <summary>Writes one value of a list.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="writer">Where it goes.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonValueWriter<in T>(Utf8JsonWriter writer, T value);

/// <content>Members: name and value, or nothing where the value is null.</content>
public static partial class ObjectWriter
{
    /// <summary>Writes a string, also a permissible value's text.</summary>
    public static void WriteString(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        StringValue(writer, value);
    }

    /// <summary>Writes an integer.</summary>
    public static void WriteInt64(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    /// <summary>Writes a decimal number.</summary>
    public static void WriteDecimal(Utf8JsonWriter writer, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number) writer.WriteNumber(name, number);
    }

    /// <summary>Writes a floating-point number; one that JSON has no number for becomes a string, which the judge refuses.</summary>
    public static void WriteDouble(Utf8JsonWriter writer, ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } number) return;
        writer.WritePropertyName(name);
        DoubleValue(writer, number);
    }

    /// <summary>Writes a truth value.</summary>
    public static void WriteBoolean(Utf8JsonWriter writer, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } truth) writer.WriteBoolean(name, truth);
    }

    /// <summary>Writes a day.</summary>
    public static void WriteDate(Utf8JsonWriter writer, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is not { } date) return;
        writer.WritePropertyName(name);
        DateValue(writer, date);
    }

    /// <summary>Writes a value of a type that formats itself, as a string.</summary>
    public static void WriteFormattable<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable
    {
        if (value is not { } present) return;
        writer.WritePropertyName(name);
        FormattableValue(writer, present);
    }

    /// <summary>Writes a value of a type that formats itself, as a string.</summary>
    public static void WriteFormattable<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        FormattableValue(writer, value);
    }

    /// <summary>Writes a value of a type that formats itself and that stands for a type of numbers, as a number.</summary>
    public static void WriteFormattableNumber<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable
    {
        if (value is not { } present) return;
        writer.WritePropertyName(name);
        FormattableNumberValue(writer, present);
    }

    /// <summary>Writes a value of a type that formats itself and that stands for a type of numbers, as a number.</summary>
    public static void WriteFormattableNumber<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        FormattableNumberValue(writer, value);
    }

    /// <summary>Writes a reference.</summary>
    public static void WriteReference<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Ref<T>? value)
    {
        if (value is not { } reference) return;
        writer.WritePropertyName(name);
        ReferenceValue(writer, reference);
    }

    /// <summary>Writes a reference to something whose identifier is a number.</summary>
    public static void WriteReferenceNumber<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Ref<T>? value)
    {
        if (value is not { } reference) return;
        writer.WritePropertyName(name);
        ReferenceNumberValue(writer, reference);
    }

    /// <summary>Writes an object.</summary>
    public static void WriteObject(Utf8JsonWriter writer, ReadOnlySpan<byte> name, IOntologyObject? value)
    {
        if (value is null) return;
        writer.WritePropertyName(name);
        WriteObject(writer, value);
    }

    /// <summary>Writes a list; one that was never given is left out.</summary>
    public static void WriteList<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ValueList<T> values, JsonValueWriter<T> write)
    {
        if (values.IsAbsent) return;
        writer.WriteStartArray(name);
        foreach (T value in values) write(writer, value);
        writer.WriteEndArray();
    }
}
