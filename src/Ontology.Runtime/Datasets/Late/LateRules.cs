using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>Runs the rules that read other records, or the date for which data is judged, when all records of a dataset are there.</summary>
internal sealed class LateRules(RecordTable records, OntologyRegistry registry, int maxPerDocument)
{
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
        for (int record = 0; record < records.Count; record++)
        {
            ExpressionRule[] own = rules.Late(records.ClassOf(record));
            if (own.Length == 0) continue;
            cancellationToken.ThrowIfCancellationRequested();
            StoredObject self = context.Object(record);
            foreach (ExpressionRule rule in own)
            {
                if (rule.UsesAsOf && asOf is null) _skipped.Add(rule.Title);
                else if (rule.Judge(self, context, records[record].Place.Token) is { } finding) Add(record, rule, finding);
            }
        }
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
}
