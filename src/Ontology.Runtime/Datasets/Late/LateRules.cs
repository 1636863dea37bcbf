using Ontology.Judging;
using Ontology.Rules;

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
                foreach (LateFinding finding in part.Findings) Add(finding);
            }
        }
    }

    private Part Judge(int part, DatasetContext context, bool hasDate)
    {
        var found = new Part([], []);
        int end = Math.Min(records.Count, (part + 1) * PartSize);
        for (int record = part * PartSize; record < end; record++)
        {
            StoredRecord stored = records[record];
            ExpressionRule[] own = registry.Expressions.Late(registry.Classes[stored.Class]);
            if (own.Length == 0 && !stored.HoldsParts) continue;
            StoredObject self = context.Object(record);
            Judge(self, own, stored.Place);
            if (!stored.HoldsParts) continue;
            foreach (FootprintPart inner in self.Parts())
            {
                Judge(inner.Object, registry.Expressions.Late(inner.Object.Class), stored.Place with { Token = stored.Place.Token + inner.Distance });
            }
        }

        return found;

        void Judge(RuleObject self, ExpressionRule[] own, TokenPlace place)
        {
            foreach (ExpressionRule rule in own)
            {
                if (rule.UsesAsOf && !hasDate) found.Skipped.Add(rule.Title);
                else if (rule.Judge(self, context, place.Token) is { } finding) found.Findings.Add(new LateFinding(new ValuePlace(place, rule.Slot), finding));
            }
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

    /// <summary>What was found in some of the records.</summary>
    private sealed record Part(List<LateFinding> Findings, HashSet<string> Skipped);
}
