namespace Ontology.Rules;

/// <summary>A part of a program. It has no state, so that threads can share it.</summary>
internal abstract class RuleNode
{
    public abstract RuleValue Evaluate(ref RuleFrame frame);
}

/// <summary>A part that names something which need not be there: a slot, an inverse slot, a member.</summary>
internal abstract class PathNode : RuleNode
{
    /// <summary>The value, or <see cref="RuleValue.Absent"/>.</summary>
    public abstract RuleValue Find(ref RuleFrame frame);

    /// <summary>Whether what was found is there, as <c>has</c> means it.</summary>
    public virtual bool IsThere(in RuleValue found) => found.IsValue;
}

internal sealed class LiteralNode(RuleValue value) : RuleNode
{
    public RuleValue Value => value;

    public override RuleValue Evaluate(ref RuleFrame frame) => value;
}

internal sealed class ThisNode : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame) => frame.Self;
}

internal sealed class AsOfNode : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame) =>
        frame.Context.AsOf is { } date ? RuleValue.Of(date) : RuleValue.Unresolved("asOf");
}

internal sealed class VariableNode(int slot) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame) => frame.Slots[slot];
}

internal sealed class BindNode(int slot, RuleNode value, RuleNode body) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        // An error counts only where the variable is read.
        frame.Slots[slot] = value.Evaluate(ref frame);
        return body.Evaluate(ref frame);
    }
}

internal sealed class ListNode(RuleNode[] items) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        if (!frame.TrySpend(items.Length)) return RuleErrors.TooManySteps;
        var values = new RuleValue[items.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = items[i].Evaluate(ref frame);
            if (!values[i].IsValue) return values[i];
        }

        return RuleValue.ListOf(values);
    }
}

/// <summary>A map; its keys and values by turns.</summary>
internal sealed class MapNode(RuleNode[] entries) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        if (!frame.TrySpend(entries.Length)) return RuleErrors.TooManySteps;
        var map = new RuleDictionary(entries.Length / 2);
        for (int i = 0; i < entries.Length; i += 2)
        {
            RuleValue key = entries[i].Evaluate(ref frame);
            if (!key.IsValue) return key;
            RuleValue value = entries[i + 1].Evaluate(ref frame);
            if (!value.IsValue) return value;
            if (!RuleDictionary.IsKey(key)) return RuleErrors.KeyKind;
            if (!map.TryAdd(key, value)) return RuleErrors.RepeatedKey;
        }

        return RuleValue.Of(map);
    }
}
