using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Finds the keys that more than one record of a dataset has.</summary>
internal static class SharedKeys
{
    private const int PartSize = 1 << 14;

    private static readonly Dictionary<PeersList, HashSet<ulong>?> None = [];

    /// <summary>For each place where rules look for records by their keys: the hashes of those that several have; null where not all keys can be told.</summary>
    public static Dictionary<PeersList, HashSet<ulong>?> Find(
        IEnumerable<PeersList> peers, RecordTable records, OntologyRegistry registry, FootprintPlan plan, CancellationToken cancellationToken) =>
        peers.ToDictionary(static p => p, p => Find(p, records, registry, plan, cancellationToken));

    private static HashSet<ulong>? Find(PeersList peers, RecordTable records, OntologyRegistry registry, FootprintPlan plan, CancellationToken cancellationToken)
    {
        if (registry.FindClass(peers.ClassName) is not { } wanted) return null;
        var parts = new List<ulong>?[(records.Count + PartSize - 1) / PartSize];
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => parts[i] = Read(i * PartSize));
        if (Array.Exists(parts, static p => p is null)) return null;
        ulong[] all = new ulong[parts.Sum(static p => p!.Count)];
        int count = 0;
        foreach (List<ulong>? part in parts)
        {
            part!.CopyTo(all, count);
            count += part.Count;
        }

        Array.Sort(all);
        HashSet<ulong> shared = [];
        for (int i = 1; i < all.Length; i++)
        {
            if (all[i] == all[i - 1]) shared.Add(all[i]);
        }

        return shared;

        List<ulong>? Read(int from)
        {
            List<ulong> hashes = [];
            var source = new KeptSource(records, plan, None, null);
            int end = Math.Min(records.Count, from + PartSize);
            for (int record = from; record < end; record++)
            {
                if (!records.ClassOf(record).IsA(wanted)) continue;
                if (source.OpenSelf(record).IsTooLarge) return null;
                var frame = new TestFrame(source, registry.Classes, 0, null);
                if (peers.TryRead(ref frame, TestValue.OfObject(frame.Self), hashes) == Truth.Unknown) return null;
            }

            return hashes;
        }
    }
}
