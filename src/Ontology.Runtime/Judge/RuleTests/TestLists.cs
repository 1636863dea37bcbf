using System.Runtime.CompilerServices;

namespace Ontology.Judging;

/// <summary>How far the values of a list have been gone through.</summary>
internal struct TestCursor
{
    /// <summary>The next value, or what it is found by; below 0 where there is no list to go through.</summary>
    public long Next;

    /// <summary>Where the list ends.</summary>
    public long End;

    /// <summary>What the values are found in, where their source needs to know it.</summary>
    public long Within;

    /// <summary>The slot whose values are gone through.</summary>
    public SlotInfo? Slot;

    /// <summary>Of lists in a row, which one is at hand.</summary>
    public int Part;

    public bool IsDictionary;

    /// <summary>What there is instead of a list.</summary>
    public Truth Instead;

    /// <summary>Begins a list.</summary>
    public void Set(long next, long end)
    {
        Next = next;
        End = end;
    }

    /// <summary>There is nothing to go through.</summary>
    /// <param name="instead">What there is instead of a list.</param>
    public void SetNone(Truth instead)
    {
        Next = -1;
        Instead = instead;
    }
}

/// <summary>Values that can be gone through one after another.</summary>
internal abstract class TestList
{
    /// <summary>The list needs <see cref="TestCursor.Part"/> for itself.</summary>
    public virtual bool HasParts => false;

    /// <summary>Begins to go through the values.</summary>
    public abstract void Begin(ref TestFrame frame, out TestCursor cursor);

    /// <summary>Reads the next value; false at the end, undecided where it cannot be told what comes.</summary>
    public abstract Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item);

    /// <summary>How many values there are, where that is told without reading them; -1 where it is not.</summary>
    public virtual long Count(ref TestFrame frame) => -1;

    /// <summary>Reads the value at a place without reading those before it; false where that is not possible.</summary>
    public virtual bool TryReadAt(ref TestFrame frame, long place, ref TestValue item) => false;

    /// <summary>Looks at what is left: the evaluator makes lists as a whole, so that one that cannot be made decides before any of its values does.</summary>
    /// <returns>False, or what there is instead of the list.</returns>
    public virtual Truth Finish(ref TestFrame frame, ref TestCursor cursor) => Truth.False;

    /// <summary>Goes on to the end.</summary>
    protected Truth ToEnd(ref TestFrame frame, ref TestCursor cursor)
    {
        TestValue item = default;
        Truth more;
        while ((more = MoveNext(ref frame, ref cursor, ref item)) == Truth.True) continue;
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
        frame.Source.Begin(ref frame, list, out TestCursor cursor);
        TestValue item = default;
        return !frame.Source.MoveNext(ref frame, ref cursor, ref item);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Begin(ref TestFrame frame, out TestCursor cursor)
    {
        TestValue value = default;
        slot.Read(ref frame, ref value);
        if (value.Form == TestForm.List && value.Place >= 0)
        {
            frame.Source.Begin(ref frame, value, out cursor);
            return;
        }

        cursor = default;
        if (value.Form != TestForm.List) cursor.SetNone(value.Undecided);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item)
    {
        if (cursor.Next < 0) return cursor.Instead;
        if (!frame.TryStep()) return Truth.Unknown;
        // Of an absent list, there is nothing to go through.
        return cursor.Next != 0 && frame.Source.MoveNext(ref frame, ref cursor, ref item) ? Truth.True : Truth.False;
    }
}

/// <summary>Those values of a list for which a test holds, or what a reader makes of them.</summary>
internal sealed class DerivedList(TestList list, int variable, RuleTest? filter, TestReader? body, bool isErrorFree) : TestList
{
    public override bool HasParts => list.HasParts;

    public override void Begin(ref TestFrame frame, out TestCursor cursor) => list.Begin(ref frame, out cursor);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item)
    {
        ref TestValue own = ref frame.Variables[variable];
        while (true)
        {
            Truth more = list.MoveNext(ref frame, ref cursor, ref own);
            if (more != Truth.True) return more;
            Truth wanted = filter is null ? Truth.True : filter.Of(ref frame);
            if (wanted == Truth.False) continue;
            if (wanted != Truth.True) return Stop(wanted, ref frame, ref cursor);
            if (body is null)
            {
                item = own;
                return Truth.True;
            }

            // Where it goes may be the variable that it is made of.
            TestValue made = default;
            body.Read(ref frame, ref made);
            item = made;
            return made.IsValue ? Truth.True : Stop(made.Undecided, ref frame, ref cursor);
        }
    }

    public override Truth Finish(ref TestFrame frame, ref TestCursor cursor) => isErrorFree && frame.IsSmall ? Truth.False : ToEnd(ref frame, ref cursor);

    /// <summary>What the list is whose making stops at a value: the one that it is made of is made as a whole before.</summary>
    private Truth Stop(Truth at, ref TestFrame frame, ref TestCursor cursor) =>
        at == Truth.Unresolved && list.Finish(ref frame, ref cursor) == Truth.False ? at : Truth.Unknown;
}

/// <summary>Lists one after another.</summary>
internal sealed class ListsInRow(TestList[] parts, bool isErrorFree) : TestList
{
    public TestList[] Parts => parts;

    public override bool HasParts => true;

    public override void Begin(ref TestFrame frame, out TestCursor cursor) => parts[0].Begin(ref frame, out cursor);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item)
    {
        while (true)
        {
            int part = cursor.Part;
            Truth more = parts[part].MoveNext(ref frame, ref cursor, ref item);
            // What is wrong with one list may count less than what is wrong with another.
            if (more != Truth.False) return more == Truth.True ? more : Truth.Unknown;
            if (++part == parts.Length) return Truth.False;
            parts[part].Begin(ref frame, out cursor);
            cursor.Part = part;
        }
    }

    public override Truth Finish(ref TestFrame frame, ref TestCursor cursor) => isErrorFree && frame.IsSmall ? Truth.False : ToEnd(ref frame, ref cursor);
}

/// <summary>A list whose values the rule names one by one.</summary>
internal sealed class NamedList(TestReader[] items) : TestList
{
    public override void Begin(ref TestFrame frame, out TestCursor cursor) => cursor = default;

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item)
    {
        if (cursor.Next == items.Length) return Truth.False;
        items[cursor.Next++].Read(ref frame, ref item);
        // Which of several that are no values is told, the evaluator knows.
        return item.IsValue ? Truth.True : Truth.Unknown;
    }

    public override Truth Finish(ref TestFrame frame, ref TestCursor cursor) => ToEnd(ref frame, ref cursor);
}

/// <summary>A list of which only an evaluation can tell.</summary>
internal sealed class UnknownList : TestList
{
    public static readonly UnknownList Instance = new();

    public override void Begin(ref TestFrame frame, out TestCursor cursor)
    {
        cursor = default;
        cursor.SetNone(Truth.Unknown);
    }

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item) => Truth.Unknown;
}
