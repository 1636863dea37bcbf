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

/// <summary>A value as a test reads it: no more than where it stands, and what is compared. A text is read where it is asked for; see <see cref="TestFrame.Text"/>.</summary>
internal struct TestValue
{
    public TestForm Form;

    private int _numberAndOne;

    /// <summary>How long a text is, in bytes.</summary>
    public int Length;

    /// <summary>The number, the truth as 0 or 1, the first day, or where the text or the list begins, as its source knows it.</summary>
    public long First;

    /// <summary>The last day, or where the list ends.</summary>
    public long Last;

    /// <summary>Which object it is, or where the list is, as its source knows it; -1 of a list that is absent.</summary>
    public long Place;

    /// <summary>The slot that holds the list.</summary>
    public SlotInfo? Slot;

    /// <summary>A text that stands in the ontology: in a rule, or as the name of a permissible value.</summary>
    public byte[]? Literal;

    /// <summary>The number that a text has among the identifiers of a dataset; -1 for none.</summary>
    public int Number
    {
        readonly get => _numberAndOne - 1;
        set => _numberAndOne = value + 1;
    }

    public readonly Truth AsTruth => Form == TestForm.Truth ? Truths.Of(First != 0) : Undecided;

    /// <summary>What a test of the value gives where it is no value that can be told of.</summary>
    public readonly Truth Undecided => Form == TestForm.Unresolved ? Truth.Unresolved : Truth.Unknown;

    /// <summary>The evaluator has a value here, whether or not it is known.</summary>
    public readonly bool IsValue => Form > TestForm.Absent;

    /// <summary>It is a text that stands in the data, of which there are parts.</summary>
    public readonly bool HasPlainText => Form == TestForm.Text && Literal is null && _numberAndOne == 0;

    public static TestValue OfText(long start, int length) => new() { Form = TestForm.Text, First = start, Length = length };

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
