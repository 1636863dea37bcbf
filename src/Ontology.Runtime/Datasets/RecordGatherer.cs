using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Counts the records of a dataset's documents, and builds those that are valid and have C#.</summary>
/// <param name="registry">The ontology.</param>
/// <param name="keeps">What is built is kept; otherwise it is built only where it is asked for its own rules.</param>
internal sealed class RecordGatherer(OntologyRegistry registry, bool keeps)
{
    private readonly int[] _counts = new int[registry.Classes.Length];
    private readonly int[] _invalid = new int[registry.Classes.Length];
    private readonly bool _builds = (keeps || registry.HasCustomRules) && Array.Exists(registry.Classes, static c => c.Factory is not null);

    /// <summary>The records that were built, by the slot of the root that holds them.</summary>
    public Dictionary<string, List<object>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>All objects with an identifier that were built, those in other objects too.</summary>
    public Dictionary<string, object> Index { get; } = new(StringComparer.Ordinal);

    public RecordCount[] Counts() =>
        [.. registry.Classes.Where(c => _counts[c.Index] > 0).Select(c => new RecordCount(c.Name, _counts[c.Index], _invalid[c.Index]))];

    /// <summary>Adds the records of a document that was judged to what is kept of it; those that are built are asked what they know. Any thread may ask.</summary>
    public void Gather(ReadOnlySpan<byte> json, JudgeState state, RecordTokens records, KeptDocuments to)
    {
        // Rules that are expressions, the judge has evaluated.
        RecordRuleRun? custom = registry.HasCustomRules ? new RecordRuleRun(registry, asksExpressions: false) : null;
        BuildContext? context = _builds ? new BuildContext(registry, state.Tokens, keeps ? to.Identified : null, custom) : null;
        while (records.MoveNext())
        {
            to.Records.Add(records.IsValid ? records.Class.Index : ~records.Class.Index);
            if (context is null || !records.IsValid || records.Class.Factory is null) continue;
            object built = context.Build(json, records.Token);
            if (keeps) to.Built.Add(KeyValuePair.Create(records.Key, built));
        }

        custom?.Report(state);
    }

    /// <summary>Takes in the records of documents, in their order.</summary>
    public void Take(KeptDocuments kept)
    {
        foreach (int record in kept.Records)
        {
            int actual = record < 0 ? ~record : record;
            _counts[actual]++;
            if (record < 0) _invalid[actual]++;
        }

        foreach ((string key, object built) in kept.Built)
        {
            if (!Records.TryGetValue(key, out List<object>? known)) Records.Add(key, known = []);
            known.Add(built);
        }

        // Of two with the same identifier, which is a violation, the first is found.
        foreach ((string identifier, object built) in kept.Identified) Index.TryAdd(identifier, built);
    }
}
