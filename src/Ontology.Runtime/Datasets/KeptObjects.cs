using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>
/// What is kept of one document of a dataset: objects with an identifier, objects that rules go through, and those on which rules run and that are not
/// kept within another of these, in the order of the text, so that what holds an object comes before it; and references.
/// </summary>
internal sealed class KeptObjects
{
    private readonly List<KeptObject> _objects = [];
    private readonly List<KeptReference> _references = [];
    private readonly FootprintBuffer _footprints = new();

    // Objects that may be kept within others.
    private readonly HashSet<int> _parts = [];

    public List<KeptObject> Objects => _objects;

    public List<KeptReference> References => _references;

    /// <summary>What rules read of an object, as it was written.</summary>
    public ReadOnlySpan<byte> Footprint(in KeptObject kept) => _footprints.Written.Span.Slice(kept.Begin, kept.Length);

    public void Clear()
    {
        _objects.Clear();
        _references.Clear();
        _footprints.Clear();
        _parts.Clear();
    }

    /// <summary>Finds what is to be kept of a document that was judged, and writes down what rules read of it.</summary>
    public void Find(ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry, RecentIds ids)
    {
        Clear();
        Token[] tokens = state.Tokens;
        FindObjects(state, registry);
        foreach (ReferenceUse use in state.References) _references.Add(new KeptReference(use.Value, TokenIds.Of(ref tokens[use.Value], json, ids), use.Constraint));
        var writer = new FootprintWriter(json, tokens, registry, registry.Expressions.LatePlan, _footprints, ids, _parts);
        int count = 0;
        Span<KeptObject> objects = CollectionsMarshal.AsSpan(_objects);
        foreach (ref KeptObject kept in objects)
        {
            if (kept.IsPart && !_parts.Contains(kept.Token)) continue;
            kept.Class = tokens[kept.Token].Resolved;
            kept.Begin = _footprints.Length;
            if (kept.IsRead) writer.Write(kept.Token);
            kept.Length = _footprints.Length - kept.Begin;
            kept.HoldsParts = kept.IsRead && writer.HasParts;
            if (kept.IdToken >= 0) kept.Id = TokenIds.Of(ref tokens[kept.IdToken], json, ids);
            if (!Unsafe.AreSame(ref objects[count], ref kept)) objects[count] = kept;
            count++;
        }

        _objects.RemoveRange(count, _objects.Count - count);
    }

    private static bool IsInOrder(List<IdentifierUse> identifiers)
    {
        for (int i = 1; i < identifiers.Count; i++)
        {
            if (identifiers[i].Object < identifiers[i - 1].Object) return false;
        }

        return true;
    }

    private void FindObjects(JudgeState state, OntologyRegistry registry)
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
            for (; next < identifiers.Count && identifiers[next].Object < kept; next++) _objects.Add(new KeptObject(identifiers[next]));
            if (next < identifiers.Count && identifiers[next].Object == kept)
            {
                _objects.Add(new KeptObject(identifiers[next++]) { IsRead = true });
                continue;
            }

            ClassInfo actual = registry.Classes[state.Tokens[kept].Resolved];
            bool isListed = rules.IsListed(actual), isPart = !isListed && rules.RunsLate(actual);
            if (isPart) _parts.Add(kept);
            if (isPart || isListed) _objects.Add(new KeptObject(kept) { IsRead = true, IsPart = isPart });
        }

        for (; next < identifiers.Count; next++) _objects.Add(new KeptObject(identifiers[next]));
    }
}

/// <summary>A reference in a document.</summary>
/// <param name="Token">Where it stands.</param>
/// <param name="Id">The number of what it names.</param>
/// <param name="Constraint">What its target must be.</param>
internal readonly record struct KeptReference(int Token, int Id, ConstraintInfo Constraint);

/// <summary>An object of a document that is kept.</summary>
/// <param name="token">Where it stands.</param>
internal struct KeptObject(int token)
{
    /// <summary>Makes one that has an identifier.</summary>
    public KeptObject(IdentifierUse identifier)
        : this(identifier.Object)
    {
        IdToken = identifier.Value;
        IsLocal = identifier.IsLocal;
    }

    public int Token { get; } = token;

    /// <summary>Where its identifier stands; -1 where it has none.</summary>
    public int IdToken { get; } = -1;

    /// <summary>Others may have its identifier elsewhere.</summary>
    public bool IsLocal { get; }

    /// <summary>Rules read its slots.</summary>
    public bool IsRead { get; init; }

    /// <summary>It may be kept within another.</summary>
    public bool IsPart { get; init; }

    /// <summary>The index of its class.</summary>
    public int Class { get; set; }

    /// <summary>The number of its identifier.</summary>
    public int Id { get; set; }

    /// <summary>Objects on which rules run are kept within it.</summary>
    public bool HoldsParts { get; set; }

    /// <summary>Where its footprint begins.</summary>
    public int Begin { get; set; }

    /// <summary>How long its footprint is.</summary>
    public int Length { get; set; }
}
