using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Judges the documents of a dataset one by one, and gathers what is needed to judge them together.</summary>
internal sealed class DocumentJudge(
    OntologyRegistry registry, ClassInfo root, bool isRecord, DatasetOptions options, DocumentTable documents, DatasetFindings findings)
{
    // The keys in the lists of the root, which all documents share.
    private readonly KeyTable _keys = new();
    private readonly RecordGatherer _gatherer = new(registry, root, isRecord, options.KeepsRecords);

    private readonly JudgedDocument _own = new();
    private IdLookUp? _ids;
    private readonly Lazy<FastClass?> _fast = new(() => FastOf(registry, root));

    public OntologyRegistry Registry => registry;

    public DocumentTable Documents => documents;

    /// <summary>How many violations of one document are described.</summary>
    public int MaxViolations => options.MaxViolations;

    /// <summary>Objects with an identifier, and references.</summary>
    public RecordTable Records { get; } = new(registry);

    /// <summary>The records that were built.</summary>
    public RecordGatherer Built => _gatherer;

    /// <summary>Judges a document of the current file, and takes it in.</summary>
    /// <param name="json">The document.</param>
    /// <param name="offset">Where it begins in the file, or which document of a YAML stream it is.</param>
    /// <param name="firstLine">The number of its first line in the file.</param>
    public void Judge(ReadOnlySpan<byte> json, long offset, int firstLine)
    {
        _ids ??= new IdLookUp(Records.Ids);
        JudgeAlone(json, _own, documents.Current.Yaml is not null, isOneOfMany: false);
        _ids.Add(_own, 0);
        _ids.Complete(json);
        Keep(json, _own, _ids.Recent);
        Take(json, _own, offset, firstLine);
        _own.Clear();
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

    /// <summary>Finds what is to be kept of a document that was judged by itself. Any thread may ask.</summary>
    /// <param name="json">The document.</param>
    /// <param name="document">What was found; what is to be kept goes there, too.</param>
    /// <param name="ids">The thread's own way to the identifiers of <see cref="Records"/>.</param>
    public void Keep(ReadOnlySpan<byte> json, JudgedDocument document, RecentIds ids)
    {
        if (document.IsRead) document.Kept.Find(json, document.State, registry, ids);
    }

    /// <summary>Takes in a document of the current file that was judged by itself: in the order of the file.</summary>
    /// <param name="json">The document.</param>
    /// <param name="judged">What was found.</param>
    /// <param name="offset">Where it begins in the file, or which document of a YAML stream it is.</param>
    /// <param name="firstLine">The number of its first line in the file.</param>
    public void Take(ReadOnlySpan<byte> json, JudgedDocument judged, long offset, int firstLine)
    {
        JudgeState state = judged.State;
        int document = documents.Add(offset, json.Length, firstLine);
        DocumentSource source = documents.Source(document);
        if (judged.IsRead)
        {
            new Judge(json, state, registry, source.Yaml is not null, isInDataset: !isRecord).JudgeSharedKeys(_keys, document);
            // Rules that are expressions, the judge has evaluated.
            RecordRuleRun? custom = registry.HasCustomRules ? new RecordRuleRun(registry, asksExpressions: false) : null;
            _gatherer.Gather(json, state.Tokens, custom);
            custom?.Report(state);
            foreach (KeptObject kept in judged.Kept.Objects) Take(json, state.Tokens, document, kept, judged.Kept.Footprint(kept));
            foreach (KeptReference use in judged.Kept.References) Records.AddReference(new TokenPlace(document, use.Token), use.Id, use.Constraint);
        }

        findings.Add(json, state, source, document);
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

    private void Take(ReadOnlySpan<byte> json, Token[] tokens, int document, in KeptObject kept, ReadOnlySpan<byte> footprint)
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
                IdentityFindings.Duplicate(kept.IdToken, Wording.Quote(JsonText.Text(json, tokens[kept.IdToken]))),
                new ValuePlace(Records[first].Place, Records.ClassOf(first).Identifier!.Key)));
        }
    }

    /// <summary>The form of documents that can be read fast; null where rules ask for records, which are built when documents are taken in.</summary>
    private static FastClass? FastOf(OntologyRegistry registry, ClassInfo root) => registry.Fast.Of(root) is { Asks: false, NeedsRecords: false } fast ? fast : null;
}
