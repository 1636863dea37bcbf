using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Datasets;

/// <summary>
/// Values of the records of a dataset, of what was kept of them. The place of an object is the number of its record, and which one it is there. A thread's own.
/// </summary>
/// <param name="records">The records.</param>
/// <param name="plan">What was kept of them.</param>
/// <param name="sharedKeys">Where records are looked for by their keys, the hashes of those that several have; see <see cref="SharedKeys"/>.</param>
/// <param name="context">Who knows which records refer to another, if somebody does.</param>
/// <param name="traits">What rules ask of objects to which others lead; null where nobody asks.</param>
internal sealed partial class KeptSource(
    RecordTable records, FootprintPlan plan, IReadOnlyDictionary<PeersList, HashSet<ulong>?> sharedKeys, DatasetContext? context, LinkTraits? traits) : TestSource
{
    private const int ObjectBits = 16;
    private const int KnownBits = 5;
    private const int MostInverse = 1000;

    // What stands for values that are not there, by what is said instead of their places.
    private readonly TestValue[] _missing = [default, TestValue.Missing(Absent), TestValue.Missing(NoList), TestValue.Missing(Unknown), TestValue.Missing(Unresolved)];

    // Records that were looked at last. Each has one place, which the next that falls there takes.
    private readonly OpenedRecord?[] _known = new OpenedRecord?[1 << KnownBits];
    private readonly OpenedRecord _self = new();

    // References that were followed last: the number of the identifier and one, and the record.
    private readonly (int Id, int Record)[] _followed = new (int, int)[1 << KnownBits];

    /// <summary>The place of an object.</summary>
    /// <param name="record">The number of its record.</param>
    /// <param name="obj">Which of the record's objects it is; the first is the record itself.</param>
    public static long PlaceOf(int record, int obj = 0) => ((long)record << ObjectBits) | (uint)obj;

    /// <summary>The record that tests are about.</summary>
    public OpenedRecord Self => _self;

    /// <summary>Opens a record that tests are about. It stays open until the next one is.</summary>
    public OpenedRecord OpenSelf(int record)
    {
        _self.Open(record, records, plan);
        return _self;
    }

    /// <summary>The same object for the evaluator, which is asked where tests do not tell.</summary>
    public RuleObject ObjectOf(int obj, DatasetContext asked) => obj == 0 ? asked.Object(_self.Record) : records.PartAt(_self.Object(obj).Place, plan);

    public override ClassInfo ClassOf(ref TestFrame frame, long obj) => Opened(obj).Object(ObjectAt(obj)).Class;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Read(ref TestFrame frame, long obj, SlotIndexes slot, ref TestValue value) => value = Find(ref frame, obj, slot);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Has(ref TestFrame frame, long obj, SlotIndexes slot, bool ifAbsent) => Has(ref frame, Find(ref frame, obj, slot), ifAbsent);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void ReadThrough(ref TestFrame frame, long obj, SlotIndexes link, SlotIndexes slot, ref TestValue value) =>
        value = FindThrough(ref frame, obj, link, slot);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth HasThrough(ref TestFrame frame, long obj, SlotIndexes link, SlotIndexes slot, bool ifAbsent) =>
        Has(ref frame, FindThrough(ref frame, obj, link, slot), ifAbsent);

    public override void Begin(ref TestFrame frame, in TestValue list, out TestCursor cursor)
    {
        (int first, int end) = list.Pair;
        cursor = default;
        cursor.Set(first, end);
        cursor.Within = list.Place;
    }

    public override bool MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item)
    {
        if (cursor.Next == cursor.End) return false;
        item = Opened(cursor.Within).Value(cursor.Next++);
        return true;
    }

    public override ReadOnlySpan<byte> Text(scoped ref TestFrame frame, long start, int length) => records.Bytes(start)[..length];

    public override ReadOnlySpan<byte> TextOf(int number) => records.Ids.Text(number);

    public override void Resolve(ref TestFrame frame, ref TestValue value)
    {
        int record = Follow(ref frame, value);
        if (record >= 0) value.SetObject(PlaceOf(record));
        else value.Set(TestForm.Unresolved);
    }

    public override bool TryAddInverse(ref TestFrame frame, in TestValue value, (string Class, string Key) slot, List<TestValue> found)
    {
        int id = value.Origin == TextOrigin.Identifiers ? value.Number : -1;
        if (value.Form == TestForm.Object && ObjectAt(value.Place) == 0) id = Opened(value.Place).Stored.Id;
        if (id < 0 || context is null) return false;
        ReadOnlySpan<int> sources = context.InverseOf(slot).Of(id);
        if (sources.Length > MostInverse) return false;
        foreach (int source in sources) found.Add(TestValue.OfObject(PlaceOf(source)));
        return true;
    }

    public override HashSet<ulong>? SharedKeysOf(PeersList peers) => sharedKeys.GetValueOrDefault(peers);

    public override ulong HashOf(ref TestFrame frame, in TestValue value)
    {
        switch (value.Form)
        {
            // An object that has an identifier is equal to a reference to it.
            case TestForm.Text or TestForm.Reference:
                return HashOf(frame.Text(value));
            case TestForm.Date:
                return KeyPart.Combine((ulong)value.First, (ulong)value.Last);
            case TestForm.Truth:
                return (ulong)value.First;
            case TestForm.List:
                return HashOfList(ref frame, value);
            case TestForm.Object:
                return HashOfObject(ref frame, value.Place);
            // Numbers, and dates with a zone, are written in many ways.
            default:
                return 0;
        }
    }

    private static ulong HashOf(ReadOnlySpan<byte> text)
    {
        ulong hash = (ulong)text.Length;
        for (; text.Length >= sizeof(ulong); text = text[sizeof(ulong)..]) hash = KeyPart.Combine(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
        foreach (byte unit in text) hash = KeyPart.Combine(hash, unit);
        return hash;
    }

    private ulong HashOfList(ref TestFrame frame, in TestValue list)
    {
        ulong hash = 0;
        if (list.Place < 0) return hash;
        Begin(ref frame, list, out TestCursor cursor);
        TestValue item = default;
        while (MoveNext(ref frame, ref cursor, ref item)) hash = KeyPart.Combine(hash + 1, HashOf(ref frame, item));
        return hash;
    }

    private ulong HashOfObject(ref TestFrame frame, long place)
    {
        int number = ObjectAt(place);
        OpenedObject obj = Opened(place).Object(number);
        if (obj.Footprint is not { } footprint) return 0;
        if (obj.Class.Identifier is { } identifier) return HashOfSlot(ref frame, place, identifier);
        ulong hash = (ulong)obj.Class.Index;
        foreach (SlotInfo slot in footprint.Slots)
        {
            // An empty list is equal to one that is absent.
            if (HashOfSlot(ref frame, place, slot) is not 0 and ulong own) hash = KeyPart.Combine(hash + (ulong)slot.Index, own);
        }

        return hash;
    }

    private ulong HashOfSlot(ref TestFrame frame, long obj, SlotInfo slot)
    {
        OpenedRecord opened = Opened(obj);
        int place = opened.PlaceOf(ObjectAt(obj), slot.Index);
        return place < 0 ? 0 : HashOf(ref frame, opened.Value(place));
    }

    /// <summary>The value of a slot of an object. It holds until another object is looked at.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly TestValue Find(ref TestFrame frame, long obj, SlotIndexes slot)
    {
        if (obj != frame.Self) return ref Find(Opened(obj), ObjectAt(obj), slot, frame.Classes.Length);
        int index = slot.Of(frame.SelfClass, frame.Classes.Length), place = index < 0 ? Absent : frame.Places[index];
        return ref place < 0 ? ref _missing[-place] : ref _self.Value(place);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly TestValue Find(OpenedRecord opened, int number, SlotIndexes slot, int classCount)
    {
        ref readonly OpenedObject obj = ref opened.Object(number);
        int index = slot.Of(obj.Class, classCount), place = index < 0 ? Absent : opened.PlaceAt(obj.Places + index);
        return ref place < 0 ? ref _missing[-place] : ref opened.Value(place);
    }

    private ref readonly TestValue FindThrough(ref TestFrame frame, long obj, SlotIndexes link, SlotIndexes slot)
    {
        ref readonly TestValue way = ref Find(ref frame, obj, link);
        switch (way.Form)
        {
            case TestForm.Reference:
                int record = Follow(ref frame, way);
                return ref record >= 0 ? ref Find(ref frame, PlaceOf(record), slot) : ref _missing[-Unresolved];
            case TestForm.Object:
                return ref Find(ref frame, way.Place, slot);
            default:
                return ref _missing[way.Form == TestForm.Unresolved ? -Unresolved : -Unknown];
        }
    }

    /// <summary>The record that a reference leads to; -1 where there is none.</summary>
    private int Follow(ref TestFrame frame, in TestValue reference)
    {
        int id = reference.Origin == TextOrigin.Identifiers ? reference.Number : records.Ids.Find(frame.Text(reference));
        if (id < 0) return -1;
        ref (int Id, int Record) followed = ref _followed[(uint)id * 0x9E3779B9u >> (32 - KnownBits)];
        if (followed.Id != id + 1) followed = (id + 1, records.OfIdOrLocal(id));
        return followed.Record;
    }

    private static int ObjectAt(long place) => (int)(place & ((1 << ObjectBits) - 1));

    private OpenedRecord Opened(long place)
    {
        int record = (int)(place >> ObjectBits);
        if (record == _self.Record) return _self;
        OpenedRecord opened = _known[(uint)record * 0x9E3779B9u >> (32 - KnownBits)] ??= new OpenedRecord();
        if (opened.Record != record) opened.Open(record, records, plan);
        return opened;
    }
}
