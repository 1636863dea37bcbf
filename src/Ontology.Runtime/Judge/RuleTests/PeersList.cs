namespace Ontology.Judging;

/// <summary>
/// The other records that have a key in common with an object. Mostly there are none, which is told by hashes of keys that are looked up among those that
/// several records have; of others, the evaluator knows.
/// </summary>
internal sealed class PeersList(TestReader target, string className, int variable, KeyReader keys) : TestList
{
    [ThreadStatic]
    private static List<ulong>? Spare;

    /// <summary>The class of the records.</summary>
    public string ClassName => className;

    /// <summary>The texts that the rule itself tells.</summary>
    public byte[][] Texts { get; set; } = [];

    public override void Begin(ref TestFrame frame, out TestCursor cursor)
    {
        TestValue value = default;
        target.Read(ref frame, ref value);
        cursor = default;
        if (value.Form != TestForm.Object || !HasNone(ref frame, value)) cursor.SetNone(Truth.Unknown);
    }

    public override Truth MoveNext(ref TestFrame frame, ref TestCursor cursor, ref TestValue item) => cursor.Next < 0 ? cursor.Instead : Truth.False;

    /// <summary>Adds the hashes of the keys of an object, each once.</summary>
    public Truth TryRead(ref TestFrame frame, in TestValue record, List<ulong> hashes)
    {
        frame.Texts = Texts;
        frame.Variables[variable] = record;
        int first = hashes.Count;
        Truth read = keys.TryRead(ref frame, hashes);
        if (read != Truth.True) hashes.RemoveRange(first, hashes.Count - first);
        else if (hashes.Count > first + 1) RemoveRepeated(hashes, first);
        return read;
    }

    private bool HasNone(ref TestFrame frame, in TestValue record)
    {
        if (frame.Source.SharedKeysOf(this) is not { } shared) return false;
        List<ulong> own = Spare ??= [];
        own.Clear();
        Truth read = TryRead(ref frame, record, own);
        // Who has no keys has no peers.
        if (read != Truth.True) return read == Truth.Unresolved;
        foreach (ulong key in own)
        {
            if (shared.Contains(key)) return false;
        }

        return true;
    }

    private static void RemoveRepeated(List<ulong> hashes, int first)
    {
        hashes.Sort(first, hashes.Count - first, null);
        int kept = first;
        for (int i = first + 1; i < hashes.Count; i++)
        {
            if (hashes[i] != hashes[kept]) hashes[++kept] = hashes[i];
        }

        hashes.RemoveRange(kept + 1, hashes.Count - kept - 1);
    }
}
