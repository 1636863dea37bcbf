namespace Ontology.Judging;

/// <summary>A value that a macro has at hand: an element of a slot's list, or a part of a text.</summary>
internal struct TestVariable
{
    /// <summary>The slot that holds the list; null for a part of a text.</summary>
    public SlotInfo? Slot { get; private init; }

    public int Token { get; set; }

    /// <summary>Where the part begins in the document.</summary>
    public int Start { get; private init; }

    public int Length { get; private init; }

    public static TestVariable OfSlot(SlotInfo slot) => new() { Slot = slot, Token = -1 };

    public static TestVariable OfText(int start, int length) => new() { Start = start, Length = length };
}
