using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Judges the documents of a dataset one by one, and gathers what is needed to judge them together.</summary>
internal sealed class DocumentJudge(
    OntologyRegistry registry, ClassInfo root, bool isRecord, ReadOptions options, DocumentTable documents, DatasetFindings findings)
{
    private readonly Containers _containers = new();
    private readonly RecordGatherer _gatherer = new(registry, root, isRecord);

    public OntologyRegistry Registry => registry;

    public DocumentTable Documents => documents;

    /// <summary>How many violations of one document are described.</summary>
    public int MaxViolations => options.MaxViolations;

    /// <summary>Objects with an identifier, and references.</summary>
    public RecordTable Records { get; } = new(registry);

    /// <summary>The records that were built.</summary>
    public RecordGatherer Built => _gatherer;

    /// <summary>Judges a document of the current file.</summary>
    /// <param name="json">The document.</param>
    /// <param name="offset">Where it begins in the file, or which document of a YAML stream it is.</param>
    /// <param name="firstLine">The number of its first line in the file.</param>
    public void Judge(ReadOnlySpan<byte> json, long offset, int firstLine)
    {
        int document = documents.Add(offset, json.Length, firstLine);
        DocumentSource source = documents.Source(document);
        _containers.Document = document;
        JudgeState state = JudgeState.Rent();
        try
        {
            state.MaxFindings = options.MaxViolations;
            state.Rules = RuleRun.InDataset;
            if (Tokenizer.Tokenize(json, state, options.MaxDepth))
            {
                new Judge(json, state, registry, source.Yaml is not null, isRecord ? null : _containers).JudgeDocument(root);
                // Rules that are expressions, the judge has evaluated.
                RecordRuleRun? custom = registry.HasCustomRules ? new RecordRuleRun(registry, asksExpressions: false) : null;
                _gatherer.Gather(json, state.Tokens, custom);
                custom?.Report(state);
                GatherObjects(json, state, document);
                GatherReferences(json, state, document);
            }

            findings.Add(json, state, source, document);
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>Objects with an identifier, and objects that rules read later, in the order of the text.</summary>
    private void GatherObjects(ReadOnlySpan<byte> json, JudgeState state, int document)
    {
        Token[] tokens = state.Tokens;
        FootprintPlan? plan = state.Kept.Count == 0 ? null : registry.Expressions.LatePlan;
        var writer = new FootprintWriter(json, tokens, registry, plan!);
        HashSet<int> kept = [.. state.Kept];
        Dictionary<int, IdentifierUse> identifiers = state.Identifiers.ToDictionary(static i => i.Object);
        foreach (int obj in identifiers.Keys.Union(kept).Order())
        {
            ClassInfo actual = registry.Classes[tokens[obj].Resolved];
            bool isKept = kept.Contains(obj);
            if (isKept) writer.Write(obj);
            bool hasId = identifiers.TryGetValue(obj, out IdentifierUse use);
            int value = use.Value;
            ReadOnlySpan<byte> id = hasId ? Utf8(json, tokens[value]) : default;
            if (use.IsLocal)
            {
                Records.AddLocal(new TokenPlace(document, obj), actual, id, isKept ? writer.Written : default);
                continue;
            }

            if (Records.Add(new TokenPlace(document, obj), actual, id, hasId, isKept ? writer.Written : default, out int first)) continue;
            findings.AddLate(new LateFinding(
                new ValuePlace(document, value),
                IdentityFindings.Duplicate(value, Wording.Quote(JsonText.Text(json, tokens[value]))),
                new ValuePlace(Records[first].Place, Records.ClassOf(first).Identifier!.Key)));
        }
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
}
