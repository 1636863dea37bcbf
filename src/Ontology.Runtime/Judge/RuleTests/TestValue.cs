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

    /// <summary>The values of a multivalued slot; the token is -1 where it is absent.</summary>
    List,
}

/// <summary>A value as a test reads it: no more than where it stands, and what is compared.</summary>
internal ref struct TestValue
{
    public TestForm Form;

    /// <summary>The token of the value; -1 of a literal.</summary>
    public int Token;

    /// <summary>The slot that holds the value.</summary>
    public SlotInfo? Slot;

    public ReadOnlySpan<byte> Text;

    /// <summary>Where the text begins in the document; -1 of a literal.</summary>
    public int Start;

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
