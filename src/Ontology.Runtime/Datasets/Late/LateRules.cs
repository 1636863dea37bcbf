using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Runs the rules that read other records, or the date for which data is judged, when all records of a dataset are there.</summary>
internal sealed class LateRules(RecordTable records, OntologyRegistry registry, int maxPerDocument)
{
    private const int PartSize = 4096;
    private const int PartsAtOnce = 64;
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
        var context = new DatasetContext(records, registry, asOf is { } date ? PartialDate.FromDate(date) : null, cancellationToken);
        int parts = (records.Count + PartSize - 1) / PartSize;
        // All cores look at parts of the records; what they find is put together in the order of the dataset.
        for (int from = 0; from < parts; from += PartsAtOnce)
        {
            int count = Math.Min(PartsAtOnce, parts - from);
            var found = new Part[count];
            Parallel.For(0, count, new ParallelOptions { CancellationToken = cancellationToken }, i => found[i] = Judge(from + i, context, asOf is not null));
            foreach (Part part in found)
            {
                _skipped.UnionWith(part.Skipped);
                foreach ((int record, ExpressionRule rule, Finding finding) in part.Findings) Add(record, rule, finding);
            }
        }
    }

    private Part Judge(int part, DatasetContext context, bool hasDate)
    {
        var found = new Part([], []);
        int end = Math.Min(records.Count, (part + 1) * PartSize);
        for (int record = part * PartSize; record < end; record++)
        {
            ExpressionRule[] own = registry.Expressions.Late(records.ClassOf(record));
            if (own.Length == 0) continue;
            StoredObject self = context.Object(record);
            foreach (ExpressionRule rule in own)
            {
                if (rule.UsesAsOf && !hasDate) found.Skipped.Add(rule.Title);
                else if (rule.Judge(self, context, records[record].Place.Token) is { } finding) found.Findings.Add((record, rule, finding));
            }
        }

        return found;
    }

    private void Add(int record, ExpressionRule rule, Finding finding)
    {
        TokenPlace place = records[record].Place;
        int count = _perDocument.GetValueOrDefault(place.Document);
        _perDocument[place.Document] = count + 1;
        if (count > maxPerDocument) return;
        Findings.Add(count < maxPerDocument
            ? new LateFinding(new ValuePlace(place, rule.Slot), finding)
            : new LateFinding(new ValuePlace(place.Document, 0), new Finding
            {
                Descriptor = ViolationCatalog.TooManyViolations,
                Severity = finding.Severity,
                Message = "more rules that read other records do not hold in this document; they are not described",
            }));
    }

    /// <summary>What was found in some of the records.</summary>
    private sealed record Part(List<(int Record, ExpressionRule Rule, Finding Finding)> Findings, HashSet<string> Skipped);
}
