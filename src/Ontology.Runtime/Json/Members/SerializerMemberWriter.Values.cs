using System.Globalization;
using Ontology.Judging;

namespace Ontology.Json;

/// <content>Values by themselves, and dictionaries.</content>
public readonly partial struct SerializerMemberWriter
{
    /// <inheritdoc/>
    public void StringValue(string? value)
    {
        if (value is null) _writer.WriteNullValue();
        else if (JsonText.HasLoneSurrogate(value)) _writer.WriteRawValue(JsonText.EscapeAll(value), skipInputValidation: true);
        else _writer.WriteStringValue(value);
    }

    /// <inheritdoc/>
    public void Int64Value(long value) => _writer.WriteNumberValue(value);

    /// <inheritdoc/>
    public void DecimalValue(decimal value) => _writer.WriteNumberValue(value);

    /// <inheritdoc/>
    public void DoubleValue(double value)
    {
        if (double.IsFinite(value)) _writer.WriteNumberValue(value);
        else _writer.WriteStringValue(value.ToString(CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void BooleanValue(bool value) => _writer.WriteBooleanValue(value);

    /// <inheritdoc/>
    public void DateValue(DateOnly value)
    {
        Span<char> text = stackalloc char[10];
        value.TryFormat(text, out int length, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _writer.WriteStringValue(text[..length]);
    }

    /// <inheritdoc/>
    public void EnumValue(int value, EnumTexts texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        StringValue(texts.ToText(value));
    }

    /// <inheritdoc/>
    public void FormattableValue<T>(T value)
        where T : IFormattable => StringValue(value is null ? null : value.ToString(null, CultureInfo.InvariantCulture) ?? "");

    /// <inheritdoc/>
    public void FormattableNumberValue<T>(T value)
        where T : IFormattable => Number(value?.ToString(null, CultureInfo.InvariantCulture) ?? "");

    /// <inheritdoc/>
    public void ReferenceValue<T>(Ref<T> value) => StringValue(value.Id);

    /// <inheritdoc/>
    public void ReferenceNumberValue<T>(Ref<T> value) => Number(value.Id);

    /// <inheritdoc/>
    public void AnyValue(AnyValue value)
    {
        if (value.IsAbsent) _writer.WriteNullValue();
        else _writer.WriteRawValue(value.ToString(), skipInputValidation: true);
    }

    /// <inheritdoc/>
    public void ObjectValue(IOntologyObject? value)
    {
        if (value is null)
        {
            _writer.WriteNullValue();
            return;
        }

        _writer.WriteStartObject();
        if (_writer.CurrentDepth <= ReadOptions.DeepestAllowed)
        {
            SerializerMemberWriter self = this;
            value.WriteMembers(ref self);
        }

        _writer.WriteEndObject();
    }

    /// <inheritdoc/>
    public void ListValue<T, TForm>(ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T>
    {
        _writer.WriteStartArray();
        foreach (T value in values.AsSpan()) Write(value, form);
        _writer.WriteEndArray();
    }

    /// <inheritdoc/>
    public void ByForm<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form, IOntologyObject owner)
        where TForm : struct, IValueForm<T>
    {
        switch (VaryingForm.Of(name, values, owner))
        {
            case VaryingForm.One:
                Name(name);
                Write(values[0], form);
                break;
            case VaryingForm.Dictionary:
                Name(name);
                Entries(values.AsSpan());
                break;
            case VaryingForm.List:
                List(ordinal, name, values, form);
                break;
        }
    }

    /// <inheritdoc/>
    public void Dictionary<T>(int ordinal, ReadOnlySpan<byte> name, ValueDictionary<T> values)
    {
        if (values.IsAbsent) return;
        Name(name);
        Entries(values.AsSpan());
    }

    /// <inheritdoc/>
    public void ExtraSlots(ExtraSlots members)
    {
        foreach ((string name, AnyValue value) in members)
        {
            _writer.WritePropertyName(JsonText.Writable(name));
            AnyValue(value);
        }
    }

    private void Entries<T>(ReadOnlySpan<T> values)
    {
        _writer.WriteStartObject();
        foreach (T value in values)
        {
            IOntologyObject keyed = VaryingForm.ObjectOf(value)!;
            string key = keyed.Key!;
            _writer.WritePropertyName(JsonText.Writable(key));
            // No name can be so: the key is repeated inside, for the judge to find.
            if (JsonText.HasLoneSurrogate(key)) ObjectValue(keyed);
            else Entry(keyed);
        }

        _writer.WriteEndObject();
    }

    /// <summary>An entry is written by itself, to leave its key out; no deeper in all than the writer may go.</summary>
    private void Entry(IOntologyObject value)
    {
        JsonMemberWriter entry = JsonMemberWriter.Rent(_writer.CurrentDepth, _writer.Options.MaxDepth);
        try
        {
            entry.EntryValue(value);
            _writer.WriteRawValue(entry.Written, skipInputValidation: true);
        }
        finally
        {
            entry.Return();
        }
    }

    private void Number(string text)
    {
        if (JsonNumber.IsNumber(text)) _writer.WriteRawValue(text, skipInputValidation: true);
        else StringValue(text);
    }
}
