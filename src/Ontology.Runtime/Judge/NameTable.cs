using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Ontology.Json.Fast;

namespace Ontology.Judging;

/// <summary>Finds the index of a name by its UTF-8 bytes.</summary>
internal sealed class NameTable
{
    private const ulong Factor = 0x9E3779B97F4A7C15;

    private readonly byte[][] _names;
    private readonly int[] _slots;
    private readonly uint _mask;

    // A block for each name, that of a longer one empty: names are mostly compared as a whole.
    private readonly byte[] _blocks;

    public NameTable(IEnumerable<string> names)
    {
        Texts = names.ToArray();
        _names = Array.ConvertAll(Texts, Encoding.UTF8.GetBytes);
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _names.Length * 2))];
        _mask = (uint)_slots.Length - 1;
        _blocks = new byte[_names.Length * Block.Size];
        for (int i = 0; i < _names.Length; i++)
        {
            if (_names[i].Length <= Block.Size) _names[i].CopyTo(_blocks, i * Block.Size);
            uint at = Hash(_names[i]) & _mask;
            while (_slots[at] != 0) at = (at + 1) & _mask;
            _slots[at] = i + 1;
        }
    }

    /// <summary>The names, by index.</summary>
    public string[] Texts { get; }

    public int Count => _names.Length;

    /// <summary>A name, as UTF-8.</summary>
    public byte[] Utf8(int index) => _names[index];

    /// <summary>The index of a name, or -1.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        uint at = Hash(name) & _mask;
        while (true)
        {
            int index = _slots[at] - 1;
            if (index < 0 || name.SequenceEqual(_names[index])) return index;
            at = (at + 1) & _mask;
        }
    }

    /// <summary>The index of a name, or -1.</summary>
    /// <param name="name">The first byte; a block can be loaded from here.</param>
    /// <param name="length">How many bytes the name has.</param>
    public int Find(ref byte name, int length)
    {
        uint at = Hash(ref name, length) & _mask;
        while (true)
        {
            int index = _slots[at] - 1;
            if (index < 0 || Is(index, ref name, length)) return index;
            at = (at + 1) & _mask;
        }
    }

    /// <summary>Whether the name at an index is this one; saves <see cref="Find(ReadOnlySpan{byte})"/> where members come in the expected order.</summary>
    public bool Is(int index, ReadOnlySpan<byte> name) => (uint)index < (uint)_names.Length && name.SequenceEqual(_names[index]);

    /// <summary>The same of a name from whose first byte a block can be loaded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int index, ref byte name, int length)
    {
        byte[][] names = _names;
        if ((uint)index >= (uint)names.Length || names[index].Length != length) return false;
        if (length > Block.Size) return Block.Span(ref name, length).SequenceEqual(names[index]);
        uint all = (uint)((1UL << length) - 1);
        return (Block.Equal(ref name, ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_blocks), index * Block.Size)) & all) == all;
    }

    private static uint Hash(ReadOnlySpan<byte> name)
    {
        if (name.Length >= sizeof(ulong)) return Hash(ref MemoryMarshal.GetReference(name), name.Length);
        ulong word = 0;
        for (int i = name.Length - 1; i >= 0; i--) word = (word << 8) | name[i];
        return Hash(word, 0, name.Length);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ref byte name, int length)
    {
        ulong first = Block.Word(ref name);
        return length < sizeof(ulong)
            ? Hash(first & ((1UL << (length * 8)) - 1), 0, length)
            : Hash(first, Block.Word(ref Unsafe.Add(ref name, length - sizeof(ulong))), length);
    }

    // Both ends of a name tell names of one ontology apart; equal hashes are only slower, and only names of the ontology are in the table.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash(ulong first, ulong last, int length) => (uint)(((first ^ (last * Factor) ^ ((ulong)length << 56)) * Factor) >> 32);
}
