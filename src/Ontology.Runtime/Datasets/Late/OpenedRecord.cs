using System.Numerics;
using System.Runtime.CompilerServices;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>An object of a record that was taken apart.</summary>
internal struct OpenedObject
{
    /// <summary>Its class.</summary>
    public ClassInfo Class;

    /// <summary>Which of its slots were kept; null for none.</summary>
    public ClassFootprint? Footprint;

    /// <summary>Where its <see cref="FootprintTag"/> stands; -1 of the record itself.</summary>
    public long Place;

    /// <summary>Of a part, on which rules run from here: how many tokens it stands behind the record; -1 of others.</summary>
    public int Distance;

    /// <summary>Where the places of its slots begin.</summary>
    public int Places;

    /// <summary>Which of the first slots that were kept it has, as <see cref="ClassFootprint.BitsOf"/> numbers them; all, where that is not known.</summary>
    public ulong Present;

    public readonly bool IsPart => Distance >= 0;
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

    /// <summary>The same, by where the place is.</summary>
    public int PlaceAt(int index) => _places[index];

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
        if (footprint is not null) footprint.Missing.CopyTo(_places, begin);
        else _places.AsSpan(begin, count).Fill(plan.Of(actual) is null ? TestSource.Unknown : TestSource.Unresolved);
        if (_objectCount == _objects.Length) Array.Resize(ref _objects, _objectCount * 2);
        ref OpenedObject obj = ref _objects[_objectCount];
        if (obj.Class != actual) obj.Class = actual;
        if (obj.Footprint != footprint) obj.Footprint = footprint;
        obj.Place = place;
        obj.Distance = distance;
        obj.Places = begin;
        obj.Present = ulong.MaxValue;
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
            to._objects[obj].Present = FootprintReader.Bits(_from[bits..], 0, slots.Length);
            for (int word = 0; word < slots.Length; word += FootprintReader.WordBits)
            {
                ulong there = FootprintReader.Bits(_from[bits..], word, slots.Length);
                for (; there != 0 && !to.IsTooLarge; there &= there - 1)
                {
                    SlotInfo slot = slots[word + BitOperations.TrailingZeroCount(there)];
                    int number = to.Reserve(1);
                    to._places[places + slot.Index] = number;
                    Read(footprint.Class, slot, isElement: false, number);
                }
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Read(ClassInfo owner, SlotInfo slot, bool isElement, int number)
        {
            if (number < 0) return;
            int begins = _at;
            FootprintTag tag = (FootprintTag)_from[_at++];
            switch (tag)
            {
                case FootprintTag.Invalid:
                    to._values[number].Set(TestForm.Unresolved);
                    break;
                case FootprintTag.Text:
                    Text(slot, ref to._values[number]);
                    break;
                case FootprintTag.Id:
                    to._values[number].SetReference(Number());
                    break;
                case FootprintTag.Choice:
                    to._values[number].SetChoice(owner, slot, Number());
                    break;
                case FootprintTag.Day:
                    int day = Number();
                    to._values[number].Set(TestForm.Date, day, day);
                    break;
                case FootprintTag.Number:
                    bool isShort = JsonNumber.TryShort(Take(), out long known);
                    to._values[number].Set(isShort && slot.Value.Form != RangeForm.Reference ? TestForm.Number : TestForm.Unknown, known);
                    break;
                case FootprintTag.True or FootprintTag.False:
                    to._values[number].Set(TestForm.Truth, tag == FootprintTag.True ? 1 : 0);
                    break;
                case FootprintTag.List:
                    List(owner, slot, isElement, number);
                    break;
                case FootprintTag.Object or FootprintTag.WholeObject or FootprintTag.Part or FootprintTag.WholePart:
                    // Where values are, changes with what is read of the object.
                    int obj = Object(tag, begin + begins);
                    to._values[number].SetObject(KeptSource.PlaceOf(to.Record, obj));
                    break;
                case FootprintTag.Json:
                    Take();
                    to._values[number].Set(TestForm.Unknown);
                    break;
                default:
                    to._values[number].Set(TestForm.Unknown);
                    break;
            }
        }

        private void Text(SlotInfo slot, ref TestValue value)
        {
            ReadOnlySpan<byte> text = Take();
            TestForm form = TestSource.FormOf(slot.Value);
            if (form != TestForm.Date) value.Set(form, begin + _at - text.Length, text.Length);
            else if (TestDates.TryRead(text, out long first, out long last)) value.Set(form, first, last);
            else value.Set(TestForm.Opaque);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void List(ClassInfo owner, SlotInfo slot, bool isElement, int number)
        {
            int count = Number(), first = to.Reserve(count);
            for (int i = 0; i < count && !to.IsTooLarge; i++) Read(owner, slot, isElement: true, first + i);
            if (slot.Multivalued && !isElement) to._values[number].SetList(KeptSource.PlaceOf(to.Record), first, first + count);
            else to._values[number].Set(TestForm.Unknown);
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
