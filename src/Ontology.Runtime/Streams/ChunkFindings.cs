namespace Ontology.Streams;

/// <summary>What was found in the documents of a chunk.</summary>
internal sealed class ChunkFindings(int classCount)
{
    public List<Violation> Violations { get; } = [];

    public HashSet<string> SkippedRules { get; } = [];

    /// <summary>Records by their class, and those of them with errors.</summary>
    public int[] Counts { get; } = new int[classCount];

    public int[] Invalid { get; } = new int[classCount];

    public int Documents { get; set; }

    public long Bytes { get; set; }

    /// <summary>Nothing says where the next document would begin: what stands behind the last one is not judged.</summary>
    public bool IsLast { get; set; }
}
