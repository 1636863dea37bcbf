namespace Ontology.Json.Fast.Expressions;

/// <summary>A list that is gone through.</summary>
internal abstract class FastList
{
    /// <summary>Going through it may end in what is not known, so that nothing is decided before its end.</summary>
    public virtual bool CanFail => false;

    /// <summary>Begins with the first element.</summary>
    /// <returns>False where it is not known.</returns>
    public abstract bool TryBegin(ref FastFrame frame, out FastCursor cursor);

    /// <summary>Goes to the next element. Of an object, the text begins where its notes do; of a value of an enumeration, the length is its index.</summary>
    public abstract FastStep Move(ref FastFrame frame, ref FastCursor cursor, out FastText item);

    /// <summary>How many elements there are.</summary>
    /// <returns>False where it is not known.</returns>
    public virtual bool TryCount(ref FastFrame frame, out int count)
    {
        count = 0;
        if (!TryBegin(ref frame, out FastCursor cursor)) return false;
        FastStep step;
        while ((step = Move(ref frame, ref cursor, out _)) == FastStep.Item) count++;
        return step == FastStep.End;
    }

    /// <summary>The element at a place.</summary>
    /// <returns>False where there is none, or it is not known.</returns>
    public virtual bool TryItem(ref FastFrame frame, long index, out FastText item)
    {
        item = default;
        if (CanFail || !TryBegin(ref frame, out FastCursor cursor)) return false;
        for (; Move(ref frame, ref cursor, out item) == FastStep.Item; index--)
        {
            if (index == 0) return true;
        }

        return false;
    }
}

/// <summary>How far a list has been gone through.</summary>
internal record struct FastCursor(int Next, int Left);

/// <summary>What came of going on in a list.</summary>
internal enum FastStep
{
    Item,
    End,
    Unknown,
}

/// <summary>The objects of a slot.</summary>
internal sealed class ObjectList(FastPlace place) : FastList
{
    public override bool TryBegin(ref FastFrame frame, out FastCursor cursor) => SlotLists.TryBegin(ref frame, place, out cursor);

    public override bool TryCount(ref FastFrame frame, out int count)
    {
        bool known = SlotLists.TryBegin(ref frame, place, out FastCursor cursor);
        count = cursor.Left;
        return known;
    }

    public override FastStep Move(ref FastFrame frame, ref FastCursor cursor, out FastText item)
    {
        item = new FastText(cursor.Next, 0);
        if (cursor.Left == 0) return FastStep.End;
        cursor = new FastCursor(frame.Notes[cursor.Next], cursor.Left - 1);
        return FastStep.Item;
    }
}

/// <summary>The texts of a slot, or its values of an enumeration.</summary>
internal sealed class ValueListNode(FastPlace place, bool isEnum) : FastList
{
    public override bool TryBegin(ref FastFrame frame, out FastCursor cursor) => SlotLists.TryBegin(ref frame, place, out cursor);

    public override bool TryCount(ref FastFrame frame, out int count)
    {
        bool known = SlotLists.TryBegin(ref frame, place, out FastCursor cursor);
        count = cursor.Left;
        return known;
    }

    public override FastStep Move(ref FastFrame frame, ref FastCursor cursor, out FastText item)
    {
        item = default;
        if (cursor.Left == 0) return FastStep.End;
        int first = frame.Notes[cursor.Next], second = frame.Notes[cursor.Next + 1];
        item = isEnum ? new FastText(first, second) : new FastText(first + 1, second - 2);
        cursor = new FastCursor(cursor.Next + 2, cursor.Left - 1);
        return FastStep.Item;
    }
}

/// <summary>The elements that a condition holds for.</summary>
internal sealed class FilterList(FastList list, int variable, FastNode<bool> condition) : FastList
{
    public override bool CanFail => true;

    public override bool TryBegin(ref FastFrame frame, out FastCursor cursor) => list.TryBegin(ref frame, out cursor);

    public override FastStep Move(ref FastFrame frame, ref FastCursor cursor, out FastText item)
    {
        FastStep step;
        while ((step = list.Move(ref frame, ref cursor, out item)) == FastStep.Item)
        {
            frame.Variables[variable] = item;
            if (!condition.TryGet(ref frame, out bool holds)) return FastStep.Unknown;
            if (holds) break;
        }

        return step;
    }
}

