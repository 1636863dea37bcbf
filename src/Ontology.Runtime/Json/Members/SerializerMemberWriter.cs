using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>Writes objects with the writer of System.Text.Json, where that drives: by its options.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly partial struct SerializerMemberWriter : IMemberWriter
{
    private readonly Utf8JsonWriter _writer;

    internal SerializerMemberWriter(Utf8JsonWriter writer) => _writer = writer;

    /// <inheritdoc/>
    public void Begin(string className)
    {
    }

    /// <inheritdoc/>
    public void String(int ordinal, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        Name(name);
        StringValue(value);
    }

    /// <inheritdoc/>
    public void Int64(int ordinal, ReadOnlySpan<byte> name, long? value)
    {
        if (value is not { } number) return;
        Name(name);
        Int64Value(number);
    }

    /// <inheritdoc/>
    public void Decimal(int ordinal, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is not { } number) return;
        Name(name);
        DecimalValue(number);
    }

    /// <inheritdoc/>
    public void Double(int ordinal, ReadOnlySpan<byte> name, double? value)
    {
        if (value is not { } number) return;
        Name(name);
        DoubleValue(number);
    }

    /// <inheritdoc/>
    public void Boolean(int ordinal, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } truth) return;
        Name(name);
        BooleanValue(truth);
    }

    /// <inheritdoc/>
    public void Date(int ordinal, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is not { } date) return;
        Name(name);
        DateValue(date);
    }

    /// <inheritdoc/>
    public void Enum(int ordinal, ReadOnlySpan<byte> name, int? value, EnumTexts texts)
    {
        if (value is not { } number) return;
        Name(name);
        EnumValue(number, texts);
    }

    /// <inheritdoc/>
    public void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable
    {
        if (value is not { } present) return;
        Name(name);
        FormattableValue(present);
    }

    /// <inheritdoc/>
    public void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable
    {
        if (value is null) return;
        Name(name);
        FormattableValue(value);
    }

    /// <inheritdoc/>
    public void FormattableNumber<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable
    {
        if (value is not { } present) return;
        Name(name);
        FormattableNumberValue(present);
    }

    /// <inheritdoc/>
    public void FormattableNumber<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable
    {
        if (value is null) return;
        Name(name);
        FormattableNumberValue(value);
    }

    /// <inheritdoc/>
    public void Reference<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value)
    {
        if (value is not { } reference) return;
        Name(name);
        ReferenceValue(reference);
    }

    /// <inheritdoc/>
    public void ReferenceNumber<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value)
    {
        if (value is not { } reference) return;
        Name(name);
        ReferenceNumberValue(reference);
    }

    /// <inheritdoc/>
    public void Object(int ordinal, ReadOnlySpan<byte> name, IOntologyObject? value)
    {
        if (value is null) return;
        Name(name);
        ObjectValue(value);
    }

    /// <inheritdoc/>
    public void Any(int ordinal, ReadOnlySpan<byte> name, AnyValue? value)
    {
        if (value is not { IsAbsent: false } present) return;
        Name(name);
        AnyValue(present);
    }

    /// <inheritdoc/>
    public void Union<T, TForm>(int ordinal, ReadOnlySpan<byte> name, T? value, TForm form)
        where T : struct, IUnion
        where TForm : struct, IValueForm<T>
    {
        if (value is not { Value: not null } present) return;
        Name(name);
        Write(present, form);
    }

    /// <inheritdoc/>
    public void List<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T>
    {
        if (values.IsAbsent) return;
        Name(name);
        ListValue(values, form);
    }

    /// <inheritdoc/>
    public void Strings(int ordinal, ReadOnlySpan<byte> name, ValueList<string> values) => List(ordinal, name, values, default(StringForm));

    /// <inheritdoc/>
    public void Enums<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, EnumTexts texts)
        where T : struct, Enum => List(ordinal, name, values, new EnumForm<T>(texts));

    /// <inheritdoc/>
    public void References<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<Ref<T>> values) => List(ordinal, name, values, default(ReferenceForm<T>));

    /// <inheritdoc/>
    public void Objects<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values)
        where T : IOntologyObject => List(ordinal, name, values, default(ObjectForm<T>));

    private void Name(ReadOnlySpan<byte> name) => _writer.WritePropertyName(VaryingForm.Bare(name));

    private void Write<T, TForm>(T value, TForm form)
        where TForm : struct, IValueForm<T>
    {
        SerializerMemberWriter self = this;
        form.Write(ref self, value);
    }
}
