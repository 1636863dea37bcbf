using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Datasets;

/// <summary>Runs rules on some of the records of a dataset, in their order. One thread's own.</summary>
internal sealed class LatePart(RecordTable records, OntologyRegistry registry, KeptSource source, DatasetContext context, DateOnly? asOf)
{
    private readonly FootprintPlan _plan = registry.Expressions.LatePlan;

    public List<LateFinding> Findings { get; } = [];

    /// <summary>Rules that were not run, because they read a date that nobody gave.</summary>
    public HashSet<string> Skipped { get; } = [];

    /// <summary>Runs the rules of a record, and of the objects on which rules run that are kept within it.</summary>
    public void Judge(int record)
    {
        LateRule[] own = registry.Expressions.Late(records.ClassOf(record));
        if (own.Length == 0 && !records[record].HoldsParts) return;
        OpenedRecord opened = source.OpenSelf(record);
        TokenPlace place = opened.Stored.Place;
        if (opened.IsTooLarge)
        {
            JudgeTooLarge(opened, own);
            return;
        }

        if (own.Length > 0) Judge(0, own, place);
        for (int i = 1; opened.Stored.HoldsParts && i < opened.Objects.Length; i++)
        {
            OpenedObject part = opened.Objects[i];
            if (part.IsPart) Judge(i, registry.Expressions.Late(part.Class), place with { Token = place.Token + part.Distance });
        }
    }

    private void Judge(int obj, LateRule[] rules, TokenPlace place)
    {
        var tests = new TestFrame(source, registry.Classes, obj, asOf?.DayNumber);
        ulong absent = ~source.Self.Object(obj).Present;
        RuleObject? made = null;
        foreach ((ExpressionRule rule, ulong needed, NeededTraits? linked) in rules)
        {
            if (rule.UsesAsOf && asOf is null)
            {
                Skipped.Add(rule.Title);
                continue;
            }

            bool holds = (needed & absent) != 0 || (linked is not null && source.Lacks(ref tests, linked)) || rule.SurelyHolds(ref tests);
            if (!holds) Evaluate(rule, made ??= source.ObjectOf(obj, context), place);
        }
    }

    private void JudgeTooLarge(OpenedRecord opened, LateRule[] own)
    {
        TokenPlace place = opened.Stored.Place;
        EvaluateAll(own, context.Object(opened.Record), place);
        if (!opened.Stored.HoldsParts || opened.Objects[0].Footprint is not { } footprint) return;
        List<FootprintPart> parts = [];
        FootprintParts.Find(records.Bytes(opened.Slots), footprint, _plan, parts);
        foreach (FootprintPart part in parts)
        {
            FootprintObject made = records.PartAt(opened.Slots + part.Begin, _plan);
            EvaluateAll(registry.Expressions.Late(made.Class), made, place with { Token = place.Token + part.Distance });
        }
    }

    private void EvaluateAll(LateRule[] rules, RuleObject obj, TokenPlace place)
    {
        foreach ((ExpressionRule rule, _, _) in rules)
        {
            if (rule.UsesAsOf && asOf is null) Skipped.Add(rule.Title);
            else Evaluate(rule, obj, place);
        }
    }

    /// <summary>Asks the evaluator, which knows where a test does not tell.</summary>
    private void Evaluate(ExpressionRule rule, RuleObject obj, TokenPlace place)
    {
        if (rule.Judge(obj, context, place.Token) is { } finding) Findings.Add(new LateFinding(new ValuePlace(place, rule.Slot), finding));
    }
}
