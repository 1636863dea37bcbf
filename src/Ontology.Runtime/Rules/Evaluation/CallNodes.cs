namespace Ontology.Rules;

/// <summary>The cost of a call beyond a constant: by the size of what goes in and comes out.</summary>
internal static class CallCost
{
    private const int CharactersPerStep = 32;

    public static long Of(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.String => value.Text.Length / CharactersPerStep,
        RuleValueKind.Bytes => value.Bytes.Length / CharactersPerStep,
        RuleValueKind.List => value.List.Count,
        RuleValueKind.Map => value.Map.Count,
        _ => 0,
    };
}

internal sealed class CallNode1(Function1 function, RuleNode argument, bool isConstantTime) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue value = argument.Evaluate(ref frame);
        if (isConstantTime || !value.IsValue) return function(value);
        RuleValue result = function(value);
        long cost = CallCost.Of(value) + CallCost.Of(result);
        return cost == 0 || frame.TrySpend(cost) ? result : RuleErrors.TooManySteps;
    }
}

internal sealed class CallNode2(Function2 function, RuleNode first, RuleNode second, bool isConstantTime) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue left = first.Evaluate(ref frame), right = second.Evaluate(ref frame);
        if (isConstantTime) return function(left, right);
        // What is costly is paid for before it is done.
        long cost = CallCost.Of(left) + CallCost.Of(right);
        return cost == 0 || frame.TrySpend(cost) ? function(left, right) : RuleErrors.TooManySteps;
    }
}

internal sealed class CallNode3(Function3 function, RuleNode first, RuleNode second, RuleNode third) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue a = first.Evaluate(ref frame), b = second.Evaluate(ref frame), c = third.Evaluate(ref frame);
        RuleValue result = function(a, b, c);
        long cost = CallCost.Of(a) + CallCost.Of(b) + CallCost.Of(result);
        return cost == 0 || frame.TrySpend(cost) ? result : RuleErrors.TooManySteps;
    }
}

internal sealed class CallNode(FunctionN function, RuleNode[] arguments) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        var values = new RuleValue[arguments.Length];
        long cost = values.Length;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(ref frame);
            if (!values[i].IsValue) return values[i];
            cost += CallCost.Of(values[i]);
        }

        if (!frame.TrySpend(cost)) return RuleErrors.TooManySteps;
        RuleValue result = function(values);
        return frame.TrySpend(CallCost.Of(result)) ? result : RuleErrors.TooManySteps;
    }
}

/// <summary><c>matches</c> with a pattern that the rule itself tells.</summary>
internal sealed class MatchesNode(RuleNode text, RulePattern pattern) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue value = text.Evaluate(ref frame);
        if (value.Kind != RuleValueKind.String) return RuleErrors.Reject("matches", value);
        return frame.TrySpend(CallCost.Of(value)) ? pattern.Matches(value.Text) : RuleErrors.TooManySteps;
    }
}

/// <summary><c>in</c> a list that the rule itself tells.</summary>
internal sealed class InSetNode(RuleNode item, HashSet<RuleValue> set) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue value = item.Evaluate(ref frame);
        return value.IsValue ? RuleValue.Of(set.Contains(value)) : value;
    }
}
