using System.Runtime.CompilerServices;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Finds what is to be kept of documents that were judged. For one thread at once.</summary>
/// <param name="registry">The ontology.</param>
/// <param name="root">The class of documents.</param>
/// <param name="isRecord">Documents are records themselves.</param>
/// <param name="ids">The thread's own way to the identifiers of the dataset.</param>
/// <param name="gatherer">What counts and builds records.</param>
internal sealed class KeptFinder(OntologyRegistry registry, ClassInfo root, bool isRecord, RecentIds ids, RecordGatherer gatherer)
{
    // Objects that may be kept within others.
    private readonly HashSet<int> _parts = [];

    /// <summary>Adds a document, with what is to be kept of it if it could be taken apart, and what rules read of that.</summary>
    /// <param name="json">The document.</param>
    /// <param name="judged">What was found.</param>
    /// <param name="to">What is kept of the documents before.</param>
    public void Find(ReadOnlySpan<byte> json, JudgedDocument judged, KeptDocuments to)
    {
        if (judged.IsRead) Find(json, judged.State, to);
        to.End();
    }

    private void Find(ReadOnlySpan<byte> json, JudgeState state, KeptDocuments to)
    {
        Token[] tokens = state.Tokens;
        _parts.Clear();
        AddObjects(state, to);
        foreach (ReferenceUse use in state.References) to.Add(new KeptReference(use.Value, TokenIds.Of(ref tokens[use.Value], json, ids), use.Constraint));
        FootprintBuffer footprints = to.Footprints;
        var writer = new FootprintWriter(json, tokens, registry, registry.Expressions.LatePlan, footprints, ids, _parts);
        int count = 0;
        Span<KeptObject> objects = to.Objects(to.Count);
        foreach (ref KeptObject kept in objects)
        {
            if (kept.IsPart && !_parts.Contains(kept.Token)) continue;
            kept.Class = tokens[kept.Token].Resolved;
            kept.Begin = footprints.Length;
            if (kept.IsRead) writer.Write(kept.Token);
            kept.Length = footprints.Length - kept.Begin;
            kept.HoldsParts = kept.IsRead && writer.HasParts;
            if (kept.IdToken >= 0) kept.Id = TokenIds.Of(ref tokens[kept.IdToken], json, ids);
            if (!Unsafe.AreSame(ref objects[count], ref kept)) objects[count] = kept;
            count++;
        }

        to.RemoveLast(objects.Length - count);
        gatherer.Gather(json, state, new RecordTokens(registry, root, isRecord, tokens), to);
    }

    private static bool IsInOrder(List<IdentifierUse> identifiers)
    {
        for (int i = 1; i < identifiers.Count; i++)
        {
            if (identifiers[i].Object < identifiers[i - 1].Object) return false;
        }

        return true;
    }

    private void AddObjects(JudgeState state, KeptDocuments to)
    {
        ExpressionRules rules = registry.Expressions;
        List<IdentifierUse> identifiers = state.Identifiers;
        if (!IsInOrder(identifiers)) identifiers.Sort(static (a, b) => a.Object.CompareTo(b.Object));
        state.Kept.Sort();
        int next = 0, last = -1;
        foreach (int kept in state.Kept)
        {
            if (kept == last) continue;
            last = kept;
            for (; next < identifiers.Count && identifiers[next].Object < kept; next++) to.Add(new KeptObject(identifiers[next]));
            if (next < identifiers.Count && identifiers[next].Object == kept)
            {
                to.Add(new KeptObject(identifiers[next++]) { IsRead = true });
                continue;
            }

            ClassInfo actual = registry.Classes[state.Tokens[kept].Resolved];
            bool isListed = rules.IsListed(actual), isPart = !isListed && rules.RunsLate(actual);
            if (isPart) _parts.Add(kept);
            if (isPart || isListed) to.Add(new KeptObject(kept) { IsRead = true, IsPart = isPart });
        }

        for (; next < identifiers.Count; next++) to.Add(new KeptObject(identifiers[next]));
    }
}
