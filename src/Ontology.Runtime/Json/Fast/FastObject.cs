using System.Runtime.CompilerServices;

namespace Ontology.Json.Fast;

/// <summary>Which slots of an object have been read.</summary>
internal struct FastObject
{
    public const int Words = 4;

    /// <summary>So many values can be noted for rules.</summary>
    public const int MostValues = 8;

    private Bits _named;
    private Bits _null;
    private Values _values;

    /// <summary>Its token, where tokens are kept.</summary>
    public int Token { get; init; }

    /// <summary>Where the values of its unique keys are noted.</summary>
    public int Keys { get; init; }

    /// <summary>Where it is noted for rules what the object holds.</summary>
    public int Notes { get; init; }

    /// <summary>There was no member yet.</summary>
    public readonly bool IsEmpty => (_named[0] | _named[1] | _named[2] | _named[3]) == 0;

    /// <summary>Notes the member of a slot. False where there was one before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Note(int slot)
    {
        ref ulong word = ref Unsafe.Add(ref Unsafe.As<Bits, ulong>(ref _named), slot >> 6);
        ulong bit = 1UL << slot;
        if ((word & bit) != 0) return false;
        word |= bit;
        return true;
    }

    /// <summary>Notes the members of some slots.</summary>
    /// <param name="slots">A bit for each, the first slot's lowest.</param>
    /// <param name="first">The first slot.</param>
    public void Note(ulong slots, int first)
    {
        int word = first >> 6, shift = first & 63;
        _named[word] |= slots << shift;
        if (shift > 0 && word + 1 < Words) _named[word + 1] |= slots >> (64 - shift);
    }

    /// <summary>The member of a slot is null: the name has been used up, and the slot is absent.</summary>
    public void NoteNull(int slot) => _null[slot >> 6] |= 1UL << slot;

    public bool Has(int slot) => (Word(slot >> 6) & (1UL << slot)) != 0;

    /// <summary>One of these slots, which are among the first, is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool LacksAny(ulong wanted) => (wanted & ~Word(0)) != 0;

    /// <summary>Notes which of the few values of its slot a value is.</summary>
    public void NoteValue(int place, int index) => _values[place] = (byte)index;

    public readonly int ValueAt(int place) => _values[place];

    /// <summary>All of these slots are there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasAll(ulong[] wanted)
    {
        ulong missing = 0;
        for (int i = 0; i < wanted.Length; i++) missing |= wanted[i] & ~Word(i);
        return missing == 0;
    }

    /// <summary>One of these slots is there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool HasAny(ulong[] unwanted)
    {
        ulong found = 0;
        for (int i = 0; i < unwanted.Length; i++) found |= unwanted[i] & Word(i);
        return found != 0;
    }

    /// <summary>Bits of 64 slots, where they are there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Word(int index) =>
        Unsafe.Add(ref Unsafe.As<Bits, ulong>(ref _named), index) & ~Unsafe.Add(ref Unsafe.As<Bits, ulong>(ref _null), index);

    [InlineArray(MostValues)]
    private struct Values
    {
        private byte _first;
    }

    [InlineArray(Words)]
    private struct Bits
    {
        private ulong _first;
    }
}
