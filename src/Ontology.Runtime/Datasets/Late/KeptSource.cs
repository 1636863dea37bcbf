using System.Buffers.Binary;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>
/// Values of the records of a dataset, of what was kept of them. The place of a record is its number with a mark; the place of anything else is where its
/// <see cref="FootprintTag"/> stands. A thread's own.
/// </summary>
/// <param name="records">The records.</param>
/// <param name="plan">What was kept of them.</param>
/// <param name="sharedKeys">Where records are looked for by their keys, the hashes of those that several have; see <see cref="SharedKeys"/>.</param>
internal sealed class KeptSource(RecordTable records, FootprintPlan plan, IReadOnlyDictionary<PeersList, HashSet<ulong>?> sharedKeys) : TestSource
{
    private const long RecordMark = 1L << 62;

    private readonly OpenedObjects _opened = new();

    /// <summary>The place of a record.</summary>
    public static long PlaceOf(int record) => RecordMark | (uint)record;

    /// <summary>The number of a record; -1 of any other object.</summary>
    public static int RecordAt(long place) => (place & RecordMark) != 0 ? (int)(uint)place : -1;

    /// <summary>A frame for tests on an object.</summary>
    /// <param name="self">Its place.</param>
    /// <param name="classes">The ontology's classes.</param>
    /// <param name="asOf">The day for which data is judged.</param>
    public TestFrame FrameOf(long self, ClassInfo[] classes, int? asOf)
    {
        OpenedObject own = _opened.Self;
        Open(self, own);
        return new TestFrame(this, classes, self, own.Class, own.Slots, own.Places) { AsOf = asOf };
    }

    /// <summary>The class of an object within a record.</summary>
    public ClassInfo ClassAt(long place)
    {
        ReadOnlySpan<byte> from = records.Bytes(place)[1..];
        return plan.ClassOf(FootprintReader.ReadNumber(ref from));
    }

    public override ClassInfo ClassOf(ref TestFrame frame, long obj) => Opened(obj).Class;

    public override long ValueOf(ref TestFrame frame, long obj, int slot)
    {
        OpenedObject opened = Opened(obj);
        int place = opened.Places[slot];
        return place < 0 ? place : opened.Slots + place;
    }

    public override void Read(ref TestFrame frame, long place, SlotInfo slot, bool isElement, ref TestValue value)
    {
        ReadOnlySpan<byte> from = records.Bytes(place);
        FootprintTag tag = (FootprintTag)from[0];
        int whole = from.Length;
        from = from[1..];
        value.Place = place;
        value.Slot = slot;
        value.Start = value.Number = -1;
        value.Literal = null;
        switch (tag)
        {
            case FootprintTag.Invalid:
                value.Form = TestForm.Unresolved;
                break;
            case FootprintTag.Text:
                value.Text = Take(from, whole, ref value);
                value.Form = FormOf(slot.Value);
                if (value.Form == TestForm.Date && !TestDates.TryRead(value.Text, out value.First, out value.Last)) value.Form = TestForm.Opaque;
                break;
            case FootprintTag.Id:
                value.Number = FootprintReader.ReadNumber(ref from);
                value.Form = TestForm.Reference;
                break;
            case FootprintTag.Choice:
                value.Text = value.Literal = slot.Value.Enum!.Values.Utf8(FootprintReader.ReadNumber(ref from));
                value.Form = TestForm.Text;
                break;
            case FootprintTag.Day:
                value.First = value.Last = FootprintReader.ReadNumber(ref from);
                value.Form = TestForm.Date;
                break;
            case FootprintTag.Number:
                value.Form = slot.Value.Form != RangeForm.Reference && JsonNumber.TryShort(Take(from, whole, ref value), out value.First) ? TestForm.Number : TestForm.Unknown;
                break;
            case FootprintTag.True or FootprintTag.False:
                value.First = tag == FootprintTag.True ? 1 : 0;
                value.Form = TestForm.Truth;
                break;
            case FootprintTag.List:
                value.Form = slot.Multivalued && !isElement ? TestForm.List : TestForm.Unknown;
                break;
            case FootprintTag.Object or FootprintTag.WholeObject or FootprintTag.Part or FootprintTag.WholePart:
                value.Form = TestForm.Object;
                break;
            default:
                value.Form = TestForm.Unknown;
                break;
        }
    }

    public override TestCursor Begin(ref TestFrame frame, long list)
    {
        ReadOnlySpan<byte> from = records.Bytes(list);
        int whole = from.Length;
        from = from[1..];
        int count = FootprintReader.ReadNumber(ref from);
        return new TestCursor { Next = list + whole - from.Length, End = count };
    }

    public override bool MoveNext(ref TestFrame frame, ref TestCursor cursor)
    {
        if (--cursor.End < 0) return false;
        cursor.Item = cursor.Next;
        ReadOnlySpan<byte> item = records.Bytes(cursor.Next);
        cursor.Next += item.Length - FootprintReader.Skip(item, plan).Length;
        return true;
    }

