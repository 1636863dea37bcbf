using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>An object of which it is known where its values stand.</summary>
internal sealed class OpenedObject
{
    public long Place { get; set; } = TestSource.Absent;

    public ClassInfo Class { get; set; } = null!;

    /// <summary>Which of its slots were kept; null for none.</summary>
    public ClassFootprint? Footprint { get; set; }

    /// <summary>Where its slots begin.</summary>
    public long Slots { get; set; }

    /// <summary>For each slot of its class, how far behind that its value stands; what <see cref="TestSource"/> says instead, where there is none.</summary>
    public int[] Places { get; set; } = [];
}

/// <summary>
/// Objects that were looked at last, one thread's own: the rules of a record ask for the same few again and again. Each has one place, which the next that
/// falls there takes.
/// </summary>
internal sealed class OpenedObjects
{
    private const int Size = 32;
    private readonly OpenedObject[] _known = new OpenedObject[Size];

    public OpenedObjects()
    {
        for (int i = 0; i < Size; i++) _known[i] = new OpenedObject();
    }

    /// <summary>What a test is about. It stays open.</summary>
    public OpenedObject Self { get; } = new();

    /// <summary>Where an object is, if it is open; it is another one if it is not.</summary>
    public OpenedObject At(long place) => _known[(int)((ulong)place * 0x9E3779B97F4A7C15 >> 59)];
}
