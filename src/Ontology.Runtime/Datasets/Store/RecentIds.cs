namespace Ontology.Datasets;

/// <summary>
/// The numbers of identifiers, of which it remembers short ones that were asked for last: the countries of all records are the same few. For one thread at once.
/// </summary>
/// <param name="ids">Who gives the numbers.</param>
internal sealed class RecentIds(IdTable ids)
{
    /// <summary>How long a text is at most that is remembered.</summary>
    public const int LongestShort = 7;

    private const int SizeBits = 8;

    // Each short text has one place, which the next that falls there takes.
    private readonly (ulong Text, int Number)[] _known = new (ulong, int)[1 << SizeBits];

    /// <summary>The number of a text, which gets one if it has none.</summary>
    public int NumberOf(ReadOnlySpan<byte> text)
    {
        if (text.Length is 0 or > LongestShort) return ids.Add(text);
        ulong packed = (ulong)text.Length;
        foreach (byte unit in text) packed = (packed << 8) | unit;
        ref (ulong Text, int Number) known = ref _known[packed * 0x9E3779B97F4A7C15 >> (64 - SizeBits)];
        if (known.Text != packed) known = (packed, ids.Add(text));
        return known.Number;
    }
}
