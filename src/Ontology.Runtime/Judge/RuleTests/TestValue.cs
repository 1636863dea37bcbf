namespace Ontology.Judging;

/// <summary>What kind of value a test reads.</summary>
internal enum TestForm : byte
{
    /// <summary>It is not known what the reference evaluator would make of it: a value, an error, or something else.</summary>
    Unknown,

    /// <summary>It is not valid, or missing where it is required.</summary>
    Unresolved,

    /// <summary>There is none.</summary>
    Absent,

    /// <summary>There is a value, of which nothing more is known here.</summary>
    Opaque,
    Text,
    Reference,

    /// <summary>A date without a time: the first and the last day that it can mean.</summary>
    Date,

    /// <summary>A whole number of few digits.</summary>
    Number,
    Truth,
    Object,

    /// <summary>The values of a multivalued slot; the place is -1 where it is absent.</summary>
    List,
}

/// <summary>Where a text stands.</summary>
internal enum TextOrigin : byte
{
    /// <summary>In the data.</summary>
    Data,

    /// <summary>Among the identifiers of a dataset.</summary>
    Identifiers,

    /// <summary>In an enumeration of the ontology.</summary>
    Enumeration,

    /// <summary>In the rule.</summary>
    Rule,
}

/// <summary>
/// A value as a test reads it: no more than where it stands, and what is compared. A text is read where it is asked for; see <see cref="TestFrame.Text"/>. It
/// refers to nothing, so that copying it costs the collector nothing.
/// </summary>
internal struct TestValue
{
    public TestForm Form;

    /// <summary>Of a text or a reference.</summary>
    public TextOrigin Origin;

    /// <summary>The number of the identifier, of the permissible value, or of the rule's text.</summary>
    public int Number;

    /// <summary>How long a text of the data is, in bytes.</summary>
    public int Length;

    /// <summary>The number, the truth as 0 or 1, the first day, or where the text or the list begins, as its source knows it.</summary>
    public long First;

    /// <summary>The last day, or where the list ends.</summary>
    public long Last;

    /// <summary>Which object it is, or where the list is, as its source knows it; -1 of a list that is absent. Of a permissible value, the slot that has it.</summary>
    public long Place;

    public readonly Truth AsTruth => Form == TestForm.Truth ? Truths.Of(First != 0) : Undecided;

    /// <summary>What a test of the value gives where it is no value that can be told of.</summary>
    public readonly Truth Undecided => Form == TestForm.Unresolved ? Truth.Unresolved : Truth.Unknown;

    /// <summary>The evaluator has a value here, whether or not it is known.</summary>
    public readonly bool IsValue => Form > TestForm.Absent;

    /// <summary>It is a text that stands in the data, of which there are parts.</summary>
    public readonly bool HasPlainText => Form == TestForm.Text && Origin == TextOrigin.Data;

    public static TestValue OfText(long start, int length) => new() { Form = TestForm.Text, First = start, Length = length };

    /// <summary>A permissible value.</summary>
    /// <param name="owner">The class of an object.</param>
    /// <param name="slot">The slot of it that has the value.</param>
    /// <param name="number">Which one it is.</param>
    public static TestValue OfChoice(ClassInfo owner, SlotInfo slot, int number) =>
        new() { Form = TestForm.Text, Origin = TextOrigin.Enumeration, Place = ((long)owner.Index << 32) | (uint)slot.Index, Number = number };

    public static TestValue OfNumber(long number) => new() { Form = TestForm.Number, First = number };

    public static TestValue OfObject(long place) => new() { Form = TestForm.Object, Place = place };

    /// <summary>What a slot has that is not there.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="place">What its source says instead of a place.</param>
    public static TestValue Missing(SlotInfo slot, long place) => new()
    {
        Place = -1,
        Form = place switch
        {
            TestSource.Unknown => TestForm.Unknown,
            TestSource.Unresolved => TestForm.Unresolved,
            // What is required and absent has been reported, and no rule is held against it.
            _ => slot.Unwritten ? TestForm.Unknown : slot.Value.Required ? TestForm.Unresolved : slot.Multivalued ? TestForm.List : TestForm.Absent,
        },
    };
}
