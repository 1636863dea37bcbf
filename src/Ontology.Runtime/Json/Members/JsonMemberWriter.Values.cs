using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ontology.Judging;

namespace Ontology.Json;

/// <content>Values by themselves.</content>
public partial struct JsonMemberWriter
{
    // \uXXXX
    private const int LongestEscape = 6;

    /// <inheritdoc/>
    public void StringValue(string? value)
    {
        if (value is null) Raw("null"u8);
        else Text(value);
    }

    /// <inheritdoc/>
    public void Int64Value(long value)
    {
        Utf8Formatter.TryFormat(value, Space(LongestNumber), out int length);
        _at += length;
    }

    /// <inheritdoc/>
    public void DecimalValue(decimal value)
    {
        Utf8Formatter.TryFormat(value, Space(LongestNumber), out int length);
        _at += length;
    }

    /// <inheritdoc/>
    public void DoubleValue(double value)
    {
        if (!double.IsFinite(value))
        {
            Text(value.ToString(CultureInfo.InvariantCulture));
            return;
        }

        Utf8Formatter.TryFormat(value, Space(LongestNumber), out int length);
        _at += length;
    }

    /// <inheritdoc/>
    public void BooleanValue(bool value) => Raw(value ? "true"u8 : "false"u8);

    /// <inheritdoc/>
    public void DateValue(DateOnly value)
    {
        Span<byte> space = Space(12);
        space[0] = space[11] = (byte)'"';
        value.TryFormat(space[1..], out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        _at += 12;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnumValue(int value, EnumTexts texts)
    {
        ReadOnlySpan<byte> written = texts.Written(value);
        if (written.Length > 0) Raw(written);
        else Text(texts.ToText(value));
    }

    /// <inheritdoc/>
    public void FormattableValue<T>(T value)
        where T : IFormattable => StringValue(value is null ? null : value.ToString(null, CultureInfo.InvariantCulture) ?? "");

    /// <inheritdoc/>
    public void FormattableNumberValue<T>(T value)
        where T : IFormattable => Number(value?.ToString(null, CultureInfo.InvariantCulture) ?? "");

    /// <inheritdoc/>
    public void ReferenceValue<T>(Ref<T> value) => Text(value.Id);

    /// <inheritdoc/>
    public void ReferenceNumberValue<T>(Ref<T> value) => Number(value.Id);

    /// <inheritdoc/>
    public void AnyValue(AnyValue value) => Raw(value.IsAbsent ? "null" : value.ToString());

    /// <inheritdoc/>
    public void ObjectValue(IOntologyObject? value)
    {
        if (value is null)
        {
            Raw("null"u8);
            return;
        }

        Enter();
        int start = _at;
        // Deeper objects are a violation anyway, which the judge finds further up; an object that holds itself must come to an end.
        if (_depth <= ReadOptions.DeepestAllowed) value.WriteMembers(ref this);
        Close(start, (byte)'{', (byte)'}');
    }

    /// <inheritdoc/>
    public void ListValue<T, TForm>(ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T>
    {
        Enter();
        int start = _at;
        foreach (T value in values.AsSpan())
        {
            Space(1)[0] = (byte)',';
            _at++;
            form.Write(ref this, value);
        }

        Close(start, (byte)'[', (byte)']');
    }

    /// <summary>Ends an object or a list. Where it has anything, that begins with a comma, whose place is the opening bracket's.</summary>
    private void Close(int start, byte opening, byte closing)
    {
        _depth--;
        Span<byte> space = Space(2);
        if (_at == start)
        {
            space[0] = opening;
            space[1] = closing;
            _at += 2;
            return;
        }

        _buffer[start] = opening;
        space[0] = closing;
        _at++;
    }

    private void Number(string text)
    {
        if (JsonNumber.IsNumber(text)) Raw(text);
        else Text(text);
    }

    private void Text(string value)
    {
        Span<byte> space = Space(checked(value.Length + 2));
        ref byte first = ref MemoryMarshal.GetReference(space);
        first = (byte)'"';
        int plain = PlainText.Copy(value, ref Unsafe.Add(ref first, 1));
        if (plain < value.Length)
        {
            EscapedText(value, plain);
            return;
        }

        Unsafe.Add(ref first, plain + 1) = (byte)'"';
        _at += plain + 2;
    }

    /// <summary>A text with escapes, or with characters beyond ASCII, of which a quote and some characters have been written.</summary>
    private void EscapedText(string value, int plain)
    {
        if (JsonText.HasLoneSurrogate(value))
        {
            Raw(JsonText.EscapeAll(value));
            return;
        }

        Span<byte> space = Space(checked(plain + 2 + ((value.Length - plain) * LongestEscape)));
        int at = plain + 1;
        foreach (char unit in value.AsSpan(plain)) at += Unit(unit, space[at..]);
        space[at] = (byte)'"';
        _at += at + 1;
    }

    private static int Unit(char unit, Span<byte> target)
    {
        if (unit < 0x80 ? PlainText.IsEscapedAscii(unit) : PlainText.IsEscaped(unit)) return Escape(unit, target);
        switch (unit)
        {
            case < (char)0x80:
                target[0] = (byte)unit;
                return 1;
            case < (char)0x800:
                target[1] = (byte)(0x80 | (unit & 0x3F));
                target[0] = (byte)(0xC0 | (unit >> 6));
                return 2;
            default:
                target[2] = (byte)(0x80 | (unit & 0x3F));
                target[1] = (byte)(0x80 | ((unit >> 6) & 0x3F));
                target[0] = (byte)(0xE0 | (unit >> 12));
                return 3;
        }
    }

    private static int Escape(char unit, Span<byte> target)
    {
        target[0] = (byte)'\\';
        byte simple = unit switch
        {
            '"' or '\\' => (byte)unit,
            '\b' => (byte)'b',
            '\f' => (byte)'f',
            '\n' => (byte)'n',
            '\r' => (byte)'r',
            '\t' => (byte)'t',
            _ => 0,
        };
        target[1] = simple == 0 ? (byte)'u' : simple;
        if (simple != 0) return 2;
        for (int i = 0; i < 4; i++) target[2 + i] = "0123456789ABCDEF"u8[(unit >> (12 - (4 * i))) & 0xF];
        return LongestEscape;
    }
}
