using System.Runtime.CompilerServices;

namespace Ontology.Datasets;

/// <summary>A list that grows by whole chunks, so that growing copies nothing and no more than one chunk is empty.</summary>
internal sealed class Chunks<T>
{
    private const int Shift = 14;
    private const int Size = 1 << Shift;
    private readonly List<T[]> _chunks = [];

    public int Count { get; private set; }

    public ref T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _chunks[index >> Shift][index & (Size - 1)];
    }

    /// <summary>Adds an item, and gives its index.</summary>
    public int Add(T item)
    {
        // The first chunk grows as a list does: most datasets are small.
        if (Count < Size) GrowFirst();
        else if (Count >> Shift == _chunks.Count) _chunks.Add(new T[Size]);
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
