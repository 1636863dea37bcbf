using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Finds the keys that more than one record of a dataset has.</summary>
internal static class SharedKeys
{
    private const int PartSize = 1 << 14;

    private static readonly Dictionary<PeersList, HashSet<ulong>?> None = [];

    /// <summary>For each place where rules look for records by their keys: the hashes of those that several have; null where not all keys can be told.</summary>
    public static Dictionary<PeersList, HashSet<ulong>?> Find(
        IEnumerable<PeersList> peers, RecordTable records, OntologyRegistry registry, FootprintPlan plan, CancellationToken cancellationToken)
    {
        PeersList[] all = [.. peers];
        if (all.Length == 0) return [];
        int[][] byClass = Array.ConvertAll(registry.Classes, c => IndexesOf(all, registry, c));
        var parts = new List<ulong>?[(records.Count + PartSize - 1) / PartSize][];
        Parallel.For(0, parts.Length, new ParallelOptions { CancellationToken = cancellationToken }, i => parts[i] = Read(i * PartSize));
        Dictionary<PeersList, HashSet<ulong>?> found = new(all.Length);
        for (int i = 0; i < all.Length; i++) found.Add(all[i], registry.FindClass(all[i].ClassName) is null ? null : Shared(Array.ConvertAll(parts, p => p[i])));
        return found;

        List<ulong>?[] Read(int from)
        {
            var hashes = new List<ulong>?[all.Length];
            for (int i = 0; i < hashes.Length; i++) hashes[i] = [];
            var source = new KeptSource(records, plan, None, null, null);
            int end = Math.Min(records.Count, from + PartSize);
            for (int record = from; record < end; record++)
            {
                int[] wanted = byClass[records.ClassOf(record).Index];
                if (wanted.Length == 0) continue;
                bool isTooLarge = source.OpenSelf(record).IsTooLarge;
                foreach (int i in wanted)
                {
                    if (hashes[i] is not { } own) continue;
                    var frame = new TestFrame(source, registry.Classes, 0, null);
                    if (isTooLarge || all[i].TryRead(ref frame, TestValue.OfObject(frame.Self), own) == Truth.Unknown) hashes[i] = null;
                }
            }

            return hashes;
        }
    }

    /// <summary>Which of the places look among the records of a class.</summary>
    private static int[] IndexesOf(PeersList[] peers, OntologyRegistry registry, ClassInfo actual) =>
        [.. Enumerable.Range(0, peers.Length).Where(i => registry.FindClass(peers[i].ClassName) is { } wanted && actual.IsA(wanted))];

    private static HashSet<ulong>? Shared(List<ulong>?[] parts)
    {
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
    }
}
