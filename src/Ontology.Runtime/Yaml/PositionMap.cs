namespace Ontology.Yaml;

/// <summary>Where the tokens of a JSON text stand in the file that it was made from.</summary>
internal sealed class PositionMap
{
    private readonly List<Entry> _entries = [];

    public int Count => _entries.Count;

    /// <summary>The place of the token that begins at, or last before, an offset in the JSON text. Lines and columns are 1-based.</summary>
    public (int Line, int Column) Locate(long jsonOffset)
    {
        int low = 0;
        int high = _entries.Count - 1;
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            if (_entries[middle].Offset <= jsonOffset) low = middle;
            else high = middle - 1;
        }

        return _entries.Count == 0 ? (1, 1) : (_entries[low].Line, _entries[low].Column);
    }

    /// <summary>Notes a token. Offsets must not decrease.</summary>
    public void Add(int offset, int line, int column) => _entries.Add(new Entry(offset, line, column));

    /// <summary>Notes a copy of the tokens from one entry to another, whose text begins at another offset now: they keep their places.</summary>
    public void AddCopy(int from, int to, int shift)
    {
        _entries.EnsureCapacity(_entries.Count + (to - from));
        for (int i = from; i < to; i++) _entries.Add(_entries[i] with { Offset = _entries[i].Offset + shift });
    }

    private readonly record struct Entry(int Offset, int Line, int Column);
}
