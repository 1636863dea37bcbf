namespace Ontology.Rules;

/// <summary>One evaluation: what it is about, its variables, and how far it may go.</summary>
internal ref struct RuleFrame(RuleContext context, RuleValue self, Span<RuleValue> slots)
{
    public readonly RuleContext Context = context;

    /// <summary>The record, as <c>this</c>.</summary>
    public readonly RuleValue Self = self;

    /// <summary>The variables of macros, and those that the caller gave.</summary>
    public readonly Span<RuleValue> Slots = slots;

    /// <summary>How many steps are left. Parts that are computed once for all records have their own, and put these back.</summary>
    public long Steps = context.MaxSteps;

    /// <summary>Takes steps, and looks whether the evaluation is to stop.</summary>
    /// <returns>False where there are not so many left.</returns>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public bool TrySpend(long steps)
    {
        Context.CancellationToken.ThrowIfCancellationRequested();
        Steps -= steps;
        return Steps >= 0;
    }
}
