using System.Runtime.CompilerServices;

namespace Ontology.Judging;

/// <summary>Where tests read values. Objects and values are known by their places, numbers that only the source understands.</summary>
internal abstract class TestSource
{
    /// <summary>The place of a value that is absent.</summary>
    public const int Absent = -1;

    /// <summary>The place of values of which there are none.</summary>
    public const int NoList = -2;

    /// <summary>The place of a value of which only an evaluation can tell.</summary>
    public const int Unknown = -3;

    /// <summary>The place of a value that cannot be had.</summary>
    public const int Unresolved = -4;

    /// <summary>There is no value at a place.</summary>
    public static bool IsAbsent(int place) => place is Absent or NoList;

    /// <summary>What stands for the place of the value of a slot that an object has not.</summary>
    public static int PlaceOfMissing(SlotInfo slot)
    {
        if (slot.Unwritten) return Unknown;
        // What is required and absent has been reported, and no rule is held against it.
        if (slot.Value.Required) return Unresolved;
        return slot.Multivalued ? NoList : Absent;
    }

    /// <summary>The class of an object.</summary>
    public abstract ClassInfo ClassOf(ref TestFrame frame, long obj);

    /// <summary>Reads the value of a slot of an object.</summary>
    public abstract void Read(ref TestFrame frame, long obj, SlotIndexes slot, ref TestValue value);

    /// <summary>A slot of an object has a value: what <see cref="Read"/> and the other form of this tell together.</summary>
    /// <param name="frame">Where the object stands.</param>
    /// <param name="obj">The object.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="ifAbsent">What it is of one that is absent.</param>
    public abstract Truth Has(ref TestFrame frame, long obj, SlotIndexes slot, bool ifAbsent);

    /// <summary>Reads a slot of the object that is the value of another slot, or to which that leads. What is on the way is told instead, where it is no object.</summary>
    public virtual void ReadThrough(ref TestFrame frame, long obj, SlotIndexes link, SlotIndexes slot, ref TestValue value)
    {
        Read(ref frame, obj, link, ref value);
        if (value.Form == TestForm.Reference) Resolve(ref frame, ref value);
        if (value.Form == TestForm.Object) Read(ref frame, value.Place, slot, ref value);
        else if (value.Form != TestForm.Unresolved) value.Form = TestForm.Unknown;
    }

    /// <summary>The same as <see cref="ReadThrough"/>, of which only matters whether there is a value.</summary>
    public virtual Truth HasThrough(ref TestFrame frame, long obj, SlotIndexes link, SlotIndexes slot, bool ifAbsent)
    {
        TestValue value = default;
        ReadThrough(ref frame, obj, link, slot, ref value);
        return Has(ref frame, value, ifAbsent);
    }

    /// <summary>There is a value where one was looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Truth Has(ref TestFrame frame, in TestValue value, bool ifAbsent) => value.Form switch
    {
        TestForm.Unknown or TestForm.Unresolved => value.Undecided,
        TestForm.Absent => Truths.Of(ifAbsent),
        TestForm.List => Truths.Of(!SlotList.IsEmpty(ref frame, value)),
        _ => Truth.True,
    };

    /// <summary>Begins to go through the values of a slot.</summary>
    public abstract void Begin(ref TestFrame frame, in TestValue list, out TestCursor cursor);

    /// <summary>Reads the next value; false at the end.</summary>
    public abstract bool MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item);

    /// <summary>The text at a place.</summary>
    public abstract ReadOnlySpan<byte> Text(scoped ref TestFrame frame, long start, int length);

    /// <summary>The text of an identifier, by its number.</summary>
    public abstract ReadOnlySpan<byte> TextOf(int number);

    /// <summary>Finds the object that a reference leads to.</summary>
    /// <param name="frame">Where the reference stands.</param>
    /// <param name="value">The reference; afterwards the object, or what there is instead.</param>
    public abstract void Resolve(ref TestFrame frame, ref TestValue value);

    /// <summary>Adds the records that refer to an object.</summary>
    /// <param name="frame">Where the object stands.</param>
    /// <param name="value">The object, or a reference to it.</param>
    /// <param name="slot">The class of the records, and the key of their slot.</param>
    /// <param name="records">Where they are added.</param>
    /// <returns>False where only an evaluation can tell.</returns>
    public abstract bool TryAddInverse(ref TestFrame frame, in TestValue value, (string Class, string Key) slot, List<TestValue> records);

    /// <summary>A hash of a value: values that the evaluator finds equal have equal hashes.</summary>
    public abstract ulong HashOf(ref TestFrame frame, in TestValue value);

    /// <summary>The hashes of keys that several records have; null where they are not known.</summary>
    public abstract HashSet<ulong>? SharedKeysOf(PeersList peers);

    /// <summary>What rules see in a text of a range; see <see cref="FootprintReader.OfText"/>.</summary>
    public static TestForm FormOf(ConstraintInfo range)
    {
        if (range.Form == RangeForm.Reference || (range.Form is RangeForm.Any or RangeForm.Open && range.HasClassAlternatives)) return TestForm.Reference;
        return range.Type switch
        {
            null => TestForm.Text,
            { IsDate: true } => TestForm.Date,
            { IsPeriod: true } => TestForm.Opaque,
            { IsNumeric: true } or { Kind: Tables.LexicalKind.Boolean } => TestForm.Unknown,
            _ => TestForm.Text,
        };
    }
}
