using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ontology.Rules;

namespace Ontology.Judging;

/// <summary>An object as rules see it, of what a <see cref="FootprintWriter"/> wrote. Slots are read when they are asked for.</summary>
internal class FootprintObject : RuleObject
{
    private readonly ReadOnlyMemory<byte> _source;
    private readonly FootprintPlan _plan;
    private readonly ClassFootprint? _footprint;
    private readonly int[] _offsets;

    /// <summary>Makes the object that begins where the source does.</summary>
    public FootprintObject(ReadOnlyMemory<byte> source, FootprintPlan plan)
    {
        _source = source;
        _plan = plan;
        ReadOnlySpan<byte> rest = source.Span;
        FootprintTag tag = (FootprintTag)rest[0];
        rest = rest[1..];
        int index = FootprintReader.ReadNumber(ref rest);
        Class = plan.ClassOf(index);
        _footprint = FootprintReader.FootprintOf(tag, index, plan);
        _offsets = new int[_footprint?.Slots.Length ?? 0];
        for (int i = 0; i < _offsets.Length; i++)
        {
            _offsets[i] = source.Length - rest.Length;
            rest = FootprintReader.Skip(rest, plan);
        }
    }

    public ClassInfo Class { get; }

    public override string ClassName => Class.Name;

    public override string? Id => Class.Identifier is { } identifier && Read(identifier.Index).TryGet(out string? id) ? id : null;

    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Members => _footprint is null
        ? []
        : [.. _footprint.Slots.Select(s => KeyValuePair.Create(s.Key, Read(s.Index))).Where(static m => m.Value.Kind != RuleValueKind.Absent)];

    public override bool Is(string className) => _plan.FindClass(className) is { } wanted && Class.IsA(wanted);

    public override RuleValue Get(RuleMember member)
    {
        // By class, because the objects that a rule reads a slot of may be of several: the slot's index and one, or -1 where there is none.
        if (member.Handle is not int[] indexes) member.Handle = indexes = new int[_plan.ClassCount];
        int known = indexes[Class.Index];
        if (known == 0) indexes[Class.Index] = known = Array.FindIndex(Class.Slots, s => s.Key == member.Key) is >= 0 and int found ? found + 1 : -1;
        return known < 0 ? RuleValue.Absent : Read(known - 1);
    }

    public override bool Equals(object? obj) => obj is FootprintObject other && IsSame(other);

    public override int GetHashCode() =>
        MemoryMarshal.TryGetArray(_source, out ArraySegment<byte> own) ? HashCode.Combine(RuntimeHelpers.GetHashCode(own.Array), own.Offset) : 0;

    private bool IsSame(FootprintObject other) =>
        MemoryMarshal.TryGetArray(_source, out ArraySegment<byte> own) && MemoryMarshal.TryGetArray(other._source, out ArraySegment<byte> others)
        && own.Array == others.Array && own.Offset == others.Offset;

    private RuleValue Read(int slot)
    {
        int position = _footprint?.PositionOf(slot) ?? -1;
        if (position >= 0) return FootprintReader.Read(_source, _offsets[position], Class.Slots[slot], _plan);
        throw new InvalidOperationException($"A rule reads '{Class.Slots[slot].Key}' of '{Class.Name}', which is not in its footprint.");
    }
}
