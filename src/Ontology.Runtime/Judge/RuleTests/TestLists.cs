namespace Ontology.Judging;

/// <summary>How far the values of a list have been gone through.</summary>
internal struct TestCursor
{
    /// <summary>The next value, or what it is found by; below 0 where there is no list to go through.</summary>
    public int Next;

    public int End;

    public bool IsDictionary;

    /// <summary>What there is instead of a list.</summary>
    public Truth Instead;

    /// <summary>The value at hand.</summary>
    public TestVariable Current;
}

/// <summary>Values that can be gone through one after another.</summary>
internal abstract class TestList
{
    public abstract TestCursor Begin(ref TestFrame frame);

    /// <summary>Goes to the next value; false at the end, undecided where it cannot be told what comes.</summary>
    public abstract Truth MoveNext(ref TestFrame frame, ref TestCursor cursor);

    /// <summary>Looks at what is left: the evaluator makes lists as a whole, so that one that cannot be made decides before any of its values does.</summary>
    /// <returns>False, or what there is instead of the list.</returns>
    public virtual Truth Finish(ref TestFrame frame, ref TestCursor cursor) => Truth.False;
}

/// <summary>The values of a slot.</summary>
internal sealed class SlotList(TestReader slot) : TestList
{
    public override TestCursor Begin(ref TestFrame frame)
    {
        TestValue value = default;
        slot.Read(ref frame, ref value);
        if (value.Form != TestForm.List) return new TestCursor { Next = -1, Instead = value.Undecided };
        if (value.Token < 0) return default;
        ref readonly Token list = ref frame.Tokens[value.Token];
        return new TestCursor
        {
            Next = value.Token + 1,
            End = list.Next,
            IsDictionary = list.Kind == TokenKind.Object,
            Current = TestVariable.OfSlot(value.Slot!),
        };
    }

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor)
    {
        if (cursor.Next < 0) return cursor.Instead;
        if (!frame.TryStep()) return Truth.Unknown;
        if (cursor.Next >= cursor.End) return Truth.False;
        Token[] tokens = frame.Tokens;
        cursor.Current.Token = cursor.IsDictionary ? ObjectTokens.OfEntry(tokens, cursor.Next) : cursor.Next;
        cursor.Next = tokens[cursor.IsDictionary ? cursor.Next + 1 : cursor.Next].Next;
        return Truth.True;
    }
}

/// <summary>Those values of a list for which a test holds.</summary>
internal sealed class FilteredList(TestList list, int variable, RuleTest test) : TestList
{
    public override TestCursor Begin(ref TestFrame frame) => list.Begin(ref frame);

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor)
    {
        while (true)
        {
            Truth more = list.MoveNext(ref frame, ref cursor);
            if (more != Truth.True) return more;
            frame.Variables[variable] = cursor.Current;
            Truth holds = test.Of(ref frame);
            if (holds != Truth.False) return holds;
        }
    }

    public override Truth Finish(ref TestFrame frame, ref TestCursor cursor)
    {
        Truth more;
        while ((more = MoveNext(ref frame, ref cursor)) == Truth.True) continue;
        return more;
    }
}

/// <summary>A list of which only an evaluation can tell.</summary>
internal sealed class UnknownList : TestList
{
    public static readonly UnknownList Instance = new();

    public override TestCursor Begin(ref TestFrame frame) => new() { Next = -1 };

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor) => Truth.Unknown;
}
