using System.Text;

namespace Ontology.Datasets;

/// <summary>
/// Identifiers and what refers to them, as numbers: each text is kept once, as UTF-8, and for each the first record that has it as identifier. Several
/// threads may add texts at once; what is not said to be asked meanwhile is asked when all texts are there.
/// </summary>
internal sealed class IdTable
{
    /// <summary>So many bits of a text's hash, and of its number, tell in which part it is. Each part has a lock, so that threads seldom wait.</summary>
    public const int ShardBits = 5;

    private const int ShardMask = (1 << ShardBits) - 1;
    private readonly IdShard[] _shards = new IdShard[1 << ShardBits];

    // Each number has one place, which the next that falls there takes.
    private readonly KnownText?[] _known = new KnownText?[1 << 12];

    public IdTable()
    {
        for (int i = 0; i < _shards.Length; i++) _shards[i] = new IdShard();
    }

    /// <summary>All numbers are below this; not every number below it is one.</summary>
    public int Limit => _shards.Max(static s => s.Count) << ShardBits;

    /// <summary>The number of a text, which gets one if it has none.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        int hash = Hash(text), part = hash & ShardMask;
        IdShard shard = _shards[part];
        lock (shard) return (shard.Add(text, hash >>> ShardBits) << ShardBits) | part;
    }

    /// <summary>The number of a text; -1 if it has none.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        int hash = Hash(text), part = hash & ShardMask;
        return _shards[part].Find(text, hash >>> ShardBits) is >= 0 and int found ? (found << ShardBits) | part : -1;
    }

    /// <summary>The number of a text; -1 if it has none.</summary>
    public int Find(string text)
    {
        Span<byte> few = stackalloc byte[256];
        return Find(Encoding.UTF8.TryGetBytes(text, few, out int length) ? few[..length] : Encoding.UTF8.GetBytes(text));
    }

    public ReadOnlySpan<byte> Text(int number) => _shards[number & ShardMask].Text(number >> ShardBits);

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
    public int RecordOf(int number) => _shards[number & ShardMask].RecordOf(number >> ShardBits);

    /// <summary>The same while others may add texts.</summary>
    public int RecordSoFarOf(int number)
    {
        IdShard shard = _shards[number & ShardMask];
        lock (shard) return shard.RecordOf(number >> ShardBits);
    }

    /// <summary>Notes which record has a text as identifier, and gives the first that does. Others may add texts meanwhile.</summary>
    public int SetRecord(int number, int record)
    {
        IdShard shard = _shards[number & ShardMask];
        lock (shard)
        {
            ref int known = ref shard.RecordOf(number >> ShardBits);
            if (known < 0) known = record;
            return known;
        }
    }

    /// <summary>Seeded in each process, so that no data can be made that is slow to look up.</summary>
    public static int Hash(ReadOnlySpan<byte> text)
    {
        HashCode hash = default;
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private sealed record KnownText(int Number, string Text);
}
