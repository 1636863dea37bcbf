using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Datasets;

/// <summary>Runs rules on some of the records of a dataset, in their order. One thread's own.</summary>
internal sealed class LatePart(RecordTable records, OntologyRegistry registry, KeptSource source, DatasetContext context, DateOnly? asOf)
{
    private readonly FootprintPlan _plan = registry.Expressions.LatePlan;
    private readonly List<FootprintPart> _parts = [];

    public List<LateFinding> Findings { get; } = [];

    /// <summary>Rules that were not run, because they read a date that nobody gave.</summary>
    public HashSet<string> Skipped { get; } = [];

    /// <summary>Runs the rules of a record, and of the objects on which rules run that are kept within it.</summary>
    public void Judge(int record)
    {
        StoredRecord stored = records.Open(record, out long slots);
        ClassInfo actual = registry.Classes[stored.Class];
        ExpressionRule[] own = registry.Expressions.Late(actual);
        if (own.Length > 0) Judge(KeptSource.PlaceOf(record), own, stored.Place);
        if (!stored.HoldsParts || _plan.Of(actual) is not { } footprint) return;
        _parts.Clear();
        FootprintParts.Find(records.Bytes(slots), footprint, _plan, _parts);
        foreach (FootprintPart part in _parts)
        {
            long place = slots + part.Begin;
            ExpressionRule[] rules = registry.Expressions.Late(source.ClassAt(place));
            Judge(place, rules, stored.Place with { Token = stored.Place.Token + part.Distance });
        }
    }

    private void Judge(long self, ExpressionRule[] rules, TokenPlace place)
    {
        TestFrame tests = source.FrameOf(self, registry.Classes, asOf?.DayNumber);
        RuleObject? made = null;
        foreach (ExpressionRule rule in rules)
        {
            if (rule.UsesAsOf && asOf is null) Skipped.Add(rule.Title);
            else if (!rule.SurelyHolds(ref tests) && rule.Judge(made ??= Object(self), context, place.Token) is { } finding)
            {
                Findings.Add(new LateFinding(new ValuePlace(place, rule.Slot), finding));
            }
        }
    }

    /// <summary>An object for the evaluator, which is asked where a test does not tell.</summary>
    private RuleObject Object(long place) =>
        KeptSource.RecordAt(place) is >= 0 and int record ? context.Object(record) : records.PartAt(place, _plan);
}