    public override ReadOnlySpan<byte> Text(scoped ref TestFrame frame, long start, int length) => records.Bytes(start)[..length];

    public override ReadOnlySpan<byte> TextOf(int number) => records.Ids.Text(number);

    public override void Resolve(ref TestValue value)
    {
        int record = value.Number >= 0 ? records.OfIdOrLocal(value.Number) : records.Ids.Find(value.Text) is >= 0 and int number ? records.OfIdOrLocal(number) : -1;
        value.Form = record < 0 ? TestForm.Unresolved : TestForm.Object;
        if (record >= 0) value.Place = PlaceOf(record);
    }

    public override HashSet<ulong>? SharedKeysOf(PeersList peers) => sharedKeys.GetValueOrDefault(peers);

    public override ulong HashOf(ref TestFrame frame, in TestValue value)
    {
        switch (value.Form)
        {
            // An object that has an identifier is equal to a reference to it.
            case TestForm.Text or TestForm.Reference:
                return HashOf(value.Number >= 0 ? records.Ids.Text(value.Number) : value.Text);
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
        TestCursor cursor = Begin(ref frame, list.Place);
        while (MoveNext(ref frame, ref cursor))
        {
            TestValue item = default;
            Read(ref frame, cursor.Item, list.Slot!, isElement: true, ref item);
            hash = KeyPart.Combine(hash + 1, HashOf(ref frame, item));
        }

        return hash;
    }

    private ulong HashOfObject(ref TestFrame frame, long place)
    {
        OpenedObject opened = Opened(place);
        if (opened.Footprint is not { } footprint) return 0;
        TestValue value = default;
        if (opened.Class.Identifier is { } identifier)
        {
            long id = ValueOf(ref frame, place, identifier.Index);
            if (id < 0) return 0;
            Read(ref frame, id, identifier, isElement: false, ref value);
            return HashOf(ref frame, value);
        }

        ulong hash = (ulong)opened.Class.Index;
        foreach (SlotInfo slot in footprint.Slots)
        {
            // What it holds may take its place among those that are open.
            long at = ValueOf(ref frame, place, slot.Index);
            if (at < 0) continue;
            Read(ref frame, at, slot, isElement: false, ref value);
            // An empty list is equal to one that is absent.
            if (HashOf(ref frame, value) is not 0 and ulong own) hash = KeyPart.Combine(hash + (ulong)slot.Index, own);
        }

        return hash;
    }

    private OpenedObject Opened(long obj)
    {
        if (obj == _opened.Self.Place) return _opened.Self;
        OpenedObject opened = _opened.At(obj);
        if (opened.Place != obj) Open(obj, opened);
        return opened;
    }

    /// <summary>Finds where the values of an object stand.</summary>
    private void Open(long place, OpenedObject opened)
    {
        opened.Place = place;
        int record = RecordAt(place);
        if (record >= 0)
        {
            StoredRecord stored = records.Open(record, out long slots);
            opened.Class = plan.ClassOf(stored.Class);
            opened.Footprint = stored.IsRead ? plan.Of(opened.Class) : null;
            opened.Slots = slots;
        }
        else
        {
            ReadOnlySpan<byte> from = records.Bytes(place);
            int whole = from.Length;
            FootprintTag tag = (FootprintTag)from[0];
            from = from[1..];
            opened.Footprint = FootprintReader.ReadHead(tag, ref from, plan, out ClassInfo actual, out _);
            opened.Class = actual;
            opened.Slots = place + whole - from.Length;
        }

        FindValues(opened);
    }

    private void FindValues(OpenedObject opened)
    {
        int count = opened.Class.Slots.Length;
        if (opened.Places.Length < count) opened.Places = new int[count];
        Span<int> places = opened.Places.AsSpan(0, count);
        if (opened.Footprint is not { } footprint)
        {
            // Nobody wrote down what it holds: because rules read nothing of its class, or because it could not be judged as an object of it.
            places.Fill((int)(plan.Of(opened.Class) is null ? Unknown : Unresolved));
            return;
        }

        places.Fill((int)Absent);
        ReadOnlySpan<byte> bits = records.Bytes(opened.Slots), rest = bits[FootprintReader.BitsSize(footprint)..];
        SlotInfo[] slots = footprint.Slots;
        for (int i = 0; i < slots.Length; i++)
        {
            if (!FootprintReader.IsThere(bits, i)) continue;
            places[slots[i].Index] = bits.Length - rest.Length;
            rest = FootprintReader.Skip(rest, plan);
        }
    }

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> from, int whole, scoped ref TestValue value)
    {
        int length = FootprintReader.ReadNumber(ref from);
        value.Start = value.Place + whole - from.Length;
        return from[..length];
    }
}
