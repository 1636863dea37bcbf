using System.ComponentModel;
using System.Runtime.CompilerServices;
using Ontology.Json.Fast;
using Ontology.Json.Memory;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>
/// Checks the members of one object in memory, by what the fast reader knows of its class: what it accepts, the judge would accept when it was written.
/// What it does not know, it does not accept: then the judge is asked.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public partial struct MemberCheck : IMemberWriter
{
    // A part of a key that is absent.
    private const long Absent = long.MinValue;

    private readonly CheckScratch _scratch;
    private readonly CheckClass _class;
    private readonly int _keys;
    private FastObject _object;
    private CheckSlot[] _own = [];
    private ulong _present;
    private int _start;
    private int _part;
    private int _depth;
    private FastSlot _slot = null!;
    private bool _accepts = true;

    /// <summary>Makes a check of an object.</summary>
    /// <param name="scratch">What it works on.</param>
    /// <param name="actual">The object's class.</param>
    /// <param name="depth">How deep other objects and lists may stand in it.</param>
    internal MemberCheck(CheckScratch scratch, CheckClass actual, int depth)
    {
        _scratch = scratch;
        _class = actual;
        _depth = depth;
        _keys = scratch.Keys.Count;
        for (int i = 0; i < actual.Fast.KeyParts; i++) scratch.Keys.Add(null, Absent);
    }

    /// <summary>The object is surely valid, but for identifiers and references, which have been noted.</summary>
    internal bool Accepts(IOntologyObject value)
    {
        value.WriteMembers(ref this);
        _object.Note(_present, _start);
        if (!_accepts || _part != _class.Parts.Length || !_object.HasAll(_class.Fast.Wanted)) return false;
        foreach (FastRule rule in _class.Fast.Rules)
        {
            if (!rule.Holds(ref _object)) return false;
        }

        if (_class.HasExpressions && !RecordRuleRun.Holds(value, _class.Plan.Context)) return false;
        if (_class.HasDated) _scratch.Dated = _scratch.Dated!.With(_class.Class);
        return !_class.Plan.Registry.HasCustomRules || CustomRulesHold(value);
    }

    private readonly bool CustomRulesHold(IOntologyObject value)
    {
        var report = new RuleReport(_class.Class);
        value.CheckRules(report);
        return report.Findings.Count == 0;
    }

    /// <inheritdoc/>
    public void Begin(string className)
    {
        _object.Note(_present, _start);
        _present = 0;
        CheckPart[] parts = _class.Parts;
        if ((uint)_part < (uint)parts.Length)
        {
            CheckPart part = parts[_part];
            if (ReferenceEquals(part.Name, className) || part.Name == className)
            {
                _own = part.Slots;
                _start = part.Start;
                _part++;
                return;
            }
        }

        _own = [];
        _accepts = false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(int ordinal, ReadOnlySpan<byte> name, string? value)
    {
        if (value is null) return;
        ref readonly CheckSlot slot = ref Enter(ordinal);
        if (slot.One != CheckKind.Text) OtherString(in slot, value);
        else if (!CheckText.IsText(value)) _accepts = false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(int ordinal, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number && IsSingle(in Enter(ordinal))) Int64Value(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(int ordinal, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number && IsSingle(in Enter(ordinal))) DecimalValue(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Double(int ordinal, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number && IsSingle(in Enter(ordinal))) DoubleValue(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(int ordinal, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is not { } truth) return;
        ref readonly CheckSlot slot = ref Enter(ordinal);
        if (slot.One != CheckKind.Boolean && IsSingle(in slot)) BooleanValue(truth);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(int ordinal, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } date && IsSingle(in Enter(ordinal))) DateValue(date);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum(int ordinal, ReadOnlySpan<byte> name, int? value, EnumTexts texts)
    {
        if (value is not { } number) return;
        ref readonly CheckSlot slot = ref Enter(ordinal);
        if (slot.One != CheckKind.Enum) OtherEnum(in slot, number, texts);
        else if ((uint)number >= (uint)texts.Count) _accepts = false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable
    {
        if (value is not { } present) return;
        ref readonly CheckSlot slot = ref Enter(ordinal);
        if (typeof(T) == typeof(PartialDate) && slot.One == CheckKind.PartialDate)
        {
            var date = (PartialDate)(object)present;
            if (!(slot.TakesDays && date.IsDay) && !IsLiteral(in slot, date.ToString())) _accepts = false;
        }
        else if (typeof(T) == typeof(IsoDuration) && slot.One == CheckKind.Duration)
        {
            if (!IsLiteral(in slot, ((IsoDuration)(object)present).ToString())) _accepts = false;
        }
        else if (IsSingle(in slot)) FormattableValue(present);
    }

    /// <inheritdoc/>
    public void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable
    {
        if (value is not null && IsSingle(in Enter(ordinal))) FormattableValue(value);
    }

    /// <inheritdoc/>
    public void FormattableNumber<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable => _accepts &= value is null;

    /// <inheritdoc/>
    public void FormattableNumber<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable => _accepts &= value is null;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Reference<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value)
    {
        if (value is { } reference) OneReference(in Enter(ordinal), reference.Id);
    }

    /// <inheritdoc/>
    public void ReferenceNumber<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value) => _accepts &= value is null;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Object(int ordinal, ReadOnlySpan<byte> name, IOntologyObject? value)
    {
        if (value is not null) OneObject(in Enter(ordinal), value);
    }

    /// <inheritdoc/>
    public void Any(int ordinal, ReadOnlySpan<byte> name, AnyValue? value) => _accepts &= value is not { IsAbsent: false };

    /// <inheritdoc/>
    public void Union<T, TForm>(int ordinal, ReadOnlySpan<byte> name, T? value, TForm form)
        where T : struct, IUnion
        where TForm : struct, IValueForm<T> => _accepts &= value is not { Value: not null };

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void List<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form)
        where TForm : struct, IValueForm<T>
    {
        if (!values.IsAbsent) Items(in Enter(ordinal), values.AsSpan(), form);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Strings(int ordinal, ReadOnlySpan<byte> name, ValueList<string> values)
    {
        if (!values.IsAbsent) StringItems(in Enter(ordinal), values.AsSpan());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enums<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, EnumTexts texts)
        where T : struct, Enum
    {
        if (!values.IsAbsent) EnumItems(in Enter(ordinal), values.AsSpan(), texts);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void References<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<Ref<T>> values)
    {
        if (!values.IsAbsent) ReferenceItems(in Enter(ordinal), values.AsSpan());
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Objects<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values)
        where T : IOntologyObject
    {
        if (!values.IsAbsent) ObjectItems(in Enter(ordinal), values.AsSpan());
    }

    /// <inheritdoc/>
    public void ByForm<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form, IOntologyObject owner)
        where TForm : struct, IValueForm<T> => _accepts &= values.IsAbsent;

    /// <inheritdoc/>
    public void Dictionary<T>(int ordinal, ReadOnlySpan<byte> name, ValueDictionary<T> values) => _accepts &= values.IsAbsent;

    /// <inheritdoc/>
    public void ExtraSlots(ExtraSlots members) => _accepts &= members.Count == 0;

    /// <summary>Goes to the slot of a member that is there. Ordinals are constants where members are handed over, which is where this is compiled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly CheckSlot Enter(int ordinal)
    {
        if (ordinal < 64) _present |= 1UL << ordinal;
        else _object.Note(1, _start + ordinal);
        CheckSlot[] own = _own;
        return ref (uint)ordinal < (uint)own.Length ? ref own[ordinal] : ref CheckSlot.Unknown[0];
    }

    /// <summary>Goes to a slot whose only value is checked by all that is known of it.</summary>
    private bool IsSingle(in CheckSlot slot)
    {
        if (slot.Source is { IsList: false } source)
        {
            _slot = source;
            return true;
        }

        _accepts = false;
        return false;
    }
}
