namespace Ontology.Judging;

/// <summary>Where tests read values. Objects and values are known by their places, numbers that only the source understands.</summary>
internal abstract class TestSource
{
    /// <summary>The place of a value that is absent.</summary>
    public const long Absent = -1;

    /// <summary>The place of a value of which only an evaluation can tell.</summary>
    public const long Unknown = -2;

    /// <summary>The place of a value that cannot be had.</summary>
    public const long Unresolved = -3;

    /// <summary>The class of an object.</summary>
    public abstract ClassInfo ClassOf(ref TestFrame frame, long obj);

    /// <summary>The value of a slot of an object, by the slot's index; below 0 where there is none.</summary>
    public abstract long ValueOf(ref TestFrame frame, long obj, int slot);

    /// <summary>Reads the value of a slot, or one of the values of a list.</summary>
    public abstract void Read(ref TestFrame frame, long place, SlotInfo slot, bool isElement, ref TestValue value);

    /// <summary>Begins to go through the values of a slot.</summary>
    public abstract TestCursor Begin(ref TestFrame frame, long list);

    /// <summary>Goes to the next value; false at the end.</summary>
    public abstract bool MoveNext(ref TestFrame frame, ref TestCursor cursor);

    /// <summary>The text at a place.</summary>
    public abstract ReadOnlySpan<byte> Text(scoped ref TestFrame frame, long start, int length);

    /// <summary>The text of an identifier, by its number.</summary>
    public abstract ReadOnlySpan<byte> TextOf(int number);

    /// <summary>Finds the object that a reference leads to.</summary>
    /// <param name="value">The reference; afterwards the object, or what there is instead.</param>
    public abstract void Resolve(ref TestValue value);

    /// <summary>A hash of a value: values that the evaluator finds equal have equal hashes.</summary>
    public abstract ulong HashOf(ref TestFrame frame, in TestValue value);

    /// <summary>The hashes of keys that several records have; null where they are not known.</summary>
    public abstract HashSet<ulong>? SharedKeysOf(PeersList peers);

    /// <summary>What rules see in a text of a range; see <see cref="FootprintReader.OfText"/>.</summary>
    protected static TestForm FormOf(ConstraintInfo range)
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
