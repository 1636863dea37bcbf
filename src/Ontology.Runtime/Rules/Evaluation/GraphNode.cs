namespace Ontology.Rules;

/// <summary>
/// <c>acyclic</c> and <c>closure</c>. Where the edges depend on nothing but the record that they start from, what is found out about them holds
/// for all records of the dataset, and is kept in the context.
/// </summary>
internal sealed class GraphNode(RuleNode start, int variable, RuleNode edges, bool isClosure, bool isShared) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue value = start.Evaluate(ref frame);
        if (Objects.Find(value, frame.Context, out RuleObject record) is { } instead) return instead;
        if (!isShared) return Ask(new GraphMemo(), record, ref frame);
        long steps = frame.Steps;
        if (LeadsNowhere(record, ref frame))
        {
            frame.Steps = steps - 1;
            return isClosure ? RuleValue.EmptyList : RuleValue.True;
        }

        GraphMemo memo = frame.Context.Memo(this, static () => new GraphMemo());
        lock (memo)
        {
            RuleValue answer = Ask(memo, record, ref frame);
            // The one that happens to ask first does not pay for what all will use.
            frame.Steps = steps - 1;
            return answer;
        }
    }

    /// <summary>Most records have no edges: of them, nothing is remembered, and nobody waits for anybody.</summary>
    private bool LeadsNowhere(RuleObject record, ref RuleFrame frame)
    {
        RuleValue own = Edges(record, ref frame);
        return own.Kind == RuleValueKind.Absent || (own.Kind == RuleValueKind.List && own.List.Count == 0);
    }

    private RuleValue Ask(GraphMemo memo, RuleObject record, ref RuleFrame frame) =>
        isClosure ? memo.Closure(record, Edges, ref frame) : memo.IsAcyclic(record, Edges, ref frame);

    private RuleValue Edges(RuleObject record, ref RuleFrame frame)
    {
        if (isShared) frame.Steps = frame.Context.MaxSteps;
        else if (!frame.TrySpend(1)) return RuleErrors.TooManySteps;
        frame.Slots[variable] = RuleValue.Of(record);
        return edges is PathNode path ? path.Find(ref frame) : edges.Evaluate(ref frame);
    }
}
