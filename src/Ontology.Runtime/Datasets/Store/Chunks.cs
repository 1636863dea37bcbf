using System.Runtime.CompilerServices;

namespace Ontology.Datasets;

/// <summary>A list that grows by whole chunks, so that growing copies nothing and no more than one chunk is empty.</summary>
/// <param name="shift">How many items a chunk has, as a power of two.</param>
internal sealed class Chunks<T>(int shift = 14)
{
    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _chunks[index >> shift][index & ((1 << shift) - 1)];
    }

    /// <summary>Adds an item, and gives its index.</summary>
    public int Add(T item)
    {
        // The first chunk grows as a list does: most datasets are small.
        if (Count < 1 << shift) GrowFirst();
        else if (Count >> shift == _chunks.Count) _chunks.Add(new T[1 << shift]);
        this[Count] = item;
        return Count++;
    }

    private void GrowFirst()
    {
        if (_chunks.Count == 0) _chunks.Add(new T[16]);
        T[] first = _chunks[0];
        if (Count < first.Length) return;
        Array.Resize(ref first, first.Length * 2);
        _chunks[0] = first;
    }
}
