namespace Ontology.Rules;

/// <summary>
/// <c>peers</c> and <c>peersAny</c>. Where the key depends on nothing but the record, the index of all records by it is made once, and kept in
/// the context.
/// </summary>
internal sealed class PeersNode(RuleNode target, string className, int variable, RuleNode key, bool any, bool isShared) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue value = target.Evaluate(ref frame);
        if (Objects.Find(value, frame.Context, out RuleObject record) is { } instead) return instead;
        RuleValue keys = KeyOf(record, ref frame);
        if (!keys.IsValue) return RuleValue.EmptyList;
        if (!isShared)
        {
            PeersIndex? own = Build(ref frame, isCharged: true);
            return own is null ? RuleErrors.TooManySteps : own.Others(record, keys, any, ref frame);
        }

        Holder holder = frame.Context.Memo(this, static () => new Holder());
        lock (holder)
        {
            if (holder.Index is null)
            {
                // The one that happens to ask first does not pay for what all will use.
                long steps = frame.Steps;
                holder.Index = Build(ref frame, isCharged: false);
                frame.Steps = steps;
            }
        }

        return holder.Index!.Others(record, keys, any, ref frame);
    }

    private PeersIndex? Build(ref RuleFrame frame, bool isCharged)
    {
        var index = new PeersIndex(frame.Context.Records(className));
        for (int place = 0; place < index.Count; place++)
        {
            if (!isCharged) frame.Steps = frame.Context.MaxSteps;
            if (!frame.TrySpend(1)) return null;
            index.Add(place, KeyOf(index[place], ref frame), any);
        }

        return index;
    }

    private RuleValue KeyOf(RuleObject record, ref RuleFrame frame)
    {
        frame.Slots[variable] = RuleValue.Of(record);
        return key.Evaluate(ref frame);
    }

    private sealed class Holder
    {
        public PeersIndex? Index { get; set; }
    }
}
