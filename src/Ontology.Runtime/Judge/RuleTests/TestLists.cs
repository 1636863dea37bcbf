namespace Ontology.Judging;

/// <summary>How far the values of a list have been gone through.</summary>
internal struct TestCursor
{
    /// <summary>The next value, or what it is found by; below 0 where there is no list to go through.</summary>
    public long Next;

    /// <summary>Where the list ends, or how many values are left.</summary>
    public long End;

    public bool IsDictionary;

    /// <summary>Of lists in a row, which one is at hand.</summary>
    public int Part;

    /// <summary>The slot whose values are gone through.</summary>
    public SlotInfo? Slot;

    /// <summary>The place of the value at hand, where a slot's are gone through.</summary>
    public long Item;

    /// <summary>What there is instead of a list.</summary>
    public Truth Instead;

    /// <summary>The value at hand.</summary>
    public TestVariable Current;
}

/// <summary>Values that can be gone through one after another.</summary>
internal abstract class TestList
{
    /// <summary>The list needs <see cref="TestCursor.Part"/> for itself.</summary>
    public virtual bool HasParts => false;

    public abstract TestCursor Begin(ref TestFrame frame);

    /// <summary>Goes to the next value; false at the end, undecided where it cannot be told what comes.</summary>
    public abstract Truth MoveNext(ref TestFrame frame, ref TestCursor cursor);

    /// <summary>Looks at what is left: the evaluator makes lists as a whole, so that one that cannot be made decides before any of its values does.</summary>
    /// <returns>False, or what there is instead of the list.</returns>
    public virtual Truth Finish(ref TestFrame frame, ref TestCursor cursor) => Truth.False;

    /// <summary>Goes on to the end.</summary>
    protected Truth ToEnd(ref TestFrame frame, ref TestCursor cursor)
    {
        Truth more;
        while ((more = MoveNext(ref frame, ref cursor)) == Truth.True) continue;
        return more;
    }
}

/// <summary>The values of a slot.</summary>
internal sealed class SlotList(TestReader slot) : TestList
{
    /// <summary>There are none in a slot that was read.</summary>
    public static bool IsEmpty(ref TestFrame frame, in TestValue list)
    {
        if (list.Place < 0) return true;
        TestCursor cursor = frame.Source.Begin(ref frame, list.Place);
        return !frame.Source.MoveNext(ref frame, ref cursor);
    }

    public override TestCursor Begin(ref TestFrame frame)
    {
        TestValue value = default;
        slot.Read(ref frame, ref value);
        if (value.Form != TestForm.List) return new TestCursor { Next = -1, Instead = value.Undecided };
        if (value.Place < 0) return default;
        TestCursor cursor = frame.Source.Begin(ref frame, value.Place);
        cursor.Slot = value.Slot;
        return cursor;
    }

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor)
    {
        if (cursor.Next < 0) return cursor.Instead;
        if (!frame.TryStep()) return Truth.Unknown;
        // Of an absent list, there is nothing to go through.
        if (cursor.Next == 0 || !frame.Source.MoveNext(ref frame, ref cursor)) return Truth.False;
        cursor.Current = TestVariable.OfSlot(cursor.Slot!, cursor.Item);
        return Truth.True;
    }
}

/// <summary>Those values of a list for which a test holds, or what a reader makes of them.</summary>
internal sealed class DerivedList(TestList list, int variable, RuleTest? filter, TestReader? body) : TestList
{
    public override bool HasParts => list.HasParts;

    public override TestCursor Begin(ref TestFrame frame) => list.Begin(ref frame);

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor)
    {
        while (true)
        {
            Truth more = list.MoveNext(ref frame, ref cursor);
            if (more != Truth.True) return more;
            frame.Variables[variable] = cursor.Current;
            Truth wanted = filter is null ? Truth.True : filter.Of(ref frame);
            if (wanted == Truth.False) continue;
            if (wanted != Truth.True) return Stop(wanted, ref frame, ref cursor);
            if (body is null) return Truth.True;
            TestValue value = default;
            body.Read(ref frame, ref value);
            if (!value.IsValue) return Stop(value.Undecided, ref frame, ref cursor);
            return TestVariable.TryKeep(value, out cursor.Current) ? Truth.True : Truth.Unknown;
        }
    }

    public override Truth Finish(ref TestFrame frame, ref TestCursor cursor) => ToEnd(ref frame, ref cursor);

    /// <summary>What the list is whose making stops at a value: the one that it is made of is made as a whole before.</summary>
    private Truth Stop(Truth at, ref TestFrame frame, ref TestCursor cursor) =>
        at == Truth.Unresolved && list.Finish(ref frame, ref cursor) == Truth.False ? at : Truth.Unknown;
}

/// <summary>Lists one after another.</summary>
internal sealed class ListsInRow(TestList[] parts) : TestList
{
    public TestList[] Parts => parts;

    public override bool HasParts => true;

    public override TestCursor Begin(ref TestFrame frame) => parts[0].Begin(ref frame);

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor)
    {
        while (true)
        {
            int part = cursor.Part;
            Truth more = parts[part].MoveNext(ref frame, ref cursor);
            // What is wrong with one list may count less than what is wrong with another.
            if (more != Truth.False) return more == Truth.True ? more : Truth.Unknown;
            if (++part == parts.Length) return Truth.False;
            cursor = parts[part].Begin(ref frame);
            cursor.Part = part;
        }
    }

    public override Truth Finish(ref TestFrame frame, ref TestCursor cursor) => ToEnd(ref frame, ref cursor);
}

/// <summary>A list whose values the rule names one by one.</summary>
internal sealed class NamedList(TestReader[] items) : TestList
{
    public override TestCursor Begin(ref TestFrame frame) => default;

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor)
    {
        if (cursor.Next == items.Length) return Truth.False;
        TestValue value = default;
        items[cursor.Next++].Read(ref frame, ref value);
        // Which of several that are no values is told, the evaluator knows.
        return value.IsValue && TestVariable.TryKeep(value, out cursor.Current) ? Truth.True : Truth.Unknown;
    }

    public override Truth Finish(ref TestFrame frame, ref TestCursor cursor) => ToEnd(ref frame, ref cursor);
}

/// <summary>A list of which only an evaluation can tell.</summary>
internal sealed class UnknownList : TestList
{
    public static readonly UnknownList Instance = new();

    public override TestCursor Begin(ref TestFrame frame) => new() { Next = -1 };

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor) => Truth.Unknown;
}
