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

/// <summary>A value as a test reads it: no more than where it stands, and what is compared.</summary>
internal ref struct TestValue
{
    public TestForm Form;

    private int _numberAndOne;

    /// <summary>Where the value stands, as its source knows it; -1 of a literal.</summary>
    public long Place;

    /// <summary>The slot that holds the value.</summary>
    public SlotInfo? Slot;

    public ReadOnlySpan<byte> Text;

    /// <summary>Where the text begins, as its source knows it; -1 of what stands nowhere.</summary>
    public long Start;

    /// <summary>A text that stands in the ontology: in a rule, or as the name of a permissible value.</summary>
    public byte[]? Literal;

    /// <summary>The number that the text has among the identifiers of a dataset; -1 for none. Of a reference that has one, the text is not read.</summary>
    public int Number
    {
        readonly get => _numberAndOne - 1;
        set => _numberAndOne = value + 1;
    }

    /// <summary>The number, the truth as 0 or 1, or the first day.</summary>
    public long First;

    /// <summary>The last day.</summary>
    public long Last;

    public readonly Truth AsTruth => Form == TestForm.Truth ? Truths.Of(First != 0) : Undecided;

    /// <summary>What a test of the value gives where it is no value that can be told of.</summary>
    public readonly Truth Undecided => Form == TestForm.Unresolved ? Truth.Unresolved : Truth.Unknown;

    /// <summary>The evaluator has a value here, whether or not it is known.</summary>
    public readonly bool IsValue => Form > TestForm.Absent;
}
