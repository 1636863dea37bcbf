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
    private FastSlot _slot = null!;
    private int _depth;
    private int _part;
    private int _start;
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
        if (!_accepts || _part != _class.Parts.Length || !_object.HasAll(_class.Fast.Wanted)) return false;
        foreach (FastRule rule in _class.Fast.Rules)
        {
            if (!rule.Holds(ref _object)) return false;
        }

        return !_class.HasRules || RulesHold(value);
    }

    private readonly bool RulesHold(IOntologyObject value)
    {
        OntologyRegistry registry = _class.Plan.Registry;
        if (_class.Class.Expressions.Length > 0)
        {
            if (!RecordRuleRun.Holds(value, _class.Plan.Context)) return false;
            _scratch.Dated = _scratch.Dated!.With(_class.Class);
        }

        if (!registry.HasCustomRules) return true;
        var report = new RuleReport(_class.Class);
        value.CheckRules(report);
        return report.Findings.Count == 0;
    }

    /// <inheritdoc/>
    public void Begin(string className)
    {
        (string, int)[] parts = _class.Parts;
        if ((uint)_part < (uint)parts.Length)
        {
            (string name, int start) = parts[_part];
            if (ReferenceEquals(name, className) || name == className)
            {
                _start = start;
                _part++;
                return;
            }
        }

        _accepts = false;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void String(int ordinal, ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null && Enter(ordinal)) StringValue(value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Int64(int ordinal, ReadOnlySpan<byte> name, long? value)
    {
        if (value is { } number && Enter(ordinal)) Int64Value(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Decimal(int ordinal, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number && Enter(ordinal)) DecimalValue(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Double(int ordinal, ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } number && Enter(ordinal)) DoubleValue(number);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Boolean(int ordinal, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } truth && Enter(ordinal)) BooleanValue(truth);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Date(int ordinal, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } date && Enter(ordinal)) DateValue(date);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enum(int ordinal, ReadOnlySpan<byte> name, int? value, EnumTexts texts)
    {
        if (value is { } number && Enter(ordinal)) EnumValue(number, texts);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : struct, IFormattable
    {
        if (value is { } present && Enter(ordinal)) FormattableValue(present);
    }

    /// <inheritdoc/>
    public void Formattable<T>(int ordinal, ReadOnlySpan<byte> name, T? value)
        where T : IFormattable
    {
        if (value is not null && Enter(ordinal)) FormattableValue(value);
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
        if (value is { } reference && Enter(ordinal)) StringValue(reference.Id);
    }

    /// <inheritdoc/>
    public void ReferenceNumber<T>(int ordinal, ReadOnlySpan<byte> name, Ref<T>? value) => _accepts &= value is null;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Object(int ordinal, ReadOnlySpan<byte> name, IOntologyObject? value)
    {
        if (value is not null && Enter(ordinal)) ObjectValue(value);
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
        if (!values.IsAbsent) Items(ordinal, values, form);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Strings(int ordinal, ReadOnlySpan<byte> name, ValueList<string> values) => List(ordinal, name, values, default(StringForm));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Enums<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, EnumTexts texts)
        where T : struct, Enum => List(ordinal, name, values, new EnumForm<T>(texts));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void References<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<Ref<T>> values) => List(ordinal, name, values, default(ReferenceForm<T>));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Objects<T>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values)
        where T : IOntologyObject => List(ordinal, name, values, default(ObjectForm<T>));

    /// <inheritdoc/>
    public void ByForm<T, TForm>(int ordinal, ReadOnlySpan<byte> name, ValueList<T> values, TForm form, IOntologyObject owner)
        where TForm : struct, IValueForm<T> => _accepts &= values.IsAbsent;

    /// <inheritdoc/>
    public void Dictionary<T>(int ordinal, ReadOnlySpan<byte> name, ValueDictionary<T> values) => _accepts &= values.IsAbsent;

    /// <inheritdoc/>
    public void ExtraSlots(ExtraSlots members) => _accepts &= members.Count == 0;

    /// <summary>Goes to the slot of a member that has one value.</summary>
    private bool Enter(int ordinal) => GoTo(ordinal, isList: false);

    private bool GoTo(int ordinal, bool isList)
    {
        int index = _start + ordinal;
        FastMember[] members = _class.Fast.Members;
        if ((uint)index < (uint)members.Length)
        {
            _slot = members[index].Slot;
            if (_slot.IsList == isList && _object.Note(index)) return true;
        }

        _accepts = false;
        return false;
    }
}
