using System.Runtime.InteropServices;
using System.Text;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>
/// Identifiers and what refers to them, as numbers: each text is kept once, as UTF-8, and for each the first record that has it as identifier.
/// </summary>
internal sealed class IdTable
{
    // Each text behind its length.
    private readonly ByteArena _texts = new();
    private readonly FootprintBuffer _head = new();
    private readonly Chunks<Entry> _entries = new();
    // Each number has one place, which the next that falls there takes.
    private readonly KnownText?[] _known = new KnownText?[1 << 12];
    private int[] _buckets = new int[32];

    public int Count => _entries.Count;

    /// <summary>The number of a text, which gets one if it has none.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        int found = Find(text, out int bucket);
        if (found >= 0) return found;
        _head.Clear();
        _head.Write(text.Length);
        int number = _entries.Add(new Entry { Text = _texts.Add(_head.Written.Span, text), Record = -1 });
        _buckets[bucket] = number + 1;
        if (_entries.Count * 4 > _buckets.Length * 3) Grow();
        return number;
    }

    /// <summary>The number of a text; -1 if it has none.</summary>
    public int Find(ReadOnlySpan<byte> text) => Find(text, out _);

    /// <summary>The number of a text; -1 if it has none.</summary>
    public int Find(string text)
    {
        Span<byte> few = stackalloc byte[256];
        return Find(Encoding.UTF8.TryGetBytes(text, few, out int length) ? few[..length] : Encoding.UTF8.GetBytes(text));
    }

    public ReadOnlySpan<byte> Text(int number)
    {
        ReadOnlySpan<byte> from = _texts.From(_entries[number].Text).Span;
        int length = FootprintReader.ReadNumber(ref from);
        return from[..length];
    }

    /// <summary>The text of a number. Those that are asked for again and again, as the countries of all records are, are made once.</summary>
    public string TextString(int number)
    {
        ref KnownText? place = ref _known[number & (_known.Length - 1)];
        KnownText? known = Volatile.Read(ref place);
        if (known is not null && known.Number == number) return known.Text;
        known = new KnownText(number, Encoding.UTF8.GetString(Text(number)));
        Volatile.Write(ref place, known);
        return known.Text;
    }

    /// <summary>The first record that has a text as identifier, by the text's number; -1 for none.</summary>
    public ref int RecordOf(int number) => ref _entries[number].Record;

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
        for (int number = 0; number < _entries.Count; number++)
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

    private sealed record KnownText(int Number, string Text);

    [StructLayout(LayoutKind.Sequential, Pack = 4)]
    private struct Entry
    {
        public long Text;
        public int Record;
    }
}
