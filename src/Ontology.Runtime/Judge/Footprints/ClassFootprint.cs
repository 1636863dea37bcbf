namespace Ontology.Judging;

/// <summary>What rules read of the objects of one class, in the order of its slots.</summary>
internal sealed class ClassFootprint
{
    private readonly int[] _positions;
    private readonly ulong[] _required;

    /// <param name="owner">The class.</param>
    /// <param name="read">The slots that are read.</param>
    /// <param name="isWhole">With everything in the objects that the slot holds.</param>
    public ClassFootprint(ClassInfo owner, Predicate<SlotInfo> read, Predicate<SlotInfo> isWhole)
    {
        Class = owner;
        Slots = Array.FindAll(owner.Slots, s => !s.Unwritten && read(s));
        Whole = Array.ConvertAll(Slots, s => isWhole(s));
        _required = new ulong[(Slots.Length + FootprintReader.WordBits - 1) / FootprintReader.WordBits];
        for (int i = 0; i < Slots.Length; i++)
        {
            if (Slots[i].Value.Required) _required[i / FootprintReader.WordBits] |= 1UL << i;
        }

        Missing = Array.ConvertAll(owner.Slots, TestSource.PlaceOfMissing);
        _positions = new int[owner.Slots.Length];
        Array.Fill(_positions, -1);
        for (int i = 0; i < Slots.Length; i++) _positions[Slots[i].Index] = i;
    }

    public ClassInfo Class { get; }

    public SlotInfo[] Slots { get; }

    /// <summary>For each slot of the class, what stands for the place of its value in an object that has none.</summary>
    public int[] Missing { get; }

    /// <summary>For each slot: with everything in the objects that it holds.</summary>
    public bool[] Whole { get; }

    /// <summary>
    /// A bit for each of some slots, by their places among those that are read, the first one's bit the lowest. Of slots beyond the bits of a word, there are none.
    /// </summary>
    public ulong BitsOf(IEnumerable<SlotInfo> slots)
    {
        ulong bits = 0;
        foreach (SlotInfo slot in slots)
        {
            if (PositionOf(slot.Index) is >= 0 and < FootprintReader.WordBits and int position) bits |= 1UL << position;
        }

        return bits;
    }

    /// <summary>Which slots an object must have, of as many as a word has bits: the first one's bit is the lowest.</summary>
    /// <param name="first">The first of the slots, the first of a word.</param>
    public ulong RequiredFrom(int first) => _required[first / FootprintReader.WordBits];

    /// <summary>The place of a slot among those that are read; -1 where it is not read.</summary>
    public int PositionOf(int slot) => _positions[slot];
}
