using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Judges the documents of a dataset one by one, and gathers what is needed to judge them together.</summary>
internal sealed class DocumentJudge(
    OntologyRegistry registry, ClassInfo root, bool isRecord, ReadOptions options, DocumentTable documents, DatasetFindings findings)
{
    // The keys in the lists of the root, which all documents share.
    private readonly KeyTable _keys = new();
    private readonly RecordGatherer _gatherer = new(registry, root, isRecord);

    // Of the document at hand: the objects that are kept, and those of them that may be kept within others.
    private readonly List<DatasetObject> _objects = [];
    private readonly HashSet<int> _parts = [];

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
        JudgeState state = JudgeState.Rent();
        try
        {
            bool isRead = JudgeAlone(json, state, documents.Current.Yaml is not null);
            Take(json, state, isRead, offset, firstLine);
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>Judges a document by itself. Any thread may ask.</summary>
    /// <param name="json">The document.</param>
    /// <param name="state">Where what is found goes.</param>
    /// <param name="isYaml">The document was made of YAML.</param>
    /// <returns>Whether the document could be taken apart.</returns>
    public bool JudgeAlone(ReadOnlySpan<byte> json, JudgeState state, bool isYaml)
    {
        state.MaxFindings = options.MaxViolations;
        state.Rules = RuleRun.InDataset;
        if (!Tokenizer.Tokenize(json, state, options.MaxDepth)) return false;
        new Judge(json, state, registry, isYaml, isInDataset: !isRecord).JudgeDocument(root);
        return true;
    }

    /// <summary>Takes in a document of the current file that was judged by itself: in the order of the file.</summary>
    /// <param name="json">The document.</param>
    /// <param name="state">What was found.</param>
    /// <param name="isRead">Whether it could be taken apart.</param>
    /// <param name="offset">Where it begins in the file, or which document of a YAML stream it is.</param>
    /// <param name="firstLine">The number of its first line in the file.</param>
    public void Take(ReadOnlySpan<byte> json, JudgeState state, bool isRead, long offset, int firstLine)
    {
        int document = documents.Add(offset, json.Length, firstLine);
        DocumentSource source = documents.Source(document);
        if (isRead)
        {
            new Judge(json, state, registry, source.Yaml is not null, isInDataset: !isRecord).JudgeSharedKeys(_keys, document);
            // Rules that are expressions, the judge has evaluated.
            RecordRuleRun? custom = registry.HasCustomRules ? new RecordRuleRun(registry, asksExpressions: false) : null;
            _gatherer.Gather(json, state.Tokens, custom);
            custom?.Report(state);
            GatherObjects(json, state, document);
            GatherReferences(json, state, document);
        }

        findings.Add(json, state, source, document);
    }

    /// <summary>
    /// Objects with an identifier, objects that rules go through, and those on which rules run and that are not kept within another of these: in the
    /// order of the text, so that what holds an object comes before it.
    /// </summary>
    private void GatherObjects(ReadOnlySpan<byte> json, JudgeState state, int document)
    {
        FindObjects(state);
        FootprintBuffer footprint = state.Footprint;
        var writer = new FootprintWriter(json, state.Tokens, registry, registry.Expressions.LatePlan, footprint, Records.Ids, _parts);
        foreach (DatasetObject found in _objects)
        {
            if (found.IsPart && !_parts.Contains(found.Token)) continue;
            footprint.Clear();
            if (found.IsRead) writer.Write(found.Token);
            var slots = new StoredSlots(found.IsRead, found.IsRead && writer.HasParts, footprint.Written.Span);
            TokenPlace place = new(document, found.Token);
            ClassInfo actual = registry.Classes[state.Tokens[found.Token].Resolved];
            if (found.Identifier is { } identifier) AddIdentified(json, state.Tokens, place, identifier, actual, slots);
            else Records.Add(place, actual, slots);
        }
    }

    /// <summary>Finds the objects of a document that are kept, and which of them may be kept within others.</summary>
    private void FindObjects(JudgeState state)
    {
        ExpressionRules rules = registry.Expressions;
        _objects.Clear();
        _parts.Clear();
        state.Identifiers.Sort(static (a, b) => a.Object.CompareTo(b.Object));
        state.Kept.Sort();
        int next = 0, last = -1;
        foreach (int kept in state.Kept)
        {
            if (kept == last) continue;
            last = kept;
            for (; next < state.Identifiers.Count && state.Identifiers[next].Object < kept; next++) _objects.Add(DatasetObject.Of(state.Identifiers[next], isRead: false));
            if (next < state.Identifiers.Count && state.Identifiers[next].Object == kept)
            {
                _objects.Add(DatasetObject.Of(state.Identifiers[next++], isRead: true));
                continue;
            }

            ClassInfo actual = registry.Classes[state.Tokens[kept].Resolved];
            bool isListed = rules.IsListed(actual), isPart = !isListed && rules.Late(actual).Length > 0;
            if (isPart) _parts.Add(kept);
            if (isPart || isListed) _objects.Add(new DatasetObject(kept, null, IsRead: true, isPart));
        }

        for (; next < state.Identifiers.Count; next++) _objects.Add(DatasetObject.Of(state.Identifiers[next], isRead: false));
    }

    private void AddIdentified(ReadOnlySpan<byte> json, Token[] tokens, TokenPlace place, IdentifierUse identifier, ClassInfo actual, StoredSlots slots)
    {
        int value = identifier.Value;
        ReadOnlySpan<byte> id = Utf8(json, tokens[value]);
        if (identifier.IsLocal)
        {
            Records.AddLocal(place, actual, id, slots);
            return;
        }

        if (Records.Add(place, actual, id, slots, out int first)) return;
        findings.AddLate(new LateFinding(
            new ValuePlace(place.Document, value),
            IdentityFindings.Duplicate(value, Wording.Quote(JsonText.Text(json, tokens[value]))),
            new ValuePlace(Records[first].Place, Records.ClassOf(first).Identifier!.Key)));
    }

    private void GatherReferences(ReadOnlySpan<byte> json, JudgeState state, int document)
    {
        foreach (ReferenceUse use in state.References)
        {
            Records.AddReference(new TokenPlace(document, use.Value), Utf8(json, state.Tokens[use.Value]), use.Constraint);
        }
    }

    private static ReadOnlySpan<byte> Utf8(ReadOnlySpan<byte> json, in Token token)
    {
        ReadOnlySpan<byte> raw = json.Slice(token.Start, token.Length);
        if (!token.Escaped) return raw;
        byte[] text = new byte[raw.Length];
        return text.AsSpan(0, JsonText.Unescape(raw, text));
    }

    /// <summary>An object of a document that is kept.</summary>
    private readonly record struct DatasetObject(int Token, IdentifierUse? Identifier, bool IsRead, bool IsPart)
    {
        public static DatasetObject Of(IdentifierUse identifier, bool isRead) => new(identifier.Object, identifier, isRead, false);
    }
}
