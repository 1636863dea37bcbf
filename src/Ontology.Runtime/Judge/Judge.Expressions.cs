using Ontology.Rules;

namespace Ontology.Judging;

/// <content>Rules that are expressions.</content>
internal ref partial struct Judge
{
    /// <summary>Runs the rules of an object whose slots have been judged, and notes it where rules that run later read it.</summary>
    private readonly bool JudgeExpressions(int obj, ClassInfo actual, bool valid)
    {
        if (_state.Rules is not { } run) return true;
        ExpressionRules rules = _registry.Expressions;
        if (_silent == 0 && run.IsInDataset && rules.IsKept(actual)) _state.Kept.Add(obj);
        // What is wrong with an alternative that is only tried is not marked, so that rules could not tell what they must not read.
        if (actual.Expressions.Length == 0 || (_silent > 0 && !valid)) return true;
        if (!run.HasDate && !run.IsInDataset) _state.Skipped = (_state.Skipped ?? rules.NoDated).With(actual);
        GlancedRule[] asked = rules.Glanced(actual, run.HasDate);
        // Of the entry of a dictionary that has its value alone, the tokens do not tell.
        bool asksTokens = obj == _noted;
        int first = asksTokens ? NextUndecided(asked, 0) : 0;
        return first == asked.Length || RunRules(asked, first, asksTokens, obj, run);
    }

    /// <summary>The first of some rules of which a glance at the object does not tell that it holds.</summary>
    private readonly int NextUndecided(GlancedRule[] rules, int from)
    {
        while (from < rules.Length && rules[from].HoldsAtAGlance(_state.Present, _state.Places, _tokens)) from++;
        return from;
    }

    private readonly bool RunRules(GlancedRule[] rules, int first, bool asksTokens, int obj, RuleRun run)
    {
        var tests = new TestFrame(_json, _tokens, _registry.Classes, obj, _state.Places);
        FootprintObject? self = null;
        List<(ExpressionRule Rule, Finding Finding)>? broken = null;
        for (int i = first; i < rules.Length; i = asksTokens ? NextUndecided(rules, i + 1) : i + 1)
        {
            if (asksTokens && rules[i].SurelyHolds(ref tests)) continue;
            self ??= Read(obj);
            ExpressionRule rule = rules[i].Rule;
            if (rule.Judge(self, run.Context, obj) is { } finding) (broken ??= []).Add((rule, finding));
        }

        if (broken is null) return true;
        // All have run before the first is reported: what one says of a slot must not keep another from reading it.
        foreach ((ExpressionRule rule, Finding finding) in broken) Add(finding with { Token = rule.Slot is { } slot ? PlaceOf(slot, obj) : obj });
        return !broken.Exists(static b => b.Finding.Severity == Severity.Error);
    }

    private readonly FootprintObject Read(int obj)
    {
        FootprintPlan plan = _registry.Expressions.Plan;
        FootprintBuffer buffer = _state.Footprint;
        buffer.Clear();
        new FootprintWriter(_json, _tokens, _registry, plan, buffer).Write(obj);
        return new FootprintObject(new FootprintSource(buffer.Written, plan, null), plan, _registry.Classes[_tokens[obj].Resolved]);
    }

    /// <summary>The value of a slot, or the object where it has none.</summary>
    private readonly int PlaceOf(string key, int obj)
    {
        int slot = Array.FindIndex(_registry.Classes[_tokens[obj].Resolved].Slots, s => s.Key == key);
        int value = slot < 0 ? -1 : ValueOf(obj, slot);
        return value >= 0 ? value : obj;
    }
}
