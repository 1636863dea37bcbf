using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ontology.Datasets;

/// <summary>
/// One of the parts of an <see cref="IdTable"/>. A text stands right behind what is known of it, and its number tells where: memory that is in no cache is
/// waited for as seldom as can be. Texts are added by one thread at once; what has a number can be asked meanwhile.
/// </summary>
internal sealed class IdShard
{
    /// <summary>So many bits a number has.</summary>
    public const int NumberBits = 25;

    private const int Unit = 4;
    private const int BlockBits = 14;
    private const int FirstBlock = 1 << 9;
    private const int LargestBlock = Unit << BlockBits;
    private const uint NumberMask = (1u << NumberBits) - 1;

    // What a text begins with, if its length does not fit into its head.
    private const ushort LongText = ushort.MaxValue;

    // A number is the block, and which four bytes of it the head is at.
    private byte[][] _blocks = [];
    private int _blockCount;
    private int _used;
    private int _count;

    // The number and one, behind bits of the hash, so that other texts need seldom be looked at; 0 where there is none.
    private uint[] _buckets = new uint[16];

    /// <summary>What is known of a text.</summary>
    public ref IdHead this[int number] => ref MemoryMarshal.AsRef<IdHead>(_blocks[number >> BlockBits].AsSpan(OffsetOf(number), Unsafe.SizeOf<IdHead>()));

    public int Add(ReadOnlySpan<byte> text, ulong hash)
    {
        int found = Find(text, hash, _buckets, out int bucket);
        if (found >= 0) return found;
        int number = Append(text);
        // Whoever sees the number sees the text.
        Volatile.Write(ref _buckets[bucket], TagOf(hash) | (uint)(number + 1));
        if (++_count * 4 > _buckets.Length * 3) Grow();
        return number;
    }

    /// <summary>The number of a text; -1 where it has none, or has been given one by another thread just now. Any thread may ask, at any time.</summary>
    public int Find(ReadOnlySpan<byte> text, ulong hash) => Find(text, hash, Volatile.Read(ref _buckets), out _);

    public ReadOnlySpan<byte> Text(int number) => TextAt(_blocks[number >> BlockBits], OffsetOf(number));

    /// <summary>Has the place looked at where a text is found or would be added, so that it is at hand soon after. Any thread may ask, at any time.</summary>
    /// <param name="hash">The hash of the text.</param>
    /// <returns>Nothing that means anything.</returns>
    public uint Touch(ulong hash)
    {
        uint[] buckets = _buckets;
        return buckets[IndexOf(hash) & (buckets.Length - 1)];
    }

    /// <summary>The same for the text that is found there.</summary>
    public uint TouchText(ulong hash)
    {
        uint bucket = Touch(hash);
        if ((bucket & NumberMask) == 0) return bucket;
        int number = (int)(bucket & NumberMask) - 1;
        byte[][] blocks = _blocks;
        byte[]? block = number >> BlockBits < blocks.Length ? blocks[number >> BlockBits] : null;
        return block is null ? bucket : block[OffsetOf(number)];
    }

    private static int IndexOf(ulong hash) => (int)(hash >> IdTable.ShardBits);

    private static uint TagOf(ulong hash) => (uint)(hash >> (32 + NumberBits)) << NumberBits;

    private static int OffsetOf(int number) => (number & ((1 << BlockBits) - 1)) * Unit;

    private static ReadOnlySpan<byte> TextAt(byte[] block, int offset)
    {
        int length = MemoryMarshal.AsRef<IdHead>(block.AsSpan(offset, Unsafe.SizeOf<IdHead>())).Length;
        offset += Unsafe.SizeOf<IdHead>();
        if (length == LongText)
        {
            length = MemoryMarshal.Read<int>(block.AsSpan(offset));
            offset += sizeof(int);
        }

        return block.AsSpan(offset, length);
    }

    private static int RoundUp(int length) => (length + Unit - 1) & -Unit;

    private int Find(ReadOnlySpan<byte> text, ulong hash, uint[] buckets, out int bucket)
    {
        int mask = buckets.Length - 1;
        uint tag = TagOf(hash), known;
        for (bucket = IndexOf(hash) & mask; (known = Volatile.Read(ref buckets[bucket])) != 0; bucket = (bucket + 1) & mask)
        {
            if ((known ^ tag) > NumberMask) continue;
            int number = (int)(known & NumberMask) - 1;
            if (Text(number).SequenceEqual(text)) return number;
        }

        return -1;
    }

    private int Append(ReadOnlySpan<byte> text)
    {
        bool isLong = text.Length >= LongText;
        int head = Unsafe.SizeOf<IdHead>() + (isLong ? sizeof(int) : 0), needed = checked(RoundUp(head + text.Length));
        if (_blockCount == 0 || needed > _blocks[_blockCount - 1].Length - _used) AddBlock(needed);
        int number = ((_blockCount - 1) << BlockBits) | (_used / Unit);
        if ((uint)number >= NumberMask) throw new InvalidOperationException("The dataset has more identifiers than can be told apart; load it in parts.");
        Span<byte> place = _blocks[_blockCount - 1].AsSpan(_used, needed);
        _used += needed;
        MemoryMarshal.AsRef<IdHead>(place) = new IdHead { Record = -1, Length = isLong ? LongText : (ushort)text.Length };
        if (isLong) MemoryMarshal.Write(place[Unsafe.SizeOf<IdHead>()..], text.Length);
        text.CopyTo(place[head..]);
        return number;
    }

    private void AddBlock(int needed)
    {
        // Whoever reads meanwhile has the blocks that were there, in this array or in the one before.
        if (_blockCount == _blocks.Length) Array.Resize(ref _blocks, Math.Max(4, _blockCount * 2));
        int size = _blockCount == 0 ? FirstBlock : Math.Min(LargestBlock, _blocks[_blockCount - 1].Length * 4);
        _blocks[_blockCount++] = new byte[Math.Max(needed, size)];
        _used = 0;
    }

    private void Grow()
    {
        var buckets = new uint[_buckets.Length * 2];
        int mask = buckets.Length - 1;
        foreach (uint known in _buckets)
        {
            if (known == 0) continue;
            int bucket = IndexOf(IdTable.Hash(Text((int)(known & NumberMask) - 1))) & mask;
            while (buckets[bucket] != 0) bucket = (bucket + 1) & mask;
            buckets[bucket] = known;
        }

        Volatile.Write(ref _buckets, buckets);
    }
}

/// <summary>What is known of a text: the first record that has it as identifier, and the class of that.</summary>
internal struct IdHead
{
    /// <summary>The class is one of those beyond the first, which only the record tells.</summary>
    public const ushort OtherClass = ushort.MaxValue;

    /// <summary>The number of the record; -1 where there is none.</summary>
    public int Record;

    /// <summary>The index of its class, or <see cref="OtherClass"/>.</summary>
    public ushort Class;

    /// <summary>The text's own length.</summary>
    public ushort Length;
}
