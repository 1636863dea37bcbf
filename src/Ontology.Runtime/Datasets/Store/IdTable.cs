using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Ontology.Datasets;

/// <summary>
/// Identifiers and what refers to them, as numbers: each text is kept once, as UTF-8, and for each the first record that has it as identifier. Several
/// threads may add texts at once, and ask for what they have the number of; texts are found without adding them when all are there.
/// </summary>
internal sealed class IdTable
{
    /// <summary>So many bits of a text's hash, and of its number, tell in which part it is. Each part has a lock, so that threads seldom wait.</summary>
    public const int ShardBits = 5;

    private const int ShardMask = (1 << ShardBits) - 1;
    private static readonly (ulong Begin, ulong One, ulong Other) Seeds = MakeSeeds();
    private readonly IdShard[] _shards = new IdShard[1 << ShardBits];

    // Each number has one place, which the next that falls there takes.
    private readonly KnownText?[] _known = new KnownText?[1 << 12];

    public IdTable()
    {
        for (int i = 0; i < _shards.Length; i++) _shards[i] = new IdShard();
    }

    /// <summary>What is known of a text, by its number. Only one thread at once may change it.</summary>
    public ref IdHead this[int number] => ref _shards[number & ShardMask][number >> ShardBits];

    /// <summary>The number of a text, which gets one if it has none.</summary>
    public int Add(ReadOnlySpan<byte> text) => Add(text, Hash(text));

    /// <summary>The same, by the hash of the text.</summary>
    public int Add(ReadOnlySpan<byte> text, ulong hash)
    {
        int part = (int)hash & ShardMask;
        IdShard shard = _shards[part];
        // Most texts are there already. Who does not see one that another thread has just added looks again, alone.
        int found = shard.Find(text, hash);
        if (found < 0)
        {
            lock (shard) found = shard.Add(text, hash);
        }

        return (found << ShardBits) | part;
    }

    /// <summary>Has the place of a text looked at; see <see cref="IdShard.Touch"/>.</summary>
    public uint Touch(ulong hash) => _shards[(int)hash & ShardMask].Touch(hash);

    /// <summary>The same for the text that is found there.</summary>
    public uint TouchText(ulong hash) => _shards[(int)hash & ShardMask].TouchText(hash);

    /// <summary>The number of a text; -1 if it has none.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        ulong hash = Hash(text);
        int part = (int)hash & ShardMask;
        return _shards[part].Find(text, hash) is >= 0 and int found ? (found << ShardBits) | part : -1;
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

    /// <summary>Seeded in each process, so that no data can be made that is slow to look up.</summary>
    public static ulong Hash(ReadOnlySpan<byte> text)
    {
        const int Word = sizeof(ulong);
        ulong hash = Seeds.Begin + (ulong)text.Length, first = 0, last = 0;
        for (; text.Length > 2 * Word; text = text[(2 * Word)..])
        {
            hash = Mix(BinaryPrimitives.ReadUInt64LittleEndian(text) ^ Seeds.One, BinaryPrimitives.ReadUInt64LittleEndian(text[Word..]) ^ hash);
        }

        // The two words may share bytes; the length tells of how many texts they are the only one.
        if (text.Length >= Word)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(text);
            last = BinaryPrimitives.ReadUInt64LittleEndian(text[^Word..]);
        }
        else
        {
            foreach (byte unit in text) first = (first << 8) | unit;
        }

        return Mix(first ^ Seeds.One, Mix(last ^ Seeds.Other, hash));
    }

    private static ulong Mix(ulong one, ulong other)
    {
        ulong high = Math.BigMul(one, other, out ulong low);
        return high ^ low;
    }

    private static (ulong Begin, ulong One, ulong Other) MakeSeeds()
    {
        // A GUID is random but for a few bits.
        ReadOnlySpan<ulong> seeds = MemoryMarshal.Cast<Guid, ulong>([Guid.NewGuid(), Guid.NewGuid()]);
        return (seeds[0], seeds[1], seeds[2] ^ seeds[3]);
    }

    private sealed record KnownText(int Number, string Text);
}
