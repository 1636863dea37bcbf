using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Counts the records of a dataset's documents, and builds those that are valid and have C#.</summary>
internal sealed class RecordGatherer(OntologyRegistry registry, ClassInfo root, bool isRecord)
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
        var context = new BuildContext(registry, tokens, Index, rules);
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
        _counts[actual.Index]++;
        if (!valid) _invalid[actual.Index]++;
        if (!valid || actual.Factory is null) return;
        if (!Records.TryGetValue(key, out List<object>? records)) Records.Add(key, records = []);
        records.Add(context.Build(json, token));
    }
}
