namespace Ontology.Json.Fast;

/// <summary>Sets of slots, a bit for each: as many words as the last of them needs, for <see cref="FastObject"/> to compare its own with.</summary>
internal static class SlotBits
{
    public static ulong[] Of(IEnumerable<int> slots)
    {
        int[] all = [.. slots];
        var bits = new ulong[all.Length == 0 ? 0 : (all.Max() >> 6) + 1];
        foreach (int slot in all) bits[slot >> 6] |= 1UL << slot;
        return bits;
    }
}
