namespace Ontology.Judging;

/// <summary>Slots of a class, to be held against those that an object has: a bit for each, the first slot's lowest.</summary>
internal readonly struct SlotSet
{
    // Few classes have more slots than a word has bits.
    private readonly ulong _first;
    private readonly ulong[] _more;

    public SlotSet(IEnumerable<int> slots)
    {
        int[] all = [.. slots];
        _more = new ulong[all.Length == 0 ? 0 : all.Max() >> 6];
        foreach (int slot in all)
        {
            if (slot < 64) _first |= 1UL << slot;
            else _more[(slot >> 6) - 1] |= 1UL << slot;
        }
    }

    /// <summary>All of the slots are among those of an object.</summary>
    /// <param name="present">The object's slots: as many words as its class has need of, and one at least.</param>
    public bool IsWithin(ReadOnlySpan<ulong> present)
    {
        if ((_first & ~present[0]) != 0) return false;
        for (int i = 0; i < _more.Length; i++)
        {
            if ((_more[i] & ~present[i + 1]) != 0) return false;
        }

        return true;
    }

    /// <summary>One of the slots at least is among those of an object.</summary>
    /// <param name="present">As for <see cref="IsWithin"/>.</param>
    public bool Meets(ReadOnlySpan<ulong> present)
    {
        if ((_first & present[0]) != 0) return true;
        for (int i = 0; i < _more.Length; i++)
        {
            if ((_more[i] & present[i + 1]) != 0) return true;
        }

        return false;
    }
}
