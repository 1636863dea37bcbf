using System.Runtime.CompilerServices;

namespace Ontology.Judging;

/// <summary>Reads a value from where a test finds it. Readers have no state, so that threads can share them.</summary>
internal abstract class TestReader
{
    public abstract void Read(ref TestFrame frame, ref TestValue value);
}

/// <summary>What only an evaluation can tell.</summary>
internal sealed class UnknownReader : TestReader
{
    public static readonly UnknownReader Instance = new();

    public override void Read(ref TestFrame frame, ref TestValue value) => value.Form = TestForm.Unknown;
}

internal sealed class ThisReader : TestReader
{
    public override void Read(ref TestFrame frame, ref TestValue value) => value.SetObject(frame.Self);
}

internal sealed class VariableReader(int index) : TestReader
{
    public int Index => index;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Read(ref TestFrame frame, ref TestValue value) => value = frame.Variables[index];
}

/// <summary>A text, a number or a date that the rule itself tells.</summary>
internal sealed class LiteralReader : TestReader
{
    private readonly TestValue _value;

    public LiteralReader(TestForm form, byte[] text, int number, long first, long last)
    {
        Text = text;
        _value.Set(form, first, last);
        _value.SetOrigin(TextOrigin.Rule, number);
    }

    public TestForm Form => _value.Form;

    public byte[] Text { get; }

    public long First => _value.First;

    public override void Read(ref TestFrame frame, ref TestValue value) => value = _value;
}

/// <summary>The value of a slot. An absent one is what the ontology says it is then.</summary>
internal sealed class SlotReader(TestReader target, string key, bool isIdentifier, TestReader? otherwise) : TestReader
{
    private readonly SlotIndexes _indexes = new(key);

    // Mostly a slot of the object itself, or of the value of a variable, which need not be copied, or of the object that such a slot leads to.
    private readonly bool _isOfThis = target is ThisReader;
    private readonly int _variable = target is VariableReader variable ? variable.Index : -1;
    private readonly SlotReader? _link = isIdentifier ? null : target as SlotReader is { HasDefault: false, IsDirect: true } link ? link : null;

    /// <summary>The slot has a value even where it is absent.</summary>
    public bool HasDefault => otherwise is not null;

    private bool IsDirect => _isOfThis || _variable >= 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        Find(ref frame, ref value);
        if (value.Form == TestForm.Absent) otherwise?.Read(ref frame, ref value);
    }

    /// <summary>There is a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public Truth Has(ref TestFrame frame)
    {
        if (TryObject(ref frame, out long obj)) return frame.Source.Has(ref frame, obj, _indexes, HasDefault);
        if (_link is not null && _link.TryObject(ref frame, out obj)) return frame.Source.HasThrough(ref frame, obj, _link._indexes, _indexes, HasDefault);
        TestValue value = default;
        FindByTarget(ref frame, ref value);
        return TestSource.Has(ref frame, value, HasDefault);
    }

    /// <summary>Reads what is there, and nothing instead where it is not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Find(ref TestFrame frame, ref TestValue value)
    {
        if (TryObject(ref frame, out long obj)) frame.Source.Read(ref frame, obj, _indexes, ref value);
        else if (_link is not null && _link.TryObject(ref frame, out obj)) frame.Source.ReadThrough(ref frame, obj, _link._indexes, _indexes, ref value);
        else FindByTarget(ref frame, ref value);
    }

    /// <summary>The object that has the slot, where it is at hand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryObject(ref TestFrame frame, out long obj)
    {
        if (_isOfThis)
        {
            obj = frame.Self;
            return true;
        }

        obj = 0;
        if (_variable < 0) return false;
        ref readonly TestValue value = ref frame.Variables[_variable];
        obj = value.Place;
        return value.Form == TestForm.Object;
    }

    private void FindByTarget(ref TestFrame frame, ref TestValue value)
    {
        target.Read(ref frame, ref value);
        if (value.Form == TestForm.Reference)
        {
            if (isIdentifier)
            {
                value.Form = TestForm.Text;
                return;
            }

            frame.Source.Resolve(ref frame, ref value);
        }

        if (value.Form == TestForm.Object) frame.Source.Read(ref frame, value.Place, _indexes, ref value);
        else if (value.Form != TestForm.Unresolved) value.Form = TestForm.Unknown;
    }
}

