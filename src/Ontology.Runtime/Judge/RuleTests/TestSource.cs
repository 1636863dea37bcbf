namespace Ontology.Judging;

/// <summary>Where tests read values. Objects and values are known by their places, numbers that only the source understands.</summary>
internal abstract class TestSource
{
    /// <summary>The place of a value that is absent.</summary>
    public const int Absent = -1;

    /// <summary>The place of a value of which only an evaluation can tell.</summary>
    public const int Unknown = -2;

    /// <summary>The place of a value that cannot be had.</summary>
    public const int Unresolved = -3;

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

    /// <summary>There is a value where one was looked for.</summary>
    public static Truth Has(ref TestFrame frame, in TestValue value, bool ifAbsent) => value.Form switch
    {
        TestForm.Unknown or TestForm.Unresolved => value.Undecided,
        TestForm.Absent => Truths.Of(ifAbsent),
        TestForm.List => Truths.Of(!SlotList.IsEmpty(ref frame, value)),
        _ => Truth.True,
    };

    /// <summary>Begins to go through the values of a slot.</summary>
    public abstract TestCursor Begin(ref TestFrame frame, in TestValue list);

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
