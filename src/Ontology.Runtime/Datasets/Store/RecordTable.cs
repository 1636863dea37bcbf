using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>An object of a dataset that something can be asked of later.</summary>
/// <param name="Place">Its document and token.</param>
/// <param name="Class">The index of its class; -1 where its class could not be told.</param>
/// <param name="Id">The number of its identifier; -1 where it has none.</param>
/// <param name="Footprint">The handle of what rules read of it; -1 where they read nothing.</param>
internal readonly record struct StoredRecord(TokenPlace Place, int Class, int Id, long Footprint);

/// <summary>A reference that is to lead somewhere. <paramref name="Constraint"/> is the number of what its target must be.</summary>
internal readonly record struct StoredReference(TokenPlace Place, int Id, int Constraint);

/// <summary>The objects of a dataset that have an identifier, or that rules between records read, and the references between them.</summary>
internal sealed class RecordTable(OntologyRegistry registry)
{
    private readonly Chunks<StoredRecord> _records = new();
    private readonly Chunks<StoredReference> _references = new();
    private readonly Chunks<int> _firstOfId = new();
    private readonly List<ConstraintInfo> _constraints = [];
    private readonly Dictionary<ConstraintInfo, int> _constraintNumbers = [];

    public IdTable Ids { get; } = new();

    private readonly ByteArena _footprints = new();
    private readonly Dictionary<int, byte[]> _empty = [];

    public int Count => _records.Count;

    public int ReferenceCount => _references.Count;

    public ref StoredRecord this[int record] => ref _records[record];

    public ref StoredReference Reference(int index) => ref _references[index];

    /// <summary>What rules read of an object, as a <see cref="FootprintWriter"/> wrote it.</summary>
    public ReadOnlyMemory<byte> Footprint(int record) => _records[record] is { Footprint: >= 0 } kept ? _footprints.GetMemory(kept.Footprint) : Empty(_records[record].Class);

    public ClassInfo ClassOf(int record) => registry.Classes[_records[record].Class];

    public ConstraintInfo ConstraintOf(StoredReference reference) => _constraints[reference.Constraint];

    /// <summary>Adds an object. Where its identifier came before, false; <paramref name="first"/> is the object that has it.</summary>
    public bool Add(TokenPlace place, ClassInfo actual, ReadOnlySpan<byte> id, bool hasId, ReadOnlySpan<byte> footprint, out int first)
    {
        int number = hasId ? Number(id) : -1;
        int record = _records.Add(new StoredRecord(place, actual.Index, number, footprint.IsEmpty ? -1 : _footprints.Add(footprint)));
        first = record;
        if (number < 0) return true;
        ref int known = ref _firstOfId[number];
        if (known > 0)
        {
            first = known - 1;
            return false;
        }

        known = record + 1;
        return true;
    }

    /// <summary>Notes a reference, unless it leads to what is there already and fits.</summary>
    public void AddReference(TokenPlace place, ReadOnlySpan<byte> id, ConstraintInfo constraint)
    {
        int number = Number(id);
        int known = _firstOfId[number];
        if (known > 0 && ReferenceCheck.Fits(constraint, ClassOf(known - 1))) return;
        if (!_constraintNumbers.TryGetValue(constraint, out int constraintNumber))
        {
            constraintNumber = _constraints.Count;
            _constraints.Add(constraint);
            _constraintNumbers.Add(constraint, constraintNumber);
        }

        _references.Add(new StoredReference(place, number, constraintNumber));
    }

    /// <summary>The object that has an identifier, by its number; -1 where there is none.</summary>
    public int OfId(int number) => _firstOfId[number] - 1;

    /// <summary>The object that has an identifier; -1 where there is none.</summary>
    public int OfId(ReadOnlySpan<byte> id) => Ids.Find(id) is >= 0 and int number ? OfId(number) : -1;

    private byte[] Empty(int classIndex)
    {
        lock (_empty)
        {
            if (!_empty.TryGetValue(classIndex, out byte[]? empty)) _empty.Add(classIndex, empty = FootprintWriter.Empty(classIndex));
            return empty;
        }
    }

    private int Number(ReadOnlySpan<byte> id)
    {
        int number = Ids.Add(id);
        if (number == _firstOfId.Count) _firstOfId.Add(0);
        return number;
    }
}
