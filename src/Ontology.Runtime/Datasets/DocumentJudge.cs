using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Judges the documents of a dataset one by one, builds their records, and gathers what is needed to judge them together.</summary>
internal sealed class DocumentJudge(OntologyRegistry registry, ClassInfo root, bool isRecord, ReadOptions options, DatasetFindings findings)
{
    private readonly Containers _containers = new();
    private readonly Dictionary<string, (int Count, int Invalid)> _counts = new(StringComparer.Ordinal);

    public OntologyRegistry Registry => registry;

    public List<DatasetDocument> Documents { get; } = [];

    public Dictionary<string, IdentifierEntry> Identifiers { get; } = new(StringComparer.Ordinal);

    /// <summary>The classes of objects that are named within others, by identifier.</summary>
    public Dictionary<string, HashSet<ClassInfo>> LocalIdentifiers { get; } = new(StringComparer.Ordinal);

    public List<ReferenceEntry> References { get; } = [];

    /// <summary>The records that were built, by the slot of the root that holds them.</summary>
    public Dictionary<string, List<object>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>All objects with an identifier that were built, those in other objects too.</summary>
    public Dictionary<string, object> Index { get; } = new(StringComparer.Ordinal);

    public RecordCount[] Counts() =>
        [.. _counts.OrderBy(static c => c.Key, StringComparer.Ordinal).Select(static c => new RecordCount(c.Key, c.Value.Count, c.Value.Invalid))];

    public void Judge(ReadOnlyMemory<byte> document, DocumentSource source)
    {
        _containers.Document = Documents.Count;
        Documents.Add(new DatasetDocument(document, source, findings.CurrentFile));
        ReadOnlySpan<byte> json = document.Span;
        JudgeState state = JudgeState.Rent();
        try
        {
            state.MaxFindings = options.MaxViolations;
            if (Tokenizer.Tokenize(json, state, options.MaxDepth))
            {
                new Judge(json, state, registry, source.Yaml is not null, isRecord ? null : _containers).JudgeDocument(root);
                GatherRecords(json, state.Tokens);
                GatherIdentifiers(json, state);
            }

            findings.Add(json, state, source, _containers.Document);
        }
        finally
        {
            state.Return();
        }
    }

    private void GatherRecords(ReadOnlySpan<byte> json, Token[] tokens)
    {
        var context = new BuildContext(registry, tokens, Index);
        if (isRecord)
        {
            GatherRecord(json, context, 0, root, DatasetContent.DocumentsKey);
            return;
        }

        if (tokens[0].Kind != TokenKind.Object || tokens[0].Resolved < 0) return;
        SlotInfo[] slots = registry.Classes[tokens[0].Resolved].Slots;
        for (int name = 1; name < tokens[0].Next; name = tokens[name + 1].Next)
        {
            if (tokens[name].Resolved < 0) continue;
            SlotInfo slot = slots[tokens[name].Resolved];
            if (slot.Value.Form == RangeForm.Object) GatherSlot(json, context, name + 1, slot);
        }
    }

    private void GatherSlot(ReadOnlySpan<byte> json, BuildContext context, int value, SlotInfo slot)
    {
        Token[] tokens = context.Tokens;
        if (tokens[value].Kind != TokenKind.Array && !(slot.IsDictionary && tokens[value].Kind == TokenKind.Object))
        {
            GatherRecord(json, context, value, slot.Value.Class!, slot.Key);
            return;
        }

        foreach (int item in new ContainerTokens(tokens, value)) GatherRecord(json, context, item, slot.Value.Class!, slot.Key);
    }

    private void GatherRecord(ReadOnlySpan<byte> json, BuildContext context, int token, ClassInfo range, string key)
    {
        Token found = context.Tokens[token];
        if (found.Kind == TokenKind.Null) return;
        bool isObject = found.Kind is TokenKind.Object or TokenKind.Name && found.Resolved >= 0;
        bool valid = isObject && !found.Invalid;
        // What could not be told counts as what was expected there.
        ClassInfo actual = isObject ? registry.Classes[found.Resolved] : range;
        (int count, int invalid) = _counts.GetValueOrDefault(actual.Name);
        _counts[actual.Name] = (count + 1, valid ? invalid : invalid + 1);
        if (!valid || actual.Factory is null) return;
        if (!Records.TryGetValue(key, out List<object>? records)) Records.Add(key, records = []);
        records.Add(context.Build(json, token));
    }

    private void GatherIdentifiers(ReadOnlySpan<byte> json, JudgeState state)
    {
        int document = _containers.Document;
        foreach (IdentifierUse use in state.Identifiers)
        {
            string id = JsonText.Text(json, state.Tokens[use.Value]);
            ClassInfo actual = registry.Classes[state.Tokens[use.Object].Resolved];
            if (use.IsLocal)
            {
                if (!LocalIdentifiers.TryGetValue(id, out HashSet<ClassInfo>? classes)) LocalIdentifiers.Add(id, classes = []);
                classes.Add(actual);
                continue;
            }

            if (Identifiers.TryAdd(id, new IdentifierEntry(document, use.Value, actual))) continue;
            IdentifierEntry first = Identifiers[id];
            int firstDocument = first.Document == document ? -1 : first.Document;
            findings.AddLater(document, IdentityFindings.Duplicate(use.Value, Wording.Quote(id), first.Token, firstDocument));
        }

        foreach (ReferenceUse use in state.References)
        {
            References.Add(new ReferenceEntry(document, use.Value, JsonText.Text(json, state.Tokens[use.Value]), use.Constraint));
        }
    }
}
