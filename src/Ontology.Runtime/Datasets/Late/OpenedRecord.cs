using System.Runtime.CompilerServices;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>An object of a record that was taken apart.</summary>
/// <param name="Class">Its class.</param>
/// <param name="Footprint">Which of its slots were kept; null for none.</param>
/// <param name="Place">Where its <see cref="FootprintTag"/> stands; -1 of the record itself.</param>
/// <param name="Distance">Of a part, on which rules run from here: how many tokens it stands behind the record; -1 of others.</param>
/// <param name="Places">Where the places of its slots begin.</param>
internal readonly record struct OpenedObject(ClassInfo Class, ClassFootprint? Footprint, long Place, int Distance, int Places)
{
    public bool IsPart => Distance >= 0;
}

/// <summary>
/// A record of which all values that were kept were read once, those of the objects within it, too: its rules ask for the same few again and again.
/// </summary>
/// <remarks>
/// Large datasets are mostly validated by processes that have just begun: what goes over all of their records is compiled with care at once, here and in
/// <see cref="KeptSource"/>.
/// </remarks>
internal sealed class OpenedRecord
{
    // Beyond this, an evaluation reads the record where it stands.
    private const int MostValues = 1 << 14;
    private const int KeptValues = 256;

    private OpenedObject[] _objects = new OpenedObject[4];
    private int _objectCount;
    private int[] _places = new int[64];
    private int _placeCount;
    private TestValue[] _values = new TestValue[32];
    private int _valueCount;

    /// <summary>Its number; -1 where none is open.</summary>
    public int Record { get; private set; } = -1;

    /// <summary>What the table tells of it.</summary>
    public StoredRecord Stored { get; private set; }

    /// <summary>Where its slots begin.</summary>
    public long Slots { get; private set; }

    /// <summary>It has too many values. What it holds is unknown here.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>How many values it has, with those of its objects.</summary>
    public int ValueCount => _valueCount;

    /// <summary>Its objects; the first is the record itself.</summary>
    public ReadOnlySpan<OpenedObject> Objects => _objects.AsSpan(0, _objectCount);

    /// <summary>One of its objects.</summary>
    public ref readonly OpenedObject Object(int number) => ref _objects[number];

    /// <summary>For each slot of the class of an object, the number of its value; what <see cref="TestSource"/> says instead, where there is none.</summary>
    public ReadOnlySpan<int> PlacesOf(int obj) => _places.AsSpan(_objects[obj].Places, _objects[obj].Class.Slots.Length);

    /// <summary>The same of one slot.</summary>
    public int PlaceOf(int obj, int slot) => _places[_objects[obj].Places + slot];

    /// <summary>A value, by its number.</summary>
    public ref readonly TestValue Value(long number) => ref _values[number];

    /// <summary>Reads a record in place of the one that was open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Open(int record, RecordTable records, FootprintPlan plan)
    {
        Record = record;
        Stored = records.Open(record, out long slots);
        Slots = slots;
        IsTooLarge = false;
        _objectCount = _placeCount = 0;
        // A list that is there does not begin at 0.
        _valueCount = 1;
        if (_values.Length > KeptValues) _values = new TestValue[KeptValues];
        ClassInfo actual = plan.ClassOf(Stored.Class);
        ClassFootprint? footprint = Stored.IsRead ? plan.Of(actual) : null;
        var decoder = new Decoder(this, records, plan, slots);
        decoder.Slots(Add(actual, footprint, -1, -1, plan), footprint);
        if (!IsTooLarge) return;
        _objectCount = 1;
        _places.AsSpan(0, actual.Slots.Length).Fill(TestSource.Unknown);
    }

    private int Add(ClassInfo actual, ClassFootprint? footprint, long place, int distance, FootprintPlan plan)
    {
        int begin = _placeCount, count = actual.Slots.Length;
        _placeCount += count;
        if (_placeCount > _places.Length) Array.Resize(ref _places, Math.Max(_placeCount, _places.Length * 2));
        // Nobody wrote down what it holds: because rules read nothing of its class, or because it could not be judged as an object of it.
        int missing = footprint is not null ? TestSource.Absent : plan.Of(actual) is null ? TestSource.Unknown : TestSource.Unresolved;
        _places.AsSpan(begin, count).Fill(missing);
        if (_objectCount == _objects.Length) Array.Resize(ref _objects, _objectCount * 2);
        _objects[_objectCount] = new OpenedObject(actual, footprint, place, distance, begin);
        return _objectCount++;
    }

