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
/// refers to nothing, so that copying it costs the collector nothing. What <see cref="First"/> and <see cref="Last"/> are depends on its form.
/// </summary>
/// <remarks>
/// Tests make and copy values all the time. Each is made in its place, a word at once: a processor that copies what was just written in smaller pieces has to
/// wait until all of them have reached its cache.
/// </remarks>
internal struct TestValue
{
    private const int OriginShift = 8;
    private const int NumberShift = 32;

    // The form, the origin, and the number.
    private ulong _head;

    /// <summary>The number, the truth as 0 or 1, the first day, or where the text is, as its source knows it; else the <see cref="Place"/>.</summary>
    public long First;

    /// <summary>The last day, the <see cref="Length"/> of a text, or what the source knows of a list.</summary>
    public long Last;

    public TestForm Form
    {
        readonly get => (TestForm)(byte)_head;
        set => _head = (_head & ~0xFFUL) | (byte)value;
    }

    /// <summary>Of a text or a reference.</summary>
    public readonly TextOrigin Origin => (TextOrigin)(byte)(_head >> OriginShift);

    /// <summary>The number of the identifier, of the permissible value, or of the rule's text.</summary>
    public readonly int Number => (int)(_head >> NumberShift);

    /// <summary>Which object it is, or where the list is, as its source knows it; -1 of a list that is absent. Of a permissible value, the slot that has it.</summary>
    public readonly long Place => First;

    /// <summary>How long a text of the data is, in bytes.</summary>
    public readonly int Length => (int)Last;

    public readonly Truth AsTruth => Form == TestForm.Truth ? Truths.Of(First != 0) : Undecided;

    /// <summary>What a test of the value gives where it is no value that can be told of.</summary>
    public readonly Truth Undecided => Form == TestForm.Unresolved ? Truth.Unresolved : Truth.Unknown;

    /// <summary>The evaluator has a value here, whether or not it is known.</summary>
    public readonly bool IsValue => Form > TestForm.Absent;

    /// <summary>It is a text that stands in the data, of which there are parts.</summary>
    public readonly bool HasPlainText => Form == TestForm.Text && Origin == TextOrigin.Data;

    /// <summary>Of a list, what its source knows of it.</summary>
    public readonly (int One, int Other) Pair => ((int)(Last >> 32), (int)Last);

    public static TestValue OfObject(long place)
    {
        TestValue value = default;
        value.SetObject(place);
        return value;
    }

    /// <summary>Makes it a value of a form that has no more to it than <see cref="First"/> and <see cref="Last"/>.</summary>
    public void Set(TestForm form, long first = 0, long last = 0)
    {
        _head = (byte)form;
        First = first;
        Last = last;
    }

    /// <summary>Makes it a text that stands in the data.</summary>
    public void SetText(long start, int length) => Set(TestForm.Text, start, length);

    public void SetNumber(long number) => Set(TestForm.Number, number);

    public void SetObject(long place) => Set(TestForm.Object, place);

    /// <summary>Makes it a list that is there.</summary>
    /// <param name="place">Where it is.</param>
    /// <param name="one">The one number that its source knows of it.</param>
    /// <param name="other">The other one.</param>
    public void SetList(long place, int one, int other) => Set(TestForm.List, place, ((long)one << 32) | (uint)other);

    /// <summary>Makes it a reference to an identifier of a dataset.</summary>
    public void SetReference(int id)
    {
        Set(TestForm.Reference);
        SetOrigin(TextOrigin.Identifiers, id);
    }

    /// <summary>Makes it a permissible value.</summary>
    /// <param name="owner">The class of an object.</param>
    /// <param name="slot">The slot of it that has the value.</param>
    /// <param name="number">Which one it is.</param>
    public void SetChoice(ClassInfo owner, SlotInfo slot, int number)
    {
        Set(TestForm.Text, ((long)owner.Index << 32) | (uint)slot.Index);
        SetOrigin(TextOrigin.Enumeration, number);
    }

    /// <summary>Says where a text stands that is not in the data.</summary>
    /// <param name="origin">Where it stands.</param>
    /// <param name="number">Which one it is there.</param>
    public void SetOrigin(TextOrigin origin, int number) => _head = (byte)_head | ((ulong)origin << OriginShift) | ((ulong)(uint)number << NumberShift);

    /// <summary>What a slot has that is not there, by what its source says instead of a place.</summary>
    public static TestValue Missing(int place)
    {
        TestValue value = default;
        value.Set(
            place switch
            {
                TestSource.Absent => TestForm.Absent,
                TestSource.NoList => TestForm.List,
                TestSource.Unresolved => TestForm.Unresolved,
                _ => TestForm.Unknown,
            },
            -1);
        return value;
    }
}