/// <summary>The pieces of a text between separators.</summary>
internal sealed class SplitList(FastNode<FastText> text, byte[] separator) : FastList
{
    private readonly byte? _unit = separator is [var only] ? only : null;

    public override bool TryBegin(ref FastFrame frame, out FastCursor cursor)
    {
        bool known = text.TryGet(ref frame, out FastText all);
        cursor = new FastCursor(all.Start, all.Length);
        return known;
    }

    public override FastStep Move(ref FastFrame frame, ref FastCursor cursor, out FastText item)
    {
        item = new FastText(cursor.Next, cursor.Left);
        // Behind the last piece there is not even an empty one.
        if (cursor.Left < 0) return FastStep.End;
        int end = EndOfPiece(frame.Bytes(item));
        if (end >= 0) item = item with { Length = end };
        cursor = end < 0 ? new FastCursor(0, -1) : new FastCursor(cursor.Next + end + separator.Length, cursor.Left - end - separator.Length);
        return FastStep.Item;
    }

    public override bool TryCount(ref FastFrame frame, out int count)
    {
        bool known = text.TryGet(ref frame, out FastText all);
        ReadOnlySpan<byte> bytes = frame.Bytes(all);
        count = known ? 1 + (_unit is { } unit ? bytes.Count(unit) : bytes.Count(separator)) : 0;
        return known;
    }

    public override bool TryItem(ref FastFrame frame, long index, out FastText item)
    {
        if (!text.TryGet(ref frame, out item)) return false;
        while (true)
        {
            int end = EndOfPiece(frame.Bytes(item));
            if (index-- == 0)
            {
                if (end >= 0) item = item with { Length = end };
                return true;
            }

            if (end < 0) return false;
            item = new FastText(item.Start + end + separator.Length, item.Length - end - separator.Length);
        }
    }

    /// <summary>Where the first piece of what is left ends; -1 for the last one.</summary>
    private int EndOfPiece(ReadOnlySpan<byte> rest)
    {
        if (_unit is not { } unit) return rest.IndexOf(separator);
        // Pieces are short.
        for (int i = 0; i < rest.Length; i++)
        {
            if (rest[i] == unit) return i;
        }

        return -1;
    }
}

/// <summary>Whether a condition holds for all elements of a list, or for one.</summary>
/// <param name="list">The list.</param>
/// <param name="variable">Where the condition finds the element.</param>
/// <param name="condition">The condition.</param>
/// <param name="decision">What of the condition decides: <c>false</c> where it is to hold for all.</param>
internal sealed class QuantifierNode(FastList list, int variable, FastNode<bool> condition, bool decision) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = !decision;
        if (!list.TryBegin(ref frame, out FastCursor cursor)) return false;
        bool isKnown = true;
        FastStep step;
        while ((step = list.Move(ref frame, ref cursor, out FastText item)) == FastStep.Item)
        {
            if (value == decision) continue;
            frame.Variables[variable] = item;
            if (!condition.TryGet(ref frame, out bool holds)) isKnown = false;
            else if (holds == decision)
            {
                value = decision;
                if (!list.CanFail) return true;
            }
        }

        return step == FastStep.End && (isKnown || value == decision);
    }
}

/// <summary>Whether a condition holds for one element and no more.</summary>
internal sealed class OneNode(FastList list, int variable, FastNode<bool> condition) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!list.TryBegin(ref frame, out FastCursor cursor)) return false;
        int count = 0;
        FastStep step;
        while ((step = list.Move(ref frame, ref cursor, out FastText item)) == FastStep.Item)
        {
            frame.Variables[variable] = item;
            if (!condition.TryGet(ref frame, out bool holds)) return false;
            if (holds) count++;
        }

        value = count == 1;
        return step == FastStep.End;
    }
}

file static class SlotLists
{
    public static bool TryBegin(ref FastFrame frame, FastPlace place, out FastCursor cursor)
    {
        cursor = default;
        if (!place.TryFind(ref frame, out int at)) return false;
        if (frame.Notes[at] >= 0) cursor = new FastCursor(frame.Notes[at], frame.Notes[at + 1]);
        return true;
    }
}
