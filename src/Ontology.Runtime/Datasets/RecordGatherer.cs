using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Counts the records of a dataset's documents, and builds those that are valid and have C#.</summary>
/// <param name="registry">The ontology.</param>
/// <param name="keeps">What is built is kept; otherwise it is built only where it is asked for its own rules.</param>
internal sealed class RecordGatherer(OntologyRegistry registry, bool keeps)
{
    private readonly int[] _counts = new int[registry.Classes.Length];
    private readonly int[] _invalid = new int[registry.Classes.Length];

    /// <summary>Records are built, so that whole documents are needed.</summary>
    public bool Builds { get; } = (keeps || registry.HasCustomRules) && Array.Exists(registry.Classes, static c => c.Factory is not null);

    /// <summary>The records that were built, by the slot of the root that holds them.</summary>
    public Dictionary<string, List<object>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>All objects with an identifier that were built, those in other objects too.</summary>
    public Dictionary<string, object> Index { get; } = new(StringComparer.Ordinal);

    public RecordCount[] Counts() =>
        [.. registry.Classes.Where(c => _counts[c.Index] > 0).Select(c => new RecordCount(c.Name, _counts[c.Index], _invalid[c.Index]))];

    /// <summary>Counts records.</summary>
    /// <param name="found">For each, its class; see <see cref="KeptDocuments.Records"/>.</param>
    public void Count(List<int> found)
    {
        foreach (int record in found)
        {
            int actual = record < 0 ? ~record : record;
            _counts[actual]++;
            if (record < 0) _invalid[actual]++;
        }
    }

    /// <summary>Builds the records of a document that was judged; they are asked what they know.</summary>
    public void Build(ReadOnlySpan<byte> json, RecordTokens records, Token[] tokens, RecordRuleRun? rules)
    {
        var context = new BuildContext(registry, tokens, keeps ? Index : null, rules);
        while (records.MoveNext())
        {
            if (!records.IsValid || records.Class.Factory is null) continue;
            object built = context.Build(json, records.Token);
            if (!keeps) continue;
            if (!Records.TryGetValue(records.Key, out List<object>? known)) Records.Add(records.Key, known = []);
            known.Add(built);
        }
    }
}
