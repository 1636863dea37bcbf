using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Ontology.Judging;

namespace Ontology.Json.Fast;

/// <summary>
/// Finds a text among some, from the place where it begins: a perfect hash of its first and last eight bytes leads to the only candidate, and one
/// compare of a block, with the closing quote, tells whether it is the one. Texts that are longer than a block or too many for such a
/// hash are looked up in a table like any other.
/// </summary>
internal sealed class TextSet
{
    private const int MostInPerfectHash = 512;
    private const int Attempts = 200;

    private readonly NameTable _names;
    private readonly byte[] _literals;
    private readonly short[] _indexes;
    private readonly ulong _factor;
    private readonly int _shift;

    public TextSet(NameTable names)
    {
        _names = names;
        byte[][] texts = [.. names.Texts.Select(static t => Encoding.UTF8.GetBytes(t + '"'))];
        (_factor, int bits) = FindFactor(texts);
        _shift = 64 - bits;
        // Behind the last one is a block of zeros, which is no text: there all places lead that lead to none.
        _literals = new byte[(texts.Length + 1) * Block.Size];
        _indexes = new short[1 << bits];
        Array.Fill(_indexes, (short)texts.Length);
        if (_factor == 0) return;
        for (int i = 0; i < texts.Length; i++)
        {
            if (!Fits(texts[i])) continue;
            texts[i].CopyTo(_literals, i * Block.Size);
            _indexes[Slot(texts[i])] = (short)i;
        }
    }

    /// <summary>The index of the text at a place, and its length; -1 where it is none of these.</summary>
    /// <param name="at">The first byte, after the quote; a block can be loaded from here, and the eight bytes before the end.</param>
    /// <param name="length">The text's length, without the quote behind it.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ref byte at, out int length)
    {
        uint quotes = Block.Equal(ref at, (byte)'"');
        length = BitOperations.TrailingZeroCount(quotes);
        if (quotes == 0 || _factor == 0)
        {
            // The length is not given away by reference: it stays in a register.
            int found = FindInTable(ref at, out int tableLength);
            length = tableLength;
            return found;
        }

        int slot = (int)((Key(ref at, length) * _factor) >> _shift);
        int index = Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_indexes), slot);
        // All bits up to that of the quote.
        uint wanted = quotes ^ (quotes - 1);
        uint equal = Block.Equal(ref at, ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_literals), index * Block.Size));
        return (equal & wanted) == wanted ? index : -1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindInTable(ref byte at, out int length)
    {
        for (length = 0; ; length += Block.Size)
        {
            uint stops = Block.StringStops(ref Unsafe.Add(ref at, length), out _);
            if (stops == 0) continue;
            length += BitOperations.TrailingZeroCount(stops);
            return Unsafe.Add(ref at, length) == '"' ? _names.Find(Block.Span(ref at, length)) : -1;
        }
    }

    /// <summary>A key of a text from both of its ends; texts of less than eight bytes are all of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Key(ref byte at, int length)
    {
        ulong first = Block.Word(ref at);
        ulong last = length > 8 ? Block.Word(ref Unsafe.Add(ref at, length - 8)) * 0x9E3779B97F4A7C15 : 0;
        if (length < 8) first &= (1UL << (length * 8)) - 1;
        return (first ^ last) + (ulong)length;
    }

    // A text that would be escaped, as it stands here, would be another one.
    private static bool Fits(byte[] quoted) => quoted.Length <= Block.Size && !quoted.AsSpan(0, quoted.Length - 1).ContainsAny(Escape.Escaped);

    private int Slot(byte[] quoted)
    {
        var padded = new byte[quoted.Length + 8];
        quoted.CopyTo(padded, 0);
        return (int)((Key(ref padded[0], quoted.Length - 1) * _factor) >> _shift);
    }

    private static (ulong Factor, int Bits) FindFactor(byte[][] texts)
    {
        byte[][] shorter = [.. texts.Where(Fits)];
        if (shorter.Length is 0 or > MostInPerfectHash) return (0, 0);
        ulong[] keys = Array.ConvertAll(shorter, static t =>
        {
            var padded = new byte[t.Length + 8];
            t.CopyTo(padded, 0);
            return Key(ref padded[0], t.Length - 1);
        });
        int most = Math.Min(15, BitOperations.Log2((uint)shorter.Length) + 7);
        var random = new Random(shorter.Length);
        for (int bits = FirstBits(shorter.Length); bits <= most; bits++)
        {
            var taken = new bool[1 << bits];
            for (int attempt = 0; attempt < Attempts; attempt++)
            {
                ulong factor = (ulong)random.NextInt64() | 1;
                Array.Clear(taken);
                if (Array.TrueForAll(keys, key => !Taken(taken, (int)((key * factor) >> (64 - bits))))) return (factor, bits);
            }
        }

        return (0, 0);
    }

    // Below a twentieth of the square of their number, a factor is hardly ever found.
    private static int FirstBits(int count) => Math.Max(BitOperations.Log2((uint)count) + 1, BitOperations.Log2((uint)(count * count / 20) + 1));

    private static bool Taken(bool[] slots, int slot)
    {
        bool taken = slots[slot];
        slots[slot] = true;
        return taken;
    }
}
