using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ontology.Rules;

namespace Ontology.Judging;

/// <summary>An object as rules see it, of what a <see cref="FootprintWriter"/> wrote. Slots are read when they are asked for.</summary>
internal class FootprintObject : RuleObject
{
    private readonly FootprintSource _source;
    private readonly ClassFootprint? _footprint;
    private readonly int[] _offsets;
    private StrongBox<RuleValue>?[]? _known;

    /// <summary>Makes the object whose tag is the first byte of the source.</summary>
    public FootprintObject(FootprintSource source)
    {
        ReadOnlySpan<byte> rest = source.Bytes.Span;
        FootprintTag tag = (FootprintTag)rest[0];
        rest = rest[1..];
        _footprint = FootprintReader.ReadHead(tag, ref rest, source.Plan, out ClassInfo actual, out _);
        Class = actual;
        _source = source.From(source.Bytes.Length - rest.Length);
        _offsets = Offsets(_source, _footprint);
    }

    /// <summary>Makes the object whose slots begin where the source does.</summary>
    /// <param name="source">What was written of its slots; null where nothing was.</param>
    /// <param name="plan">What is written of objects.</param>
    /// <param name="actual">The object's class.</param>
    public FootprintObject(FootprintSource? source, FootprintPlan plan, ClassInfo actual)
    {
        Class = actual;
        _footprint = source is null ? null : plan.Of(actual);
        _source = source ?? new FootprintSource(default, plan, null);
        _offsets = Offsets(_source, _footprint);
    }

    public ClassInfo Class { get; }

    public override string ClassName => Class.Name;

    public override string? Id => Class.Identifier is { } identifier && Read(identifier.Index).TryGet(out string? id) ? id : null;

    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Members => _footprint is null
        ? []
        : Array.FindAll(Array.ConvertAll(_footprint.Slots, s => KeyValuePair.Create(s.Key, Read(s.Index))), static m => m.Value.Kind != RuleValueKind.Absent);

    public override bool Is(string className) => _source.Plan.FindClass(className) is { } wanted && Class.IsA(wanted);

    public override RuleValue Get(RuleMember member)
    {
        // By class, because the objects that a rule reads a slot of may be of several: the slot's index and one, or -1 where there is none.
        if (member.Handle is not int[] indexes) member.Handle = indexes = new int[_source.Plan.ClassCount];
        int known = indexes[Class.Index];
        if (known == 0) indexes[Class.Index] = known = IndexOf(member.Key);
        return known < 0 ? RuleValue.Absent : Read(known - 1);
    }

    public override bool Equals(object? obj) => obj is FootprintObject other && IsSame(other);

    public override int GetHashCode() =>
        MemoryMarshal.TryGetArray(_source.Bytes, out ArraySegment<byte> own) ? HashCode.Combine(RuntimeHelpers.GetHashCode(own.Array), own.Offset) : 0;

    /// <summary>The value of a slot, by its index.</summary>
    protected virtual RuleValue Read(int slot)
    {
        SlotInfo read = Class.Slots[slot];
        int position = _footprint?.PositionOf(slot) ?? -1;
        // Nobody wrote down what it holds, because it could not be judged as an object of its class.
        if (_footprint is null && _source.Plan.Of(Class) is not null) return RuleValue.Unresolved(read.Key);
        if (position < 0) throw new InvalidOperationException($"A rule reads '{read.Key}' of '{Class.Name}', which is not in its footprint.");
        int offset = _offsets[position];
        if (offset >= 0) return Known(position, offset, read);
        return read.Multivalued ? RuleValue.EmptyList : RuleValue.Absent;
    }

    /// <summary>Reads a value, and keeps it where it takes long to make: several rules ask for the same lists, objects and dates.</summary>
    private RuleValue Known(int position, int offset, SlotInfo slot)
    {
        if (_known is { } known && Volatile.Read(ref known[position]) is { } box) return box.Value;
        RuleValue value = FootprintReader.Read(_source.From(offset), slot);
        if (value.Kind is RuleValueKind.List or RuleValueKind.Object or RuleValueKind.Date)
        {
            Volatile.Write(ref (_known ??= new StrongBox<RuleValue>?[_offsets.Length])[position], new StrongBox<RuleValue>(value));
        }

        return value;
    }

    private int IndexOf(string key) => Array.FindIndex(Class.Slots, s => s.Key == key) is >= 0 and int found ? found + 1 : -1;

    private bool IsSame(FootprintObject other) =>
        MemoryMarshal.TryGetArray(_source.Bytes, out ArraySegment<byte> own) && MemoryMarshal.TryGetArray(other._source.Bytes, out ArraySegment<byte> others)
        && own.Array == others.Array && own.Offset == others.Offset;

    private static int[] Offsets(FootprintSource source, ClassFootprint? footprint)
    {
        if (footprint is null) return [];
        var offsets = new int[footprint.Slots.Length];
        ReadOnlySpan<byte> bits = source.Bytes.Span, rest = bits[FootprintReader.BitsSize(footprint)..];
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = -1;
            if (!FootprintReader.IsThere(bits, i)) continue;
            offsets[i] = bits.Length - rest.Length;
            rest = FootprintReader.Skip(rest, source.Plan);
        }

        return offsets;
    }
}
