using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>An object of a dataset that something can be asked of later.</summary>
/// <param name="Place">Its document and token.</param>
/// <param name="Class">The index of its class.</param>
/// <param name="Id">The number of its identifier; -1 where it has none.</param>
/// <param name="IsRead">Rules read its slots.</param>
/// <param name="HoldsParts">Objects on which rules run are kept within.</param>
internal readonly record struct StoredRecord(TokenPlace Place, int Class, int Id, bool IsRead, bool HoldsParts);

/// <summary>What rules read of an object.</summary>
/// <param name="areRead">They read its slots.</param>
/// <param name="holdParts">Objects on which rules run are kept within.</param>
/// <param name="bytes">The slots, as a <see cref="FootprintWriter"/> wrote them.</param>
internal readonly ref struct StoredSlots(bool areRead, bool holdParts, ReadOnlySpan<byte> bytes)
{
    public bool AreRead { get; } = areRead;

    public bool HoldParts { get; } = holdParts;

    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>The two as bits of a number.</summary>
    public uint Flags => (AreRead ? 1u : 0) | (HoldParts ? 2u : 0);
}

/// <summary>A reference that is to lead somewhere. <paramref name="Constraint"/> is the number of what its target must be.</summary>
internal readonly record struct StoredReference(TokenPlace Place, int Id, int Constraint);

/// <summary>The objects of a dataset that have an identifier, or that rules between records read, and the references between them.</summary>
internal sealed class RecordTable(OntologyRegistry registry)
{
    // Where each record begins in the bytes: what a StoredRecord tells, as numbers, and what rules read of it.
    private readonly Chunks<long> _records = new();
    private readonly ByteArena _bytes = new();
    private readonly FootprintBuffer _head = new();
    private readonly Chunks<StoredReference> _references = new();
    private readonly Dictionary<int, List<int>> _localOfId = [];
    private readonly List<ConstraintInfo> _constraints = [];
    private readonly Dictionary<ConstraintInfo, int> _constraintNumbers = [];

    public IdTable Ids { get; } = new();

    public int Count => _records.Count;

    public int ReferenceCount => _references.Count;

    public StoredRecord this[int record] => Read(record, out _);

    public ref StoredReference Reference(int index) => ref _references[index];

    /// <summary>A record as rules see it.</summary>
    public StoredObject Object(int record, FootprintPlan plan)
    {
        StoredRecord stored = Read(record, out ReadOnlyMemory<byte> rest);
        FootprintSource? slots = stored.IsRead ? new FootprintSource(rest, plan, Ids) : null;
        return new StoredObject(this, record, stored, slots, plan, registry.Classes[stored.Class]);
    }

    /// <summary>An object that is kept within a record, by the place of its tag.</summary>
    public FootprintObject PartAt(long place, FootprintPlan plan) => new(new FootprintSource(_bytes.From(place), plan, Ids));

    public ClassInfo ClassOf(int record)
    {
        ReadOnlySpan<byte> from = _bytes.SpanFrom(_records[record]);
        return registry.Classes[FootprintReader.ReadNumber(ref from)];
    }

    public ConstraintInfo ConstraintOf(StoredReference reference) => _constraints[reference.Constraint];

    /// <summary>
    /// Adds an object that is named within another: others may have its identifier elsewhere. Of those with one identifier, one of each class is
    /// found again.
    /// </summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="actual">Its class.</param>
    /// <param name="id">The number of its identifier.</param>
    /// <param name="slots">What rules read of it.</param>
    public void AddLocal(TokenPlace place, ClassInfo actual, int id, StoredSlots slots)
    {
        int record = Store(place, actual, id, slots);
        if (!_localOfId.TryGetValue(id, out List<int>? known)) _localOfId.Add(id, known = []);
        if (!known.Exists(k => ClassOf(k) == actual)) known.Add(record);
    }

    /// <summary>Adds an object that has no identifier.</summary>
    public void Add(TokenPlace place, ClassInfo actual, StoredSlots slots) => Store(place, actual, -1, slots);

