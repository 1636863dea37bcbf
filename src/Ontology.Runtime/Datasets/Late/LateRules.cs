using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Datasets;

/// <summary>Runs the rules that read other records, or the date for which data is judged, when all records of a dataset are there.</summary>
internal sealed class LateRules(RecordTable records, OntologyRegistry registry, int maxPerDocument)
{
    private const int PartSize = 2048;
    private const int PartsAtOnce = 128;
    private readonly Dictionary<int, int> _perDocument = [];
    private readonly SortedSet<string> _skipped = new(StringComparer.Ordinal);

    /// <summary>What was found. Beyond the limit of a document, only that there is more.</summary>
    public List<LateFinding> Findings { get; } = [];

    /// <summary>Rules that were not run, because they read a date that nobody gave.</summary>
    public IReadOnlyList<string> Skipped => [.. _skipped];

    public void Run(DateOnly? asOf, CancellationToken cancellationToken)
    {
        ExpressionRules rules = registry.Expressions;
        if (!rules.HasLate) return;
        var context = new DatasetContext(records, registry, rules.LatePlan, asOf is { } date ? PartialDate.FromDate(date) : null, cancellationToken);
        Dictionary<PeersList, HashSet<ulong>?> sharedKeys =
            SharedKeys.Find(rules.AllLate.SelectMany(static r => r.Peers), records, registry, rules.LatePlan, cancellationToken);
        int parts = (records.Count + PartSize - 1) / PartSize;
        // All cores look at parts of the records; what they find is put together in the order of the dataset.
        for (int from = 0; from < parts; from += PartsAtOnce)
        {
            int count = Math.Min(PartsAtOnce, parts - from);
            var found = new LatePart[count];
            Parallel.For(
                0, count, new ParallelOptions { CancellationToken = cancellationToken },
                () => new KeptSource(records, rules.LatePlan, sharedKeys, context, rules.LinkTraits),
                (i, _, source) =>
                {
                    found[i] = Judge(from + i, source);
                    return source;
                },
                static _ => { });
            foreach (LatePart part in found)
            {
                _skipped.UnionWith(part.Skipped);
                foreach (LateFinding finding in part.Findings) Add(finding);
            }
        }

        LatePart Judge(int number, KeptSource source)
        {
            var part = new LatePart(records, registry, source, context, asOf);
            int end = Math.Min(records.Count, (number + 1) * PartSize);
            for (int record = number * PartSize; record < end; record++) part.Judge(record);
            return part;
        }
    }

    private void Add(LateFinding found)
    {
        int document = found.Place.Document;
        int count = _perDocument.GetValueOrDefault(document);
        _perDocument[document] = count + 1;
        if (count > maxPerDocument) return;
        Findings.Add(count < maxPerDocument
            ? found
            : new LateFinding(new ValuePlace(document, 0), new Finding
            {
                Descriptor = ViolationCatalog.TooManyViolations,
                Severity = found.Finding.Severity,
                Message = "more rules that read other records do not hold in this document; they are not described",
            }));
    }
}
