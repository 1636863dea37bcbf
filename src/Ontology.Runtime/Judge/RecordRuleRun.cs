using Ontology.Rules;

namespace Ontology.Judging;

/// <summary>Asks the rules that records have in C#, as they are built of a document that was found valid.</summary>
/// <param name="registry">The ontology.</param>
/// <param name="asksExpressions">Also those that are expressions, which the judge can evaluate itself.</param>
internal sealed class RecordRuleRun(OntologyRegistry registry, bool asksExpressions)
{
    private readonly RuleContext _context = RuleContext.Alone;
    private List<Finding>? _findings;
    private DatedRules? _skipped = asksExpressions ? registry.Expressions.NoDated : null;

    /// <summary>
    /// The expression rules on values of each object hold, as far as its record can tell. Where that is false, one of them does not, or cannot be
    /// evaluated, or has no form in C#: the reference evaluator knows.
    /// </summary>
    public bool RulesHold { get; private set; } = true;

    /// <summary>Adds what does not hold of the rules that are written in C#, and which rules read a date that nobody gave.</summary>
    public void Report(JudgeState state)
    {
        foreach (Finding finding in _findings ?? []) state.Add(finding);
        if (_skipped is not null) state.Skipped = state.Skipped?.With(_skipped) ?? _skipped;
    }

    /// <summary>The report on a document in which nothing else was found; null where these rules found something.</summary>
    public ValidationReport? QuietReport => _findings is not null ? null : _skipped?.Report ?? ValidationReport.Empty;

    /// <summary>Asks the rules of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="recordClass">Its class.</param>
    /// <param name="tokens">The document.</param>
    /// <param name="token">The object that it was built of.</param>
    public void Ask(IOntologyObject record, ClassInfo recordClass, Token[] tokens, int token)
    {
        if (asksExpressions) AskExpressions(record, recordClass);
        if (!registry.HasCustomRules) return;
        var report = new RuleReport(recordClass);
        record.CheckRules(report);
        foreach (CustomFinding finding in report.Findings)
        {
            int value = finding.Slot < 0 ? -1 : ObjectTokens.ValueOf(tokens, registry.Classes, token, finding.Slot);
            (_findings ??= []).Add(new Finding
            {
                Descriptor = ViolationCatalog.RuleViolated,
                Code = finding.Code,
                Severity = finding.Severity,
                Message = Wording.Sentence(finding.Message),
                Token = value < 0 ? token : value,
            });
        }
    }

    private void AskExpressions(IOntologyObject record, ClassInfo recordClass)
    {
        RulesHold = RulesHold && Holds(record, _context);
        _skipped = _skipped!.With(recordClass);
    }

    /// <summary>The expression rules on values of a record hold, as far as it can tell.</summary>
    public static bool Holds(IOntologyObject record, RuleContext context)
    {
        try
        {
            return record.RulesHold(context);
        }
        // Whatever an evaluation runs into: the judge tells what it is.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return false;
        }
    }
}
