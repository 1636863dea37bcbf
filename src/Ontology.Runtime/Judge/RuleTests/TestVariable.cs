namespace Ontology.Judging;

/// <summary>A value that a macro has at hand: an element of a slot's list, which is read when it is asked for, or what a <see cref="TestValue"/> was.</summary>
internal struct TestVariable
{
    /// <summary>It is an element of a list, and has not been read.</summary>
    public bool IsElement { get; private init; }

    public TestForm Form { get; private init; }

    /// <summary>The slot that holds the list, or the value.</summary>
    public SlotInfo? Slot { get; private init; }

    public long Place { get; private init; }

    public long Start { get; private init; }

    public int Length { get; private init; }

    public long First { get; private init; }

    public long Last { get; private init; }

    public int Number { get; private init; }

    public byte[]? Literal { get; private init; }

    public static TestVariable OfSlot(SlotInfo slot, long place) => new() { IsElement = true, Slot = slot, Place = place, Number = -1 };

    public static TestVariable OfText(long start, int length) => new() { Form = TestForm.Text, Place = -1, Start = start, Length = length, Number = -1 };

    /// <summary>Keeps a value. False where its text stands nowhere that it could be found again.</summary>
    public static bool TryKeep(in TestValue value, out TestVariable kept)
    {
        bool hasText = value.Form is TestForm.Text or TestForm.Reference;
        kept = new TestVariable
        {
            Form = value.Form,
            Slot = value.Slot,
            Place = value.Place,
            Start = value.Start,
            Length = hasText ? value.Text.Length : 0,
            First = value.First,
            Last = value.Last,
            Number = hasText ? value.Number : -1,
            Literal = hasText ? value.Literal : null,
        };
        return !hasText || value.Number >= 0 || value.Literal is not null || value.Start >= 0;
    }
}
