using Ontology.Rules;

namespace Ontology.Judging;

/// <summary>How rules that are expressions run while a document is judged.</summary>
/// <param name="Context">What they can ask beyond their object.</param>
/// <param name="IsInDataset">The document is one of a dataset: what reads other records or the date waits until all are there.</param>
internal sealed record RuleRun(RuleContext Context, bool IsInDataset)
{
    /// <summary>Rules that read the date can run.</summary>
    public bool HasDate { get; } = !IsInDataset && Context.AsOf is not null;

    /// <summary>Of a record by itself, for no date.</summary>
    public static readonly RuleRun Alone = new(RuleContext.Alone, IsInDataset: false);

    public static readonly RuleRun InDataset = new(RuleContext.Alone, IsInDataset: true);

    /// <summary>Of a record by itself.</summary>
    public static RuleRun For(DateOnly? asOf) => asOf is { } date ? new RuleRun(new DatedContext(PartialDate.FromDate(date)), IsInDataset: false) : Alone;

    /// <summary>A date, and no other records.</summary>
    private sealed class DatedContext(PartialDate asOf) : RuleContext
    {
        public override PartialDate? AsOf => asOf;

        public override RuleObject? Resolve(string id) => null;

        public override IReadOnlyList<RuleValue> Inverse(string id, RuleMember source) => [];

        public override IReadOnlyList<RuleObject> Records(string className) => [];
    }
}
