using Ontology.Judging;

namespace Ontology.Json.Fast;

/// <summary>What the fast reader can say of a document; where it says nothing, the judge is to be asked.</summary>
internal static class FastVerdict
{
    /// <summary>The report on a document that is surely valid; null for any other.</summary>
    public static ValidationReport? Report(ReadOnlySpan<byte> json, OntologyRegistry registry, ClassInfo range, ReadOptions options, DocumentSource source)
    {
        FastPlan plan = registry.Fast;
        FastClass root = plan.Of(range);
        // The judge knows of the date for which data is judged.
        if (options.AsOf is not null && (root.NeedsDate || root.NeedsRecords)) return null;
        if (root.NeedsRecords)
        {
            if (!root.HasRecords) return null;
        }
        else if (!root.NeedsTokens || !root.MetTokens)
        {
            if (FastReader<VerdictOnly>.Accepts(json, plan, root, options.MaxDepth, null, out FastOutcome outcome)) return Quiet(outcome);
            // It went as far as it could without tokens.
            if (!outcome.NeedsTokens) return null;
            root.MetTokens = true;
        }

        JudgeState state = JudgeState.Rent();
        try
        {
            if (root.NeedsRecords) return Record(json, state, registry, range, options, source)?.Report;
            bool accepts = FastReader<WithTokens>.Accepts(json, plan, root, options.MaxDepth, state, out FastOutcome outcome);
            if (!outcome.NeedsTokens) root.MetTokens = false;
            return accepts ? Quiet(outcome) : null;
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>
    /// The record of a document that is surely valid, and whose rules that are expressions surely hold, with the report: rules in C# may have found
    /// something. Null for any other document.
    /// </summary>
    public static FastRecord? Record(
        ReadOnlySpan<byte> json, JudgeState state, OntologyRegistry registry, ClassInfo range, ReadOptions options, DocumentSource source)
    {
        FastPlan plan = registry.Fast;
        FastClass root = plan.Of(range);
        if (options.AsOf is not null && (root.NeedsDate || root.NeedsRecords)) return Nothing(state);
        if (!FastReader<WithTokens>.Accepts(json, plan, root, options.MaxDepth, state, out FastOutcome outcome)) return Nothing(state);
        RecordRuleRun? rules = root.NeedsRecords ? new RecordRuleRun(registry, registry.HasExpressions) : null;
        object record = new BuildContext(registry, state.Tokens, null, rules, isFast: true).Build(json, 0);
        if (rules is null) return new FastRecord(record, Quiet(outcome));
        if (!rules.RulesHold) return Nothing(state);
        if (rules.QuietReport is { } quiet) return new FastRecord(record, quiet);
        state.MaxFindings = options.MaxViolations;
        rules.Report(state);
        return new FastRecord(record, DocumentReport.Create(json, state, source));
    }

    private static ValidationReport Quiet(FastOutcome outcome) => outcome.Dated?.Report ?? ValidationReport.Empty;

    private static FastRecord? Nothing(JudgeState state)
    {
        state.Restart();
        return null;
    }
}

/// <summary>What is to be known of a document beside whether it is surely valid.</summary>
/// <param name="Dated">The rules that did not run, because they read a date that nobody gives here.</param>
/// <param name="NeedsTokens">There was an object that can only be told of by its tokens.</param>
internal readonly record struct FastOutcome(DatedRules? Dated, bool NeedsTokens);

/// <summary>A record that was read fast, and what is to be said of it.</summary>
internal readonly record struct FastRecord(object Value, ValidationReport Report);