    /// <summary>Adds an object. Where its identifier came before, false; <paramref name="first"/> is the object that has it.</summary>
    public bool Add(TokenPlace place, ClassInfo actual, int id, StoredSlots slots, out int first)
    {
        int record = Store(place, actual, id, slots);
        ref IdHead known = ref Ids[id];
        if (known.Record < 0)
        {
            known.Record = record;
            known.Class = (ushort)Math.Min(actual.Index, IdHead.OtherClass);
        }

        first = known.Record;
        return first == record;
    }

    /// <summary>Notes a reference, unless it leads to what is there already and fits.</summary>
    public void AddReference(TokenPlace place, int id, ConstraintInfo constraint)
    {
        IdHead known = Ids[id];
        if (known.Record >= 0 && ReferenceCheck.Fits(constraint, ClassOf(known))) return;
        if (!_constraintNumbers.TryGetValue(constraint, out int constraintNumber))
        {
            constraintNumber = _constraints.Count;
            _constraints.Add(constraint);
            _constraintNumbers.Add(constraint, constraintNumber);
        }

        _references.Add(new StoredReference(place, id, constraintNumber));
    }

    /// <summary>The object that has an identifier, by its number; -1 where there is none.</summary>
    public int OfId(int number) => Ids[number].Record;

    /// <summary>An object that is named within another is what a reference means.</summary>
    public bool IsLocal(StoredReference reference) =>
        _localOfId.TryGetValue(reference.Id, out List<int>? locals) && locals.Exists(r => ReferenceCheck.Fits(ConstraintOf(reference), ClassOf(r)));

    /// <summary>The object that has an identifier, or else one that is named so within another; -1 where there is none.</summary>
    public int OfIdOrLocal(int number) => OfId(number) is >= 0 and int record ? record : _localOfId.TryGetValue(number, out List<int>? locals) ? locals[0] : -1;

    /// <summary>The same, by the identifier itself.</summary>
    public int OfId(string id) => Ids.Find(id) is >= 0 and int number ? OfIdOrLocal(number) : -1;

    /// <summary>What is kept at a place, and what follows it.</summary>
    public ReadOnlySpan<byte> Bytes(long place) => _bytes.SpanFrom(place);

    /// <summary>What a record tells, and where its slots begin.</summary>
    public StoredRecord Open(int record, out long slots)
    {
        long begin = _records[record];
        ReadOnlySpan<byte> all = _bytes.SpanFrom(begin), from = all;
        StoredRecord stored = ReadHead(ref from);
        slots = begin + all.Length - from.Length;
        return stored;
    }

    private int Store(TokenPlace place, ClassInfo actual, int id, StoredSlots slots)
    {
        _head.Clear();
        _head.Write(actual.Index);
        _head.Write((int)(((uint)(id + 1) << 2) | slots.Flags));
        _head.Write(place.Document);
        _head.Write(place.Token);
        return _records.Add(_bytes.Add(_head.Written.Span, slots.Bytes));
    }

    private ClassInfo ClassOf(in IdHead known) => known.Class < IdHead.OtherClass ? registry.Classes[known.Class] : ClassOf(known.Record);

    private StoredRecord Read(int record, out ReadOnlyMemory<byte> slots)
    {
        ReadOnlyMemory<byte> memory = _bytes.From(_records[record]);
        ReadOnlySpan<byte> from = memory.Span;
        StoredRecord stored = ReadHead(ref from);
        slots = memory[^from.Length..];
        return stored;
    }

    private static StoredRecord ReadHead(ref ReadOnlySpan<byte> from)
    {
        int actual = FootprintReader.ReadNumber(ref from);
        uint id = (uint)FootprintReader.ReadNumber(ref from);
        int document = FootprintReader.ReadNumber(ref from), token = FootprintReader.ReadNumber(ref from);
        return new StoredRecord(new TokenPlace(document, token), actual, (int)(id >> 2) - 1, (id & 1) != 0, (id & 2) != 0);
    }
}
