namespace Ontology.Judging;

/// <summary>
/// A list that is made as a whole before any of it is looked at, as the evaluator makes all lists. Where something in it is no value that can be told of, the
/// evaluator knows what comes of that.
/// </summary>
/// <param name="number">Which list of its rule it is: each has a place of its own, which is filled again when it is made again.</param>
internal abstract class GatheredList(int number) : TestList
{
    /// <summary>So many lists are gathered at most in a rule.</summary>
    public const int Most = 32;

    // What a thread gathers. A test runs to its end before the thread begins another one.
    [ThreadStatic]
    private static List<TestValue>?[]? Gathered;

    public override void Begin(ref TestFrame frame, out TestCursor cursor)
    {
        List<TestValue> items = Items();
        items.Clear();
        cursor = default;
        if (Gather(ref frame, items)) cursor.Set(0, items.Count);
        else cursor.SetNone(Truth.Unknown);
    }

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item)
    {
        if (cursor.Next < 0) return cursor.Instead;
        if (!frame.TryStep()) return Truth.Unknown;
        if (cursor.Next == cursor.End) return Truth.False;
        item = Items()[(int)cursor.Next++];
        return Truth.True;
    }

    /// <summary>Makes the list. False where only an evaluation can tell what is in it.</summary>
    protected abstract bool Gather(ref TestFrame frame, List<TestValue> items);

    /// <summary>Adds all of another list.</summary>
    protected static bool TryAdd(ref TestFrame frame, TestList list, List<TestValue> items)
    {
        list.Begin(ref frame, out TestCursor cursor);
        TestValue item = default;
        Truth more;
        while ((more = list.MoveNext(ref frame, ref cursor, ref item)) == Truth.True)
        {
            if (!item.IsValue) return false;
            items.Add(item);
        }

        return more == Truth.False;
    }

    private List<TestValue> Items() => (Gathered ??= new List<TestValue>?[Most])[number] ??= [];
}

/// <summary>The values of the lists that are made of the values of a list, or of those for which a test holds.</summary>
internal sealed class FlattenedList(int number, TestList list, int variable, RuleTest? filter, TestList body) : GatheredList(number)
{
    protected override bool Gather(ref TestFrame frame, List<TestValue> items)
    {
        list.Begin(ref frame, out TestCursor cursor);
        Truth more;
        TestValue item = default;
        while ((more = list.MoveNext(ref frame, ref cursor, ref item)) == Truth.True)
        {
            frame.Variables[variable] = item;
            Truth wanted = filter is null ? Truth.True : filter.Of(ref frame);
            if (wanted == Truth.False) continue;
            if (wanted != Truth.True || !TryAdd(ref frame, body, items)) return false;
        }

        return more == Truth.False;
    }
}

/// <summary>The values of a list in the order of numbers, which a reader makes of them; those of equal ones as they stand.</summary>
internal sealed class SortedList(int number, TestList list, int variable, TestReader key) : GatheredList(number)
{
    protected override bool Gather(ref TestFrame frame, List<TestValue> items)
    {
        if (!TryAdd(ref frame, list, items)) return false;
        // Few, and mostly in order.
        List<long> keys = new(items.Count);
        for (int i = 0; i < items.Count; i++)
        {
            TestValue item = frame.Variables[variable] = items[i], made = default;
            key.Read(ref frame, ref made);
            if (made.Form != TestForm.Number) return false;
            int place = i;
            for (; place > 0 && keys[place - 1] > made.First; place--)
            {
                if (!frame.TryStep()) return false;
                items[place] = items[place - 1];
            }

            items[place] = item;
            keys.Insert(place, made.First);
        }

        return true;
    }
}

/// <summary>Each value of a list once, where it stands first.</summary>
internal sealed class DistinctList(int number, TestList list) : GatheredList(number)
{
    protected override bool Gather(ref TestFrame frame, List<TestValue> items)
    {
        if (!TryAdd(ref frame, list, items)) return false;
        int count = 0;
        for (int i = 0; i < items.Count; i++)
        {
            TestValue item = items[i];
            // Even a value that has no other beside it must be one that can be told from others.
            Truth known = Comparisons.AreEqual(ref frame, item, item);
            for (int before = 0; before < count && known == Truth.True; before++)
            {
                Truth equal = frame.TryStep() ? Comparisons.AreEqual(ref frame, item, items[before]) : Truth.Unknown;
                if (equal != Truth.False) known = Truths.Not(equal);
            }

            if (known == Truth.False) continue;
            if (known != Truth.True) return false;
            items[count++] = item;
        }

        items.RemoveRange(count, items.Count - count);
        return true;
    }
}

/// <summary>The records whose slot refers to an object.</summary>
internal sealed class InverseList(int number, TestReader target, string className, string key) : GatheredList(number)
{
    protected override bool Gather(ref TestFrame frame, List<TestValue> items)
    {
        TestValue value = default;
        target.Read(ref frame, ref value);
        return value.Form is TestForm.Reference or TestForm.Object && frame.Source.TryAddInverse(ref frame, value, (className, key), items);
    }
}