    /// <summary>Numbers of values that follow each other; below 0 where there are too many.</summary>
    private int Reserve(int count)
    {
        int first = _valueCount;
        if (IsTooLarge || count > MostValues - first)
        {
            IsTooLarge = true;
            return -1;
        }

        _valueCount += count;
        if (_valueCount > _values.Length) Array.Resize(ref _values, Math.Max(_valueCount, _values.Length * 2));
        return first;
    }

    /// <summary>Reads what a <see cref="FootprintWriter"/> wrote.</summary>
    private ref struct Decoder(OpenedRecord to, RecordTable records, FootprintPlan plan, long begin)
    {
        private readonly ReadOnlySpan<byte> _from = records.Bytes(begin);
        private int _at;

        /// <summary>Reads the slots of an object.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Slots(int obj, ClassFootprint? footprint)
        {
            if (footprint is null) return;
            int bits = _at, places = to._objects[obj].Places;
            _at += FootprintReader.BitsSize(footprint);
            SlotInfo[] slots = footprint.Slots;
            for (int i = 0; i < slots.Length && !to.IsTooLarge; i++)
            {
                if (!FootprintReader.IsThere(_from[bits..], i)) continue;
                int number = to.Reserve(1);
                to._places[places + slots[i].Index] = number;
                Read(footprint.Class, slots[i], isElement: false, number);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Read(ClassInfo owner, SlotInfo slot, bool isElement, int number)
        {
            if (number < 0) return;
            TestValue value = default;
            int begins = _at;
            FootprintTag tag = (FootprintTag)_from[_at++];
            switch (tag)
            {
                case FootprintTag.Invalid:
                    value.Form = TestForm.Unresolved;
                    break;
                case FootprintTag.Text:
                    Text(slot, ref value);
                    break;
                case FootprintTag.Id:
                    value.Number = Number();
                    value.Origin = TextOrigin.Identifiers;
                    value.Form = TestForm.Reference;
                    break;
                case FootprintTag.Choice:
                    value = TestValue.OfChoice(owner, slot, Number());
                    break;
                case FootprintTag.Day:
                    value.First = value.Last = Number();
                    value.Form = TestForm.Date;
                    break;
                case FootprintTag.Number:
                    bool isShort = JsonNumber.TryShort(Take(), out value.First);
                    value.Form = isShort && slot.Value.Form != RangeForm.Reference ? TestForm.Number : TestForm.Unknown;
                    break;
                case FootprintTag.True or FootprintTag.False:
                    value.First = tag == FootprintTag.True ? 1 : 0;
                    value.Form = TestForm.Truth;
                    break;
                case FootprintTag.List:
                    List(owner, slot, isElement, ref value);
                    break;
                case FootprintTag.Object or FootprintTag.WholeObject or FootprintTag.Part or FootprintTag.WholePart:
                    value.Form = TestForm.Object;
                    value.Place = KeptSource.PlaceOf(to.Record, Object(tag, begin + begins));
                    break;
                case FootprintTag.Json:
                    Take();
                    break;
                default:
                    break;
            }

            to._values[number] = value;
        }

        private void Text(SlotInfo slot, ref TestValue value)
        {
            ReadOnlySpan<byte> text = Take();
            value.Form = TestSource.FormOf(slot.Value);
            if (value.Form != TestForm.Date)
            {
                value.First = begin + _at - text.Length;
                value.Length = text.Length;
            }
            else if (!TestDates.TryRead(text, out value.First, out value.Last))
            {
                value.Form = TestForm.Opaque;
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void List(ClassInfo owner, SlotInfo slot, bool isElement, ref TestValue value)
        {
            int count = Number(), first = to.Reserve(count);
            for (int i = 0; i < count && !to.IsTooLarge; i++) Read(owner, slot, isElement: true, first + i);
            if (!slot.Multivalued || isElement) return;
            value.Form = TestForm.List;
            value.Place = KeptSource.PlaceOf(to.Record);
            value.First = first;
            value.Last = first + count;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int Object(FootprintTag tag, long place)
        {
            ReadOnlySpan<byte> rest = _from[_at..];
            int before = rest.Length;
            ClassFootprint? footprint = FootprintReader.ReadHead(tag, ref rest, plan, out ClassInfo actual, out int distance);
            _at += before - rest.Length;
            int obj = to.Add(actual, footprint, place, tag is FootprintTag.Part or FootprintTag.WholePart ? distance : -1, plan);
            Slots(obj, footprint);
            return obj;
        }

        private ReadOnlySpan<byte> Take()
        {
            int length = Number();
            _at += length;
            return _from.Slice(_at - length, length);
        }

        private int Number()
        {
            int part = _from[_at++], number = part & 0x7F;
            for (int shift = 7; part >= 0x80; shift += 7)
            {
                part = _from[_at++];
                number |= (part & 0x7F) << shift;
            }

            return number;
        }
    }
}
