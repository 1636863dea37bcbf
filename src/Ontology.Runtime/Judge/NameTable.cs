using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Ontology.Judging;

/// <summary>Finds the index of a name by its UTF-8 bytes.</summary>
internal sealed class NameTable
{
    private readonly byte[][] _names;
    private readonly int[] _slots;
    private readonly uint _mask;

    public NameTable(IEnumerable<string> names)
    {
        Texts = names.ToArray();
        _names = Array.ConvertAll(Texts, Encoding.UTF8.GetBytes);
        _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _names.Length * 2))];
        _mask = (uint)_slots.Length - 1;
        for (int i = 0; i < _names.Length; i++)
        {
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

    /// <summary>Whether the name at an index is this one; saves <see cref="Find"/> where members come in the expected order.</summary>
    public bool Is(int index, ReadOnlySpan<byte> name) => (uint)index < (uint)_names.Length && name.SequenceEqual(_names[index]);

    // Both ends of a name tell names of one ontology apart; equal hashes are only slower, and only names of the ontology are in the table.
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong mix = (ulong)name.Length;
        if (name.Length >= 8)
        {
            mix = (mix * 0x9E3779B97F4A7C15) ^ BinaryPrimitives.ReadUInt64LittleEndian(name);
            mix = (mix * 0x9E3779B97F4A7C15) ^ BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else
        {
            foreach (byte b in name) mix = (mix << 8) ^ (mix >> 56) ^ b;
        }

        mix *= 0x9E3779B97F4A7C15;
        return (uint)(mix >> 32);
    }
}
