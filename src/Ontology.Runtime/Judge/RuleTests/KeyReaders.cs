namespace Ontology.Judging;

/// <summary>
/// A part of a key, as a hash: keys that the evaluator finds equal have equal hashes. Of what can be written in several ways, the hash says nothing.
/// </summary>
internal abstract class KeyPart
{
    /// <summary>Reads the hash.</summary>
    /// <returns>True; unresolved where there is no such key, and unknown where only an evaluation can tell.</returns>
    public abstract Truth TryRead(ref TestFrame frame, out ulong hash);

    public static ulong Combine(ulong hash, ulong part) => (hash ^ part) * 0x9E3779B97F4A7C15 ^ (hash >> 29);
}

/// <summary>A value.</summary>
internal sealed class KeyValue(TestReader reader) : KeyPart
{
    public override Truth TryRead(ref TestFrame frame, out ulong hash)
    {
        hash = 0;
        TestValue value = default;
        reader.Read(ref frame, ref value);
        if (!value.IsValue) return value.Undecided;
        hash = frame.Source.HashOf(ref frame, value);
        return Truth.True;
    }
}

/// <summary>A list of parts.</summary>
internal sealed class KeyOfParts(KeyPart[] parts) : KeyPart
{
    public override Truth TryRead(ref TestFrame frame, out ulong hash)
    {
        hash = (ulong)parts.Length;
        foreach (KeyPart part in parts)
        {
            Truth read = part.TryRead(ref frame, out ulong own);
            if (read != Truth.True) return read;
            hash = Combine(hash, own);
        }

        return Truth.True;
    }
}

/// <summary>The keys of a record.</summary>
internal abstract class KeyReader
{
    /// <summary>Adds the hashes of the keys.</summary>
    /// <returns>True; unresolved where the record has no keys, and unknown where only an evaluation can tell.</returns>
    public abstract Truth TryRead(ref TestFrame frame, List<ulong> hashes);
}

/// <summary>One key.</summary>
internal sealed class OneKey(KeyPart key) : KeyReader
{
    public override Truth TryRead(ref TestFrame frame, List<ulong> hashes)
    {
        Truth read = key.TryRead(ref frame, out ulong hash);
        if (read == Truth.True) hashes.Add(hash);
        return read;
    }
}

/// <summary>A key for each value of a list, or for those for which a test holds.</summary>
internal sealed class KeysOfList(TestList list, int variable, RuleTest? filter, KeyPart key) : KeyReader
{
    public override Truth TryRead(ref TestFrame frame, List<ulong> hashes)
    {
        list.Begin(ref frame, out TestCursor cursor);
        Truth more;
        while ((more = list.MoveNext(ref frame, ref cursor, ref frame.Variables[variable])) == Truth.True)
        {
            Truth wanted = filter is null ? Truth.True : filter.Of(ref frame);
            if (wanted == Truth.False) continue;
            if (wanted != Truth.True) return wanted;
            Truth read = key.TryRead(ref frame, out ulong hash);
            if (read != Truth.True) return read;
            hashes.Add(hash);
        }

        return more == Truth.False ? Truth.True : more;
    }
}

/// <summary>The keys of several readers.</summary>
internal sealed class KeysInRow(KeyReader[] readers) : KeyReader
{
    public override Truth TryRead(ref TestFrame frame, List<ulong> hashes)
    {
        Truth result = Truth.True;
        foreach (KeyReader reader in readers)
        {
            Truth read = reader.TryRead(ref frame, hashes);
            // A key that cannot be had decides, whatever else there is.
            if (read == Truth.Unknown) return read;
            if (read != Truth.True) result = read;
        }

        return result;
    }
}

/// <summary>Keys of which only an evaluation can tell.</summary>
internal sealed class UnknownKeys : KeyReader
{
    public static readonly UnknownKeys Instance = new();

    public override Truth TryRead(ref TestFrame frame, List<ulong> hashes) => Truth.Unknown;
}
