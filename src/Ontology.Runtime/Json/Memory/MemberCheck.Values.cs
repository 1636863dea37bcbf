using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using Ontology.Json.Fast;
using Ontology.Json.Fast.Patterns;
using Ontology.Json.Memory;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Json;

/// <content>Values by themselves, of the slot at hand.</content>
public partial struct MemberCheck
{
    // Few are compared one with another; of more, the judge knows how.
    private const int Few = 40;

    // What more digits there are needs more care.
    private const long MostInteger = 999_999_999_999_999;
    private const double MostDouble = 1e15;
    private const double LeastDouble = 1e-4;

    /// <inheritdoc/>
    public void StringValue(string? value)
    {
        FastSlot slot = _slot;
        if (value is null)
        {
            _accepts = false;
            return;
        }

        int index = -1;
        switch (slot.Kind)
        {
            case FastKind.Text:
                _accepts &= IsText(value);
                break;
            case FastKind.Code or FastKind.Date:
                _accepts &= IsCode(value, slot);
                break;
            case FastKind.Reference:
                _accepts &= slot.Patterns.Length == 0 && !slot.HasForm ? IsText(value) : IsCode(value, slot);
                _scratch.References.Add(value, slot.ReferenceNumber);
                break;
            case FastKind.Enum:
                index = IndexOf(value, slot);
                _accepts &= index >= 0;
                break;
            default:
                _accepts = false;
                break;
        }

        if (slot.IsCompared) Note(slot, value, index);
    }

    /// <inheritdoc/>
    public void Int64Value(long value)
    {
        FastSlot slot = _slot;
        _accepts &= slot.Kind is FastKind.Integer or FastKind.Number
            && value is >= -MostInteger and <= MostInteger && value >= slot.Least && value <= slot.Most;
        if (slot.IsCompared) Note(slot, null, value);
    }

    /// <inheritdoc/>
    public void DecimalValue(decimal value)
    {
        FastSlot slot = _slot;
        _accepts &= slot.Kind == FastKind.Number && !slot.IsCompared && IsShort(value) && value >= slot.Least && value <= slot.Most;
    }

    /// <inheritdoc/>
    public void DoubleValue(double value)
    {
        FastSlot slot = _slot;
        double size = Math.Abs(value);
        // Others are written with an exponent, or are none.
        bool isPlain = (size is >= LeastDouble and < MostDouble) || BitConverter.DoubleToInt64Bits(value) == 0;
        _accepts &= slot.Kind == FastKind.Number && !slot.IsCompared && isPlain && value >= slot.Least && value <= slot.Most;
    }

    /// <inheritdoc/>
    public void BooleanValue(bool value)
    {
        FastSlot slot = _slot;
        _accepts &= slot.Kind == FastKind.Boolean;
        if (slot.IsCompared) Note(slot, null, value ? 1 : 0);
    }

    /// <inheritdoc/>
    public void DateValue(DateOnly value)
    {
        FastSlot slot = _slot;
        if (slot is { Kind: FastKind.Date, IsCompared: false }) return;
        Span<char> text = stackalloc char[FastDigits.DateLength];
        _accepts &= !slot.IsCompared && slot.Kind == FastKind.Code
            && value.TryFormat(text, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture) && IsCode(text, slot);
    }

    /// <inheritdoc/>
    public void EnumValue(int value, EnumTexts texts)
    {
        FastSlot slot = _slot;
        int index = -1;
        if ((uint)value < (uint)texts.Count)
        {
            if (slot.Kind != FastKind.Enum) _accepts &= slot.Kind == FastKind.Text && !slot.IsCompared;
            else
            {
                // Where the class narrows the enumeration, the same texts have other numbers.
                index = slot.Slot.Value.Enum == slot.Slot.DeclaredEnum ? value : slot.Texts!.Find(ref Unsafe.Add(ref texts.WrittenAt(value), 1), out _);
                _accepts &= index >= 0;
            }
        }
        else _accepts = false;

        if (slot.IsCompared) Note(slot, null, index);
    }

    /// <inheritdoc/>
    public void FormattableValue<T>(T value)
        where T : IFormattable
    {
        FastSlot slot = _slot;
        // These hold literals that their parsers have read.
        bool isRead = (typeof(T) == typeof(PartialDate) && slot.Parser is PartialDateParser)
            || (typeof(T) == typeof(IsoDuration) && slot.Parser is IsoDurationParser);
        if (isRead && slot.Patterns.Length == 0 && !slot.IsCompared)
        {
            _accepts &= value.ToString(null, CultureInfo.InvariantCulture).Length > 0;
            return;
        }

        // As strings are, but no reference.
        if (slot.Kind is FastKind.Reference) _accepts = false;
        else StringValue(value?.ToString(null, CultureInfo.InvariantCulture));
    }

    /// <inheritdoc/>
    public void FormattableNumberValue<T>(T value)
        where T : IFormattable => _accepts = false;

    /// <inheritdoc/>
    public void ReferenceValue<T>(Ref<T> value) => StringValue(value.Id);

    /// <inheritdoc/>
    public void ReferenceNumberValue<T>(Ref<T> value) => _accepts = false;

    /// <inheritdoc/>
    public void AnyValue(AnyValue value) => _accepts = false;

