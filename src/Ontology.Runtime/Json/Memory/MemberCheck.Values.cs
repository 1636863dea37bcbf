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
    // What more digits there are needs more care.
    private const long MostInteger = 999_999_999_999_999;
    private const double MostDouble = 1e15;
    private const double LeastDouble = 1e-4;

    private void OtherString(in CheckSlot slot, string value)
    {
        if (slot.Source is not { IsList: false } source)
        {
            _accepts = false;
            return;
        }

        bool isValid;
        switch (slot.Kind)
        {
            case CheckKind.Code:
                isValid = slot.Pattern!.Matches(value);
                break;
            case CheckKind.Text:
                isValid = CheckText.IsText(value);
                break;
            case CheckKind.Uri when LexicalForm.IsPlainUri(value):
                isValid = true;
                break;
            case CheckKind.Designation:
                isValid = value == slot.Designation;
                break;
            default:
                _slot = source;
                StringValue(value);
                return;
        }

        if (!isValid) _accepts = false;
        if (slot.IsCompared) Note(source, value, -1);
    }

    /// <summary>A literal that was read, and matches. Without one, a value is <c>default</c>.</summary>
    private static bool IsLiteral(in CheckSlot slot, string literal) => literal.Length > 0 && (slot.Pattern is not { } pattern || pattern.Matches(literal));

    private void OtherEnum(in CheckSlot slot, int value, EnumTexts texts)
    {
        if (!IsSingle(in slot)) return;
        if (slot.Kind != CheckKind.Enum)
        {
            EnumValue(value, texts);
            return;
        }

        if ((uint)value >= (uint)texts.Count) _accepts = false;
        Note(_slot, null, value);
    }

    private void OneReference(in CheckSlot slot, string target)
    {
        if (slot is { Kind: CheckKind.Reference, Source.IsList: false }) Refer(in slot, target);
        else if (IsSingle(in slot)) StringValue(target);
    }

    private void Refer(in CheckSlot slot, string target)
    {
        if (!(slot.Pattern is { } pattern ? pattern.Matches(target) : CheckText.IsText(target))) _accepts = false;
        _scratch.References.Add(target, slot.Source!.ReferenceNumber);
        if (slot.IsCompared) Note(slot.Source, target, -1);
    }

    private void OneObject(in CheckSlot slot, IOntologyObject value)
    {
        if (slot.One != CheckKind.Object || slot.Object is not { Asks: false } range)
        {
            _accepts = false;
            return;
        }

        int keys = _scratch.Keys.Count;
        Hold(range, value, _depth - 1);
        _scratch.Keys.Return(keys);
    }

    /// <summary>Checks an object in this one. What is of a class below the range would be another thing to whoever reads it.</summary>
    private void Hold(CheckClass range, IOntologyObject? value, int depth)
    {
        if (depth < 0 || value is null || range.RecordType != value.GetType())
        {
            _accepts = false;
            return;
        }

        var inner = new MemberCheck(_scratch, range, depth);
        if (!inner.Accepts(value)) _accepts = false;
    }

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
                _accepts &= CheckText.IsText(value);
                break;
            case FastKind.Code or FastKind.Date:
                _accepts &= IsCode(value, slot);
                break;
            case FastKind.Reference:
                _accepts &= slot is { Patterns.Length: 0, HasForm: false, Alternatives.Length: 0 } ? CheckText.IsText(value) : IsCode(value, slot);
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
    public void ObjectValue(IOntologyObject? value) => _accepts = false;

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

    private readonly bool IsCode(ReadOnlySpan<char> value, FastSlot slot) =>
        AllMatch(value, slot.Patterns)
        && (slot.Alternatives.Length == 0 || FitsAlternative(value, slot.Alternatives))
        && (!slot.HasForm || IsOfForm(value, slot));

    private static bool FitsAlternative(ReadOnlySpan<char> value, BytePattern[][] alternatives)
    {
        foreach (BytePattern[] patterns in alternatives)
        {
            if (AllMatch(value, patterns)) return true;
        }

        return false;
    }

    private static bool AllMatch(ReadOnlySpan<char> value, BytePattern[] patterns)
    {
        foreach (BytePattern pattern in patterns)
        {
            if (!pattern.Matches(value)) return false;
        }

        return true;
    }

    private readonly bool IsOfForm(ReadOnlySpan<char> value, FastSlot slot)
    {
        int length = value.Length;
        if (length > CheckScratch.MostUnits) return false;
        byte[] text = _scratch.Text;
        if (PlainText.Copy(value, ref text[0]) < length
            && Utf8.FromUtf16(value, text, out _, out length, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            return false;
        }

        return (slot.Parser is null || slot.Parser.IsValid(text.AsSpan(0, length)))
            && (slot.Form == LexicalKind.String || LexicalForm.IsValid(slot.Form, text.AsSpan(0, length)));
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
