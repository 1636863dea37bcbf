using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Judges the documents of a dataset one by one, and gathers what is needed to judge them together.</summary>
internal sealed class DocumentJudge(
    OntologyRegistry registry, ClassInfo root, bool isRecord, DatasetOptions options, DocumentTable documents, DatasetFindings findings)
{
    // The keys in the lists of the root, which all documents share.
    private readonly KeyTable _keys = new();
    private readonly JudgedDocument _own = new();
    private readonly KeptDocuments _kept = new();
    private IdLookUp? _ids;
    private KeptFinder? _finder;
    private readonly Lazy<FastClass?> _fast = new(() => FastOf(registry, root));

    public OntologyRegistry Registry => registry;

    public DocumentTable Documents => documents;

    /// <summary>How many violations of one document are described.</summary>
    public int MaxViolations => options.MaxViolations;

    /// <summary>Objects with an identifier, and references.</summary>
    public RecordTable Records { get; } = new(registry);

    /// <summary>The records that were built.</summary>
    public RecordGatherer Built { get; } = new(registry, options.KeepsRecords);

    /// <summary>Judges a document of the current file, and takes it in.</summary>
    /// <param name="json">The document.</param>
    /// <param name="offset">Where it begins in the file, or which document of a YAML stream it is.</param>
    /// <param name="firstLine">The number of its first line in the file.</param>
    public void Judge(ReadOnlySpan<byte> json, long offset, int firstLine)
    {
        _ids ??= new IdLookUp(Records.Ids);
        _finder ??= Finder(_ids.Recent);
        try
        {
            JudgeAlone(json, _own, documents.Current.Yaml is not null, isOneOfMany: false);
            _ids.Add(_own, 0);
            _ids.Complete(json);
            _finder.Find(json, _own, _kept);
            Take(json, NeedsWhole(_own) ? _own : null, _kept, 0, offset, firstLine);
            Built.Take(_kept);
        }
        finally
        {
            // Where a rule of the user's throws, the next document is judged by itself all the same.
            _kept.Clear();
            _own.Clear();
        }
    }

    /// <summary>Judges a document by itself. Any thread may ask.</summary>
    /// <param name="json">The document.</param>
    /// <param name="document">Where what is found goes.</param>
    /// <param name="isYaml">The document was made of YAML.</param>
    /// <param name="isOneOfMany">There are so many that it is worth preparing to read them fast.</param>
    public void JudgeAlone(ReadOnlySpan<byte> json, JudgedDocument document, bool isYaml, bool isOneOfMany)
    {
        JudgeState state = document.State;
        state.MaxFindings = options.MaxViolations;
        document.IsRead = (isOneOfMany && IsSurelyValid(json, state)) || JudgeInFull(json, state, isYaml);
    }

    /// <summary>Makes what finds, for one thread, what is to be kept of documents.</summary>
    /// <param name="ids">The thread's own way to the identifiers of <see cref="Records"/>.</param>
    public KeptFinder Finder(RecentIds ids) => new(registry, root, isRecord, ids, Built);

    /// <summary>Whoever takes a document in needs more of it than what is kept. Any thread may ask.</summary>
    public bool NeedsWhole(JudgedDocument judged) => judged.State.Findings.Count > 0 || judged.State.SharedKeys.Count > 0;

    /// <summary>Takes in a document of the current file that was judged by itself: in the order of the file.</summary>
    /// <param name="json">The document.</param>
    /// <param name="whole">What was found, if it <see cref="NeedsWhole"/>.</param>
    /// <param name="kept">What is kept of it, among others.</param>
    /// <param name="index">Which of those it is.</param>
    /// <param name="offset">Where it begins in the file, or which document of a YAML stream it is.</param>
    /// <param name="firstLine">The number of its first line in the file.</param>
    public void Take(ReadOnlySpan<byte> json, JudgedDocument? whole, KeptDocuments kept, int index, long offset, int firstLine)
    {
        int document = documents.Add(offset, json.Length, firstLine);
        if (whole?.IsRead == true) new Judge(json, whole.State, registry, documents.Current.Yaml is not null, isInDataset: !isRecord).JudgeSharedKeys(_keys, document);
        foreach (ref readonly KeptObject found in kept.Objects(index)) Take(document, found, kept.Footprint(found));
        foreach (ref readonly KeptReference use in kept.References(index)) Records.AddReference(new TokenPlace(document, use.Token), use.Id, use.Constraint);
        if (whole is not null) findings.Add(json, whole.State, documents.Source(document), document);
    }

    /// <summary>Reads a document fast; what cannot be read so, the judge is asked.</summary>
    private bool IsSurelyValid(ReadOnlySpan<byte> json, JudgeState state)
    {
        if (_fast.Value is not { } fast) return false;
        state.KeepsIdentity = true;
        if (!FastReader<WithTokens>.Accepts(json, registry.Fast, fast, options.MaxDepth, state, out _))
        {
            state.Restart();
            return false;
        }

        new Judge(json, state, registry, isInDataset: !isRecord).NoteSharedKeys();
        return true;
    }

    private bool JudgeInFull(ReadOnlySpan<byte> json, JudgeState state, bool isYaml)
    {
        state.Rules = RuleRun.InDataset;
        if (!Tokenizer.Tokenize(json, state, options.MaxDepth)) return false;
        new Judge(state, registry, isYaml, isInDataset: !isRecord).JudgeDocument(root);
        return true;
    }

    private void Take(int document, in KeptObject kept, ReadOnlySpan<byte> footprint)
    {
        TokenPlace place = new(document, kept.Token);
        ClassInfo actual = registry.Classes[kept.Class];
        var slots = new StoredSlots(kept.IsRead, kept.HoldsParts, footprint);
        if (kept.IdToken < 0)
        {
            Records.Add(place, actual, slots);
        }
        else if (kept.IsLocal)
        {
            Records.AddLocal(place, actual, kept.Id, slots);
        }
        else if (!Records.Add(place, actual, kept.Id, slots, out int first))
        {
            findings.AddLate(new LateFinding(
                new ValuePlace(document, kept.IdToken),
                IdentityFindings.Duplicate(kept.IdToken, Wording.Quote(Records.Ids.TextString(kept.Id))),
                new ValuePlace(Records[first].Place, Records.ClassOf(first).Identifier!.Key)));
        }
    }

    /// <summary>The form of documents that can be read fast; null where rules ask for records, which are built when documents are taken in.</summary>
    private static FastClass? FastOf(OntologyRegistry registry, ClassInfo root) => registry.Fast.Of(root) is { Asks: false, NeedsRecords: false } fast ? fast : null;
}