    /// <inheritdoc/>
    public void ListValue<T, TForm>(ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T> => _accepts = false;

    /// <inheritdoc/>
    public void ObjectValue(IOntologyObject? value)
    {
        // What is of a class below the range would be another thing to whoever reads it.
        if (value is not null && _depth > 0 && _accepts && _slot is { Kind: FastKind.Object, Object: { } range }
            && _class.Plan.Of(range) is { Asks: false } actual && actual.RecordType == value.GetType())
        {
            var inner = new MemberCheck(_scratch, actual, _depth - 1);
            _accepts = inner.Accepts(value);
            if (!_slot.IsList) _scratch.Keys.Count -= actual.Fast.KeyParts;
        }
        else _accepts = false;
    }

    private void Items<T, TForm>(int ordinal, ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T>
    {
        if (!GoTo(ordinal, isList: true)) return;
        FastSlot slot = _slot;
        ReadOnlySpan<T> items = values.AsSpan();
        int keys = _scratch.Keys.Count;
        _accepts &= _depth-- > 0 && items.Length >= slot.Minimum && items.Length <= slot.Maximum && (!slot.IsSet || AreDistinct(slot, items));
        foreach (T item in items) form.Write(ref this, item);
        _depth++;
        if (slot.Object is { KeyParts: > 0 } held)
        {
            _accepts = _accepts && KeysAreUnique(held, keys, items.Length);
            _scratch.Keys.Count = keys;
        }
    }

    private static bool AreDistinct<T>(FastSlot slot, ReadOnlySpan<T> items)
    {
        // Objects may differ in what is not written.
        if (slot.Kind == FastKind.Object || items.Length > Few) return items.Length < 2;
        for (int i = 1; i < items.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (EqualityComparer<T>.Default.Equals(items[i], items[j])) return false;
            }
        }

        return true;
    }

    /// <summary>The objects of a list differ in their unique keys.</summary>
    private readonly bool KeysAreUnique(FastClass items, int keys, int count)
    {
        if (count < 2) return true;
        if (count > Few) return false;
        foreach (ulong parts in items.Keys)
        {
            for (int i = 1; i < count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (SameKey(parts, keys + (i * items.KeyParts), keys + (j * items.KeyParts))) return false;
                }
            }
        }

        return true;
    }

    private readonly bool SameKey(ulong parts, int left, int right)
    {
        for (int part = 0; parts != 0; part++, parts >>= 1)
        {
            if ((parts & 1) == 0) continue;
            (string? a, long first) = _scratch.Keys[left + part];
            (string? b, long second) = _scratch.Keys[right + part];
            // A key of which a part is absent is nobody's equal.
            if (first == Absent || second == Absent || first != second || a != b) return false;
        }

        return true;
    }

    /// <summary>Notes what a value is, for rules and for comparing it with others.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="text">The value, where it is a text.</param>
    /// <param name="number">The value's number: itself, its place in the enumeration, 1 for true.</param>
    private void Note(FastSlot slot, string? text, long number)
    {
        if (slot.RuleValue >= 0) _object.NoteValue(slot.RuleValue, (int)number);
        if (slot.KeyPart >= 0) _scratch.Keys[_keys + slot.KeyPart] = (slot.Kind == FastKind.Enum ? null : text, number);
        if (!slot.IsIdentifier) return;
        if (text is null) _accepts = false;
        else _scratch.Identifiers.Add(text, _class.Class.Index);
    }

    /// <summary>A text that JSON can hold: half of a surrogate pair, it cannot.</summary>
    private static bool IsText(string value) =>
        value.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 || !JsonText.HasLoneSurrogate(value);

    private readonly bool IsCode(ReadOnlySpan<char> value, FastSlot slot)
    {
        int length = value.Length;
        if (length > CheckScratch.MostUnits) return false;
        byte[] text = _scratch.Text;
        if (PlainText.Copy(value, ref text[0]) < length
            && Utf8.FromUtf16(value, text, out _, out length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return false;
        }

        foreach (BytePattern pattern in slot.Patterns)
        {
            // No pattern matches what is not ASCII: of that, it knows nothing.
            if (!pattern.Matches(ref text[0], length)) return false;
        }

        return !slot.HasForm
            || ((slot.Parser is null || slot.Parser.IsValid(text.AsSpan(0, length)))
                && (slot.Form == LexicalKind.String || LexicalForm.IsValid(slot.Form, text.AsSpan(0, length))));
    }

    /// <summary>The place of a text in the enumeration of the slot; -1 where it is not told.</summary>
    private readonly int IndexOf(string value, FastSlot slot)
    {
        byte[] text = _scratch.Text;
        if (value.Length > CheckScratch.MostUnits || PlainText.Copy(value, ref text[0]) < value.Length) return -1;
        text[value.Length] = (byte)'"';
        return slot.Texts!.Find(ref text[0], out _);
    }

    /// <summary>A number of no more than 18 digits, and none that is zero with a sign.</summary>
    private static bool IsShort(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        ulong digits = ((ulong)(uint)bits[1] << 32) | (uint)bits[0];
        return bits[2] == 0 && digits < 1_000_000_000_000_000_000 && (digits != 0 || bits[3] >= 0);
    }
}
