namespace Ontology.Judging;

/// <summary><c>acyclic</c>, of an object that leads nowhere: most do not. Of others, the evaluator knows.</summary>
internal sealed class LeadsNowhereTest(TestReader start, int variable, SlotReader? slot, TestList edges) : RuleTest
{
    public override Truth Of(ref TestFrame frame)
    {
        TestValue value = default;
        start.Read(ref frame, ref value);
        if (value.Form != TestForm.Object) return Truth.Unknown;
        frame.Variables[variable] = value;
        return HasNone(ref frame, ref value) ? Truth.True : Truth.Unknown;
    }

    private bool HasNone(ref TestFrame frame, ref TestValue value)
    {
        if (slot is null)
        {
            edges.Begin(ref frame, out TestCursor cursor);
            return edges.MoveNext(ref frame, ref cursor, ref value) == Truth.False;
        }

        slot.Find(ref frame, ref value);
        return value.Form == TestForm.Absent || (value.Form == TestForm.List && SlotList.IsEmpty(ref frame, value));
    }
}
