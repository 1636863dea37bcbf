using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Counts the records of a dataset's documents, and builds those that are valid and have C#.</summary>
/// <param name="registry">The ontology.</param>
/// <param name="root">The class of documents.</param>
/// <param name="isRecord">Documents are records themselves.</param>
/// <param name="keeps">What is built is kept; otherwise it is built only where it is asked for its own rules.</param>
internal sealed class RecordGatherer(OntologyRegistry registry, ClassInfo root, bool isRecord, bool keeps)
{
    private readonly int[] _counts = new int[registry.Classes.Length];
    private readonly int[] _invalid = new int[registry.Classes.Length];

    /// <summary>The records that were built, by the slot of the root that holds them.</summary>
    public Dictionary<string, List<object>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>All objects with an identifier that were built, those in other objects too.</summary>
    public Dictionary<string, object> Index { get; } = new(StringComparer.Ordinal);

    public RecordCount[] Counts() =>
        [.. registry.Classes.Where(c => _counts[c.Index] > 0).Select(c => new RecordCount(c.Name, _counts[c.Index], _invalid[c.Index]))];

    /// <summary>Takes in a document that was judged; the records that are built of it are asked what they know.</summary>
    public void Gather(ReadOnlySpan<byte> json, Token[] tokens, RecordRuleRun? rules)
    {
        bool builds = keeps || rules is not null;
        var context = new BuildContext(registry, tokens, keeps ? Index : null, rules);
        if (isRecord)
        {
            GatherRecord(json, context, 0, root, DatasetContent.DocumentsKey, builds);
            return;
        }

        if (tokens[0].Kind != TokenKind.Object || tokens[0].Resolved < 0) return;
        SlotInfo[] slots = registry.Classes[tokens[0].Resolved].Slots;
        for (int name = 1; name < tokens[0].Next; name = tokens[name + 1].Next)
        {
            if (tokens[name].Resolved < 0) continue;
            SlotInfo slot = slots[tokens[name].Resolved];
            if (slot.Value.Form == RangeForm.Object) GatherSlot(json, context, name + 1, slot, builds);
        }
    }

    private void GatherSlot(ReadOnlySpan<byte> json, BuildContext context, int value, SlotInfo slot, bool builds)
    {
        Token[] tokens = context.Tokens;
        if (tokens[value].Kind != TokenKind.Array && !(slot.IsDictionary && tokens[value].Kind == TokenKind.Object))
        {
            GatherRecord(json, context, value, slot.Value.Class!, slot.Key, builds);
            return;
        }

        foreach (int item in new ContainerTokens(tokens, value)) GatherRecord(json, context, item, slot.Value.Class!, slot.Key, builds);
    }

    private void GatherRecord(ReadOnlySpan<byte> json, BuildContext context, int token, ClassInfo range, string key, bool builds)
    {
        Token found = context.Tokens[token];
        if (found.Kind == TokenKind.Null) return;
        bool isObject = found.Kind is TokenKind.Object or TokenKind.Name && found.Resolved >= 0;
        bool valid = isObject && !found.Invalid;
        // What could not be told counts as what was expected there.
        ClassInfo actual = isObject ? registry.Classes[found.Resolved] : range;
        _counts[actual.Index]++;
        if (!valid) _invalid[actual.Index]++;
        if (!builds || !valid || actual.Factory is null) return;
        object built = context.Build(json, token);
        if (!keeps) return;
        if (!Records.TryGetValue(key, out List<object>? records)) Records.Add(key, records = []);
        records.Add(built);
    }
}
