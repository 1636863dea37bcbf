using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Ontology.Datasets;

/// <summary>
/// Texts that must not come twice, and where each came first. Of a text, only 128 bits of its SHA-256 are kept: two different texts with the
/// same bits are not to be found, even by somebody who looks for them.
/// </summary>
internal sealed class KeyTable
{
    private readonly Chunks<Entry> _entries = new();
    private int[] _buckets = new int[32];

    public int Count => _entries.Count;

    /// <summary>What is kept of a text.</summary>
    public static UInt128 Digest(ReadOnlySpan<byte> text)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, digest);
        return new UInt128(BinaryPrimitives.ReadUInt64LittleEndian(digest), BinaryPrimitives.ReadUInt64LittleEndian(digest[8..]));
    }

    /// <summary>Notes a text, by its digest. False where it came before; then <paramref name="first"/> says where.</summary>
    public bool TryAdd(UInt128 key, TokenPlace place, out TokenPlace first)
    {
        int mask = _buckets.Length - 1;
        int bucket = (int)(ulong)key & mask;
        for (; _buckets[bucket] != 0; bucket = (bucket + 1) & mask)
        {
            ref Entry entry = ref _entries[_buckets[bucket] - 1];
            if (entry.Key != key) continue;
            first = entry.Place;
            return false;
        }

        first = place;
        _buckets[bucket] = _entries.Add(new Entry(key, place)) + 1;
        if (_entries.Count * 4 > _buckets.Length * 3) Grow();
        return true;
    }

    private void Grow()
    {
        _buckets = new int[_buckets.Length * 2];
        int mask = _buckets.Length - 1;
        for (int i = 0; i < _entries.Count; i++)
        {
            int bucket = (int)(ulong)_entries[i].Key & mask;
            while (_buckets[bucket] != 0) bucket = (bucket + 1) & mask;
            _buckets[bucket] = i + 1;
        }
    }

    private readonly record struct Entry(UInt128 Key, TokenPlace Place);
}
