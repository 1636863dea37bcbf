using System.Text;

namespace Ontology.Datasets;

/// <summary>Identifiers and what refers to them, as numbers: each text is kept once, as UTF-8.</summary>
internal sealed class IdTable
{
    private readonly ByteArena _texts = new();
    private readonly Chunks<long> _handles = new();
    private int[] _buckets = new int[32];

    public int Count => _handles.Count;

    /// <summary>The number of a text, which gets one if it has none.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        int found = Find(text, out int bucket);
        if (found >= 0) return found;
        int number = _handles.Add(_texts.Add(text));
        _buckets[bucket] = number + 1;
        if (_handles.Count * 4 > _buckets.Length * 3) Grow();
        return number;
    }

    /// <summary>The number of a text; -1 if it has none.</summary>
    public int Find(ReadOnlySpan<byte> text) => Find(text, out _);

    public ReadOnlySpan<byte> Text(int number) => _texts.Get(_handles[number]);

    public string TextString(int number) => Encoding.UTF8.GetString(Text(number));

    private int Find(ReadOnlySpan<byte> text, out int bucket)
    {
        int mask = _buckets.Length - 1;
        for (bucket = Hash(text) & mask; _buckets[bucket] != 0; bucket = (bucket + 1) & mask)
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
        for (int number = 0; number < _handles.Count; number++)
        {
            int bucket = Hash(Text(number)) & mask;
            while (_buckets[bucket] != 0) bucket = (bucket + 1) & mask;
            _buckets[bucket] = number + 1;
        }
    }

    // Seeded in each process, so that no data can be made that is slow to look up.
    private static int Hash(ReadOnlySpan<byte> text)
    {
        HashCode hash = default;
        hash.AddBytes(text);
        return hash.ToHashCode();
    }
}
