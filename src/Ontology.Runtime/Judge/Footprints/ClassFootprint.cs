namespace Ontology.Judging;

/// <summary>What rules read of the objects of one class, in the order of its slots.</summary>
internal sealed class ClassFootprint
{
    private readonly int[] _positions;

    /// <param name="owner">The class.</param>
    /// <param name="read">The slots that are read.</param>
    /// <param name="isWhole">With everything in the objects that the slot holds.</param>
    public ClassFootprint(ClassInfo owner, Predicate<SlotInfo> read, Predicate<SlotInfo> isWhole)
    {
        Class = owner;
        Slots = Array.FindAll(owner.Slots, s => !s.Unwritten && read(s));
        Whole = Array.ConvertAll(Slots, s => isWhole(s));
        _positions = new int[owner.Slots.Length];
        Array.Fill(_positions, -1);
        for (int i = 0; i < Slots.Length; i++) _positions[Slots[i].Index] = i;
    }

    public ClassInfo Class { get; }

    public SlotInfo[] Slots { get; }

    /// <summary>For each slot: with everything in the objects that it holds.</summary>
    public bool[] Whole { get; }

    /// <summary>The place of a slot among those that are read; -1 where it is not read.</summary>
    public int PositionOf(int slot) => _positions[slot];
}
