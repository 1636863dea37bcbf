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
internal sealed class KeptSource(
    RecordTable records, FootprintPlan plan, IReadOnlyDictionary<PeersList, HashSet<ulong>?> sharedKeys, DatasetContext? context) : TestSource
{
    private const int ObjectBits = 16;
    private const int KnownBits = 5;
    private const int MostInverse = 1000;

    // Records that were looked at last. Each has one place, which the next that falls there takes.
    private readonly OpenedRecord?[] _known = new OpenedRecord?[1 << KnownBits];
    private readonly OpenedRecord _self = new();

    // References that were followed last: the number of the identifier and one, and the record.
    private readonly (int Id, int Record)[] _followed = new (int, int)[1 << KnownBits];

    /// <summary>The place of an object.</summary>
    /// <param name="record">The number of its record.</param>
    /// <param name="obj">Which of the record's objects it is; the first is the record itself.</param>
    public static long PlaceOf(int record, int obj = 0) => ((long)record << ObjectBits) | (uint)obj;

    /// <summary>Opens a record that tests are about. It stays open until the next one is.</summary>
    public OpenedRecord OpenSelf(int record)
    {
        _self.Open(record, records, plan);
        return _self;
    }

    /// <summary>A frame for tests on an object of the record that was opened for it.</summary>
    /// <param name="obj">Which one.</param>
    /// <param name="classes">The ontology's classes.</param>
    /// <param name="asOf">The day for which data is judged.</param>
    public TestFrame FrameOf(int obj, ClassInfo[] classes, int? asOf) =>
        new(this, classes, PlaceOf(_self.Record, obj), _self.Object(obj).Class, _self.PlacesOf(obj)) { AsOf = asOf, ValueCount = _self.ValueCount };

    /// <summary>The same object for the evaluator, which is asked where tests do not tell.</summary>
    public RuleObject ObjectOf(int obj, DatasetContext asked) => obj == 0 ? asked.Object(_self.Record) : records.PartAt(_self.Object(obj).Place, plan);

    public override ClassInfo ClassOf(ref TestFrame frame, long obj) => Opened(obj).Object(ObjectAt(obj)).Class;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Read(ref TestFrame frame, long obj, SlotIndexes slot, ref TestValue value)
    {
        OpenedRecord opened = Opened(obj);
        int number = ObjectAt(obj);
        ClassInfo owner = opened.Object(number).Class;
        int index = slot.Of(owner, frame.Classes.Length);
        if (index < 0)
        {
            value = new TestValue { Form = TestForm.Absent };
            return;
        }

        int place = opened.PlaceOf(number, index);
        if (place < 0) value = TestValue.Missing(owner.Slots[index], place);
        else value = opened.Value(place);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth Has(ref TestFrame frame, long obj, SlotIndexes slot, bool ifAbsent)
    {
        OpenedRecord opened = Opened(obj);
        int number = ObjectAt(obj);
        ClassInfo owner = opened.Object(number).Class;
        int index = slot.Of(owner, frame.Classes.Length);
        if (index < 0) return Truths.Of(ifAbsent);
        int place = opened.PlaceOf(number, index);
        return place < 0 ? Has(ref frame, TestValue.Missing(owner.Slots[index], place), ifAbsent) : Has(ref frame, opened.Value(place), ifAbsent);
    }

    public override TestCursor Begin(ref TestFrame frame, in TestValue list) => new() { Next = list.First, End = list.Last, Within = list.Place };

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
        int number = value.Origin == TextOrigin.Identifiers ? value.Number : records.Ids.Find(frame.Text(value));
        int record = number >= 0 ? Follow(number) : -1;
        value = record >= 0 ? TestValue.OfObject(PlaceOf(record)) : new TestValue { Form = TestForm.Unresolved };
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
        TestCursor cursor = Begin(ref frame, list);
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

    private int Follow(int id)
    {
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