/// <summary>One of two values.</summary>
internal sealed class ChoiceReader(RuleTest condition, TestReader then, TestReader otherwise) : TestReader
{
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        switch (condition.Of(ref frame))
        {
            case Truth.True:
                then.Read(ref frame, ref value);
                break;
            case Truth.False:
                otherwise.Read(ref frame, ref value);
                break;
            case Truth.Unresolved:
                value.Form = TestForm.Unresolved;
                break;
            default:
                value.Form = TestForm.Unknown;
                break;
        }
    }
}

/// <summary>How many values a list has.</summary>
internal sealed class SizeReader(TestList list) : TestReader
{
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        long count = list.Count(ref frame);
        if (count >= 0)
        {
            value.SetNumber(count);
            return;
        }

        list.Begin(ref frame, out TestCursor cursor);
        count = 0;
        Truth more;
        while ((more = list.MoveNext(ref frame, ref cursor, ref value)) == Truth.True) count++;
        value.Form = more switch { Truth.False => TestForm.Number, Truth.Unresolved => TestForm.Unresolved, _ => TestForm.Unknown };
        value.First = count;
    }
}

/// <summary>How many different values a list has.</summary>
/// <param name="list">The list.</param>
/// <param name="enough">So many are as good as more.</param>
internal sealed class DistinctSizeReader(TestList list, int enough) : TestReader
{
    /// <summary>More than so many are not told from each other.</summary>
    public const int Most = 8;

    /// <summary>However many there are, they matter.</summary>
    public const int All = Most + 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        value.Form = TestForm.Unknown;
        Kept kept = default;
        TestValue item = default;
        int count = 0;
        list.Begin(ref frame, out TestCursor cursor);
        Truth more;
        while ((more = list.MoveNext(ref frame, ref cursor, ref item)) == Truth.True)
        {
            // Even the only value of a list must be one that can be told from others, since values may be followed by more.
            Truth known = Comparisons.AreEqual(ref frame, item, item);
            for (int i = 0; i < count && known == Truth.True; i++)
            {
                Truth equal = Comparisons.AreEqual(ref frame, item, kept[i]);
                if (equal == Truth.False) continue;
                known = equal == Truth.True ? Truth.False : Truth.Unknown;
            }

            if (known == Truth.False) continue;
            if (known != Truth.True || count == Most) return;
            kept[count++] = item;
            if (count < enough) continue;
            more = list.Finish(ref frame, ref cursor);
            break;
        }

        if (more == Truth.False) value.Form = TestForm.Number;
        else if (more == Truth.Unresolved) value.Form = TestForm.Unresolved;
        value.First = count;
    }

    [InlineArray(Most)]
    private struct Kept
    {
        private TestValue _first;
    }
}

/// <summary>The date for which data is judged.</summary>
internal sealed class AsOfReader : TestReader
{
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        if (frame.AsOf is { } day) value.Set(TestForm.Date, day, day);
        else value.Form = TestForm.Unknown;
    }
}

/// <summary>Where a slot stands among those of a class, for each class: the objects that a rule reads it of may be of several.</summary>
internal sealed class SlotIndexes(string key)
{
    // The index; -1 where the class has no such slot, -2 where nobody has looked yet.
    private int[] _byClass = [];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(ClassInfo owner, int classCount)
    {
        int[] known = _byClass;
        return (uint)owner.Index < (uint)known.Length && known[owner.Index] is >= -1 and int index ? index : Find(owner, classCount);
    }

    private int Find(ClassInfo owner, int classCount)
    {
        int[] known = _byClass;
        if (known.Length == 0)
        {
            known = new int[classCount];
            Array.Fill(known, -2);
            _byClass = known;
        }

        return known[owner.Index] = Array.FindIndex(owner.Slots, s => s.Key == key);
    }
}
