using System.Globalization;
using System.Text.Json;
using Ontology.Judging;

namespace Ontology.Json;

/// <content>Values by themselves, for lists.</content>
public static partial class ObjectWriter
{
    /// <summary>Writes a string.</summary>
    public static void StringValue(Utf8JsonWriter writer, string? value)
    {
        if (value is null) writer.WriteNullValue();
        else if (JsonText.HasLoneSurrogate(value)) writer.WriteRawValue(JsonText.EscapeAll(value), skipInputValidation: true);
        else writer.WriteStringValue(value);
    }

    /// <summary>Writes an integer.</summary>
    public static void Int64Value(Utf8JsonWriter writer, long value) => writer.WriteNumberValue(value);

    /// <summary>Writes a decimal number.</summary>
    public static void DecimalValue(Utf8JsonWriter writer, decimal value) => writer.WriteNumberValue(value);

    /// <summary>Writes a floating-point number.</summary>
    public static void DoubleValue(Utf8JsonWriter writer, double value)
    {
        if (double.IsFinite(value)) writer.WriteNumberValue(value);
        else writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Writes a truth value.</summary>
    public static void BooleanValue(Utf8JsonWriter writer, bool value) => writer.WriteBooleanValue(value);

    /// <summary>Writes a day.</summary>
    public static void DateValue(Utf8JsonWriter writer, DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }

    /// <summary>Writes a value of a type that formats itself, as a string.</summary>
    public static void FormattableValue<T>(Utf8JsonWriter writer, T value)
        where T : IFormattable => StringValue(writer, value is null ? null : value.ToString(null, CultureInfo.InvariantCulture) ?? "");

    /// <summary>
    /// Writes a value of a type that formats itself and that stands for a type of numbers, as a number; a text that is none becomes a string,
    /// which the judge refuses.
    /// </summary>
    public static void FormattableNumberValue<T>(Utf8JsonWriter writer, T value)
        where T : IFormattable => NumberValue(writer, value?.ToString(null, CultureInfo.InvariantCulture) ?? "");

    /// <summary>Writes a reference.</summary>
    public static void ReferenceValue<T>(Utf8JsonWriter writer, Ref<T> value) => StringValue(writer, value.Id);

    /// <summary>Writes a reference to something whose identifier is a number; a text that is none becomes a string, which the judge refuses.</summary>
    public static void ReferenceNumberValue<T>(Utf8JsonWriter writer, Ref<T> value) => NumberValue(writer, value.Id);

    /// <summary>Writes an object.</summary>
    public static void ObjectValue(Utf8JsonWriter writer, IOntologyObject? value)
    {
        if (value is null) writer.WriteNullValue();
        else WriteObject(writer, value);
    }

    /// <summary>Writes any value; one that is absent becomes null.</summary>
    public static void AnyValue(Utf8JsonWriter writer, AnyValue value)
    {
        if (value.IsAbsent) writer.WriteNullValue();
        else writer.WriteRawValue(value.ToString(), skipInputValidation: true);
    }

    /// <summary>Writes a list.</summary>
    public static void ListValue<T>(Utf8JsonWriter writer, ValueList<T> values, JsonValueWriter<T> write)
    {
        writer.WriteStartArray();
        foreach (T value in values) write(writer, value);
        writer.WriteEndArray();
    }

    private static void NumberValue(Utf8JsonWriter writer, string text)
    {
        if (JsonNumber.IsNumber(text)) writer.WriteRawValue(text, skipInputValidation: true);
        else StringValue(writer, text);
    }
}
