using System.Text;

namespace Ontology.Judging;

/// <summary>The end of a text, from a code point on.</summary>
internal sealed class SubstringReader(TestReader text, TestReader from) : TestReader
{
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        TestValue begin = default;
        from.Read(ref frame, ref begin);
        text.Read(ref frame, ref value);
        // Code points beyond ASCII would have to be counted.
        bool isKnown = value.HasPlainText && begin.Form == TestForm.Number
            && begin.First >= 0 && begin.First <= value.Length && Ascii.IsValid(frame.Text(value));
        if (isKnown) value.SetText(value.First + begin.First, value.Length - (int)begin.First);
        else if (value.Form != TestForm.Unresolved) value.Form = TestForm.Unknown;
    }
}

/// <summary>A text or a number as a number.</summary>
internal sealed class NumberReader(TestReader reader, bool takesText) : TestReader
{
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        reader.Read(ref frame, ref value);
        if (value.Form is TestForm.Number or TestForm.Unresolved) return;
        bool isNumber = takesText && value.Form == TestForm.Text && JsonNumber.TryShort(frame.Text(value), out value.First);
        value.Form = isNumber ? TestForm.Number : TestForm.Unknown;
    }
}

/// <summary>The sum of two whole numbers, or their difference; that both are of one kind has been checked when the rule was compiled.</summary>
internal sealed class SumReader(TestReader left, TestReader right, int sign) : TestReader
{
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        TestValue other = default;
        left.Read(ref frame, ref value);
        right.Read(ref frame, ref other);
        if (value.Form == TestForm.Number && other.Form == TestForm.Number) value.First += sign * other.First;
        // Which of two that are no numbers is told, the evaluator knows.
        else value.Form = TestForm.Unknown;
    }
}

/// <summary>One of the values of a list, by its place.</summary>
internal sealed class ItemReader(TestList list, TestReader place) : TestReader
{
    public override void Read(ref TestFrame frame, ref TestValue value)
    {
        place.Read(ref frame, ref value);
        long wanted = value.Form == TestForm.Number ? value.First : -1;
        value.Form = TestForm.Unknown;
        if (wanted < 0 || list.TryReadAt(ref frame, wanted, ref value)) return;
        list.Begin(ref frame, out TestCursor cursor);
        TestValue item = default;
        while (list.MoveNext(ref frame, ref cursor, ref item) == Truth.True)
        {
            if (wanted-- > 0) continue;
            if (list.Finish(ref frame, ref cursor) == Truth.False) value = item;
            return;
        }
    }
}

/// <summary>The parts of a text between separators.</summary>
internal sealed class SplitList(TestReader text, byte[] separator) : TestList
{
    // More are gone through one by one, so that it is noticed where there are too many.
    private const int MostCounted = 1000;

    public override long Count(ref TestFrame frame)
    {
        TestValue value = default;
        text.Read(ref frame, ref value);
        int count = value.HasPlainText ? frame.Text(value).Count(separator) + 1 : -1;
        return count <= MostCounted ? count : -1;
    }

    public override bool TryReadAt(ref TestFrame frame, long place, ref TestValue item)
    {
        TestValue value = default;
        text.Read(ref frame, ref value);
        if (!value.HasPlainText || place > MostCounted) return false;
        ReadOnlySpan<byte> all = frame.Text(value), rest = all;
        for (; place > 0; place--)
        {
            int before = rest.IndexOf(separator);
            if (before < 0) return false;
            rest = rest[(before + separator.Length)..];
        }

        int length = rest.IndexOf(separator);
        item.SetText(value.First + all.Length - rest.Length, length < 0 ? rest.Length : length);
        return true;
    }

    public override void Begin(ref TestFrame frame, out TestCursor cursor)
    {
        TestValue value = default;
        text.Read(ref frame, ref value);
        cursor = default;
        if (value.HasPlainText) cursor.Set(value.First, value.First + value.Length);
        else cursor.SetNone(value.Undecided);
    }

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item)
    {
        if (cursor.Next < 0) return cursor.Instead;
        if (!frame.TryStep()) return Truth.Unknown;
        if (cursor.Next > cursor.End) return Truth.False;
        int length = frame.Source.Text(ref frame, cursor.Next, (int)(cursor.End - cursor.Next)).IndexOf(separator);
        long end = length < 0 ? cursor.End : cursor.Next + length;
        item.SetText(cursor.Next, (int)(end - cursor.Next));
        // Behind the last part, the next one begins beyond the end.
        cursor.Next = length < 0 ? cursor.End + 1 : end + separator.Length;
        return Truth.True;
    }
}
