using System.Runtime.InteropServices;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>
/// What is kept of some documents of a dataset, one after another: their objects and references, what rules read of them, and the records that they hold. It lies
/// close together, since a thread that judges documents hands no more than this over to the one that takes them in.
/// </summary>
internal sealed class KeptDocuments
{
    private readonly List<KeptObject> _objects = [];
    private readonly List<KeptReference> _references = [];

    // Where the objects and the references of each document end.
    private readonly List<int> _objectEnds = [];
    private readonly List<int> _referenceEnds = [];

    /// <summary>How many documents have ended.</summary>
    public int Count => _objectEnds.Count;

    /// <summary>What rules read of the objects, as it was written.</summary>
    public FootprintBuffer Footprints { get; } = new();

    /// <summary>The records of all documents: for each, the index of its class, or the complement of that if an error was found in it.</summary>
    public List<int> Records { get; } = [];

    /// <summary>The records that were built, by the slot of the root that holds them.</summary>
    public List<KeyValuePair<string, object>> Built { get; } = [];

    /// <summary>All objects that were built and have an identifier, by that.</summary>
    public List<KeyValuePair<string, object>> Identified { get; } = [];

    /// <summary>
    /// Objects with an identifier, objects that rules go through, and those on which rules run and that are not kept within another of these, in the order of the
    /// text, so that what holds an object comes before it.
    /// </summary>
    /// <param name="document">Which document.</param>
    public Span<KeptObject> Objects(int document) => Of(_objects, _objectEnds, document);

    /// <summary>The references of a document.</summary>
    /// <param name="document">Which document.</param>
    public Span<KeptReference> References(int document) => Of(_references, _referenceEnds, document);

    /// <summary>What rules read of an object, as it was written.</summary>
    public ReadOnlySpan<byte> Footprint(in KeptObject kept) => Footprints.Written.Span.Slice(kept.Begin, kept.Length);

    public void Add(KeptObject kept) => _objects.Add(kept);

    public void Add(KeptReference reference) => _references.Add(reference);

    /// <summary>The objects that were added last are not kept.</summary>
    public void RemoveLast(int count) => _objects.RemoveRange(_objects.Count - count, count);

    /// <summary>Ends a document: what is added from now on is of the next.</summary>
    public void End()
    {
        _objectEnds.Add(_objects.Count);
        _referenceEnds.Add(_references.Count);
    }

    public void Clear()
    {
        _objects.Clear();
        _references.Clear();
        _objectEnds.Clear();
        _referenceEnds.Clear();
        Footprints.Clear();
        Records.Clear();
        Built.Clear();
        Identified.Clear();
    }

    // Of the document that has not ended, too.
    private static Span<T> Of<T>(List<T> all, List<int> ends, int document)
    {
        int begin = document > 0 ? ends[document - 1] : 0;
        return CollectionsMarshal.AsSpan(all)[begin..(document < ends.Count ? ends[document] : all.Count)];
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
