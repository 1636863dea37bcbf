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
    private readonly Dictionary<int, List<int>> _localOfId = [];
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

    /// <summary>
    /// Adds an object that is named within another: others may have its identifier elsewhere. Of those with one identifier, one of each class is
    /// found again.
    /// </summary>
    public void AddLocal(TokenPlace place, ClassInfo actual, ReadOnlySpan<byte> id, ReadOnlySpan<byte> footprint)
    {
        int number = Number(id);
        int record = _records.Add(new StoredRecord(place, actual.Index, number, footprint.IsEmpty ? -1 : _footprints.Add(footprint)));
        if (!_localOfId.TryGetValue(number, out List<int>? known)) _localOfId.Add(number, known = []);
        if (!known.Exists(k => _records[k].Class == actual.Index)) known.Add(record);
    }

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

    /// <summary>An object that is named within another is what a reference means.</summary>
    public bool IsLocal(StoredReference reference) =>
        _localOfId.TryGetValue(reference.Id, out List<int>? locals) && locals.Exists(r => ReferenceCheck.Fits(ConstraintOf(reference), ClassOf(r)));

    /// <summary>The object that has an identifier, or else one that is named so within another; -1 where there is none.</summary>
    public int OfId(ReadOnlySpan<byte> id) => Ids.Find(id) is not (>= 0 and int number) ? -1
        : OfId(number) is >= 0 and int record ? record
        : _localOfId.TryGetValue(number, out List<int>? locals) ? locals[0] : -1;

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
