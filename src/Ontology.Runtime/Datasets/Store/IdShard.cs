using System.Runtime.InteropServices;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>One of the parts of an <see cref="IdTable"/>: texts with a hash of its own, numbered from 0.</summary>
internal sealed class IdShard
{
    private const int ChunkShift = 12;
    private const int FirstBlock = 1 << 9;
    private const int LargestBlock = 1 << 16;

    // Each text behind its length.
    private readonly ByteArena _texts = new(FirstBlock, LargestBlock);
    private readonly FootprintBuffer _head = new();
    private readonly Chunks<Entry> _entries = new(ChunkShift);
    private int[] _buckets = new int[16];

    public int Count => _entries.Count;

    public int Add(ReadOnlySpan<byte> text, int hash)
    {
        int found = Find(text, hash, out int bucket);
        if (found >= 0) return found;
        _head.Clear();
        _head.Write(text.Length);
        int number = _entries.Add(new Entry { Text = _texts.Add(_head.Written.Span, text), Record = -1 });
        _buckets[bucket] = number + 1;
        if (_entries.Count * 4 > _buckets.Length * 3) Grow();
        return number;
    }

    public int Find(ReadOnlySpan<byte> text, int hash) => Find(text, hash, out _);

    public ReadOnlySpan<byte> Text(int number)
    {
        ReadOnlySpan<byte> from = _texts.SpanFrom(_entries[number].Text);
        int length = FootprintReader.ReadNumber(ref from);
        return from[..length];
    }

    public ref int RecordOf(int number) => ref _entries[number].Record;

    private int Find(ReadOnlySpan<byte> text, int hash, out int bucket)
    {
        int mask = _buckets.Length - 1;
        for (bucket = hash & mask; _buckets[bucket] != 0; bucket = (bucket + 1) & mask)
        {
            int number = _buckets[bucket] - 1;
            if (Text(number).SequenceEqual(text)) return number;
        }

        return -1;
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        int mask = _buckets.Length - 1;
        for (int number = 0; number < _entries.Count; number++)
        {
            int bucket = IdTable.Hash(Text(number)) >>> IdTable.ShardBits & mask;
            while (_buckets[bucket] != 0) bucket = (bucket + 1) & mask;
            _buckets[bucket] = number + 1;
        }
    }

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Entry
    {
        public long Text;
        public int Record;
    }
}
