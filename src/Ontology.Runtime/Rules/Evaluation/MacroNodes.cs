namespace Ontology.Rules;

/// <summary>What a macro goes over: the elements of a list, or the keys of a map.</summary>
internal readonly struct MacroRange
{
    private readonly IReadOnlyList<RuleValue> _items;
    private readonly RuleDictionary? _map;
    private readonly MacroVariables _variables;

    public MacroRange(in RuleValue range, MacroVariables variables)
    {
        _variables = variables;
        _map = range.Kind == RuleValueKind.Map ? range.Map : null;
        _items = _map is not null ? _map.Keys() : range.List;
    }

    public int Count => _items.Count;

    public static bool IsRange(in RuleValue value) => value.Kind is RuleValueKind.List or RuleValueKind.Map;

    /// <summary>The element of a list, or the key.</summary>
    public RuleValue this[int index] => _items[index];

    /// <summary>What stands beside the value in a map that is made of the range: a list's index, a map's key.</summary>
    public RuleValue Key(int index) => _map is null ? RuleValue.Of((long)index) : _items[index];

    /// <summary>Gives the variables their values for one element, which is a step.</summary>
    public bool TryBind(int index, ref RuleFrame frame)
    {
        if (!frame.TrySpend(1)) return false;
        if (_variables.Second < 0)
        {
            frame.Slots[_variables.First] = _items[index];
            return true;
        }

        frame.Slots[_variables.First] = Key(index);
        frame.Slots[_variables.Second] = _map is null ? _items[index] : _map.Raw[_items[index]];
        return true;
    }
}

/// <summary>The slots of a macro's variables; <paramref name="Second"/> is below 0 where there is one variable only.</summary>
internal readonly record struct MacroVariables(int First, int Second);

/// <summary>A macro over a list or map.</summary>
internal abstract class MacroNode(string name, RuleNode range, MacroVariables variables) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue over = range.Evaluate(ref frame);
        return MacroRange.IsRange(over) ? Evaluate(new MacroRange(over, variables), ref frame) : RuleErrors.Reject(name, over);
    }

    protected abstract RuleValue Evaluate(MacroRange over, ref RuleFrame frame);
}

/// <summary><c>all</c>, or <c>exists</c>: one element decides, whatever comes out for the others.</summary>
internal sealed class QuantifierNode(RuleNode range, MacroVariables variables, RuleNode body, bool isAll)
    : MacroNode(isAll ? "all" : "exists", range, variables)
{
    protected override RuleValue Evaluate(MacroRange over, ref RuleFrame frame)
    {
        RuleValue undecided = RuleValue.Of(isAll);
        for (int i = 0; i < over.Count; i++)
        {
            if (!over.TryBind(i, ref frame)) return RuleErrors.TooManySteps;
            RuleValue result = body.Evaluate(ref frame);
            if (result.Kind == RuleValueKind.Bool)
            {
                if (result.Bool != isAll) return result;
            }
            else
            {
                undecided = undecided.Kind == RuleValueKind.Bool ? RuleFunctions.Undecided(result, result) : RuleFunctions.Undecided(undecided, result);
            }
        }

        return undecided;
    }
}

internal sealed class ExistsOneNode(RuleNode range, MacroVariables variables, RuleNode body) : MacroNode("exists_one", range, variables)
{
    protected override RuleValue Evaluate(MacroRange over, ref RuleFrame frame)
    {
        int count = 0;
        for (int i = 0; i < over.Count; i++)
        {
            if (!over.TryBind(i, ref frame)) return RuleErrors.TooManySteps;
            RuleValue result = body.Evaluate(ref frame);
            if (result.Kind != RuleValueKind.Bool) return RuleFunctions.Undecided(result, result);
            if (result.Bool) count++;
        }

        return RuleValue.Of(count == 1);
    }
}

/// <summary>The elements that the body holds for.</summary>
internal sealed class FilterNode(RuleNode range, MacroVariables variables, RuleNode body) : MacroNode("filter", range, variables)
{
    protected override RuleValue Evaluate(MacroRange over, ref RuleFrame frame)
    {
        List<RuleValue> kept = [];
        for (int i = 0; i < over.Count; i++)
        {
            if (!over.TryBind(i, ref frame)) return RuleErrors.TooManySteps;
            RuleValue result = body.Evaluate(ref frame);
            if (result.Kind != RuleValueKind.Bool) return RuleFunctions.Undecided(result, result);
            if (result.Bool) kept.Add(over[i]);
        }

        return RuleValue.ListOf([.. kept]);
    }
}

/// <summary>The bodies of all elements, or of those that a filter holds for, as a list or as a map.</summary>
internal sealed class TransformNode(RuleNode range, MacroVariables variables, RuleNode? filter, RuleNode body, bool toMap)
    : MacroNode(toMap ? "transformMap" : "map", range, variables)
{
    protected override RuleValue Evaluate(MacroRange over, ref RuleFrame frame)
    {
        List<RuleValue>? list = toMap ? null : new List<RuleValue>(Math.Min(over.Count, 1024));
        RuleDictionary? map = toMap ? new RuleDictionary() : null;
        for (int i = 0; i < over.Count; i++)
        {
            if (!over.TryBind(i, ref frame)) return RuleErrors.TooManySteps;
            if (filter is not null)
            {
                RuleValue wanted = filter.Evaluate(ref frame);
                if (wanted.Kind != RuleValueKind.Bool) return RuleFunctions.Undecided(wanted, wanted);
                if (!wanted.Bool) continue;
            }

            RuleValue result = body.Evaluate(ref frame);
            if (!result.IsValue) return result;
            if (map is not null) map.TryAdd(over.Key(i), result);
            else list!.Add(result);
        }

        return map is not null ? RuleValue.Of(map) : RuleValue.ListOf([.. list!]);
    }
}

/// <summary>The elements in the order of the bodies.</summary>
internal sealed class SortedByNode(RuleNode range, MacroVariables variables, RuleNode body) : MacroNode("sortedBy", range, variables)
{
    protected override RuleValue Evaluate(MacroRange over, ref RuleFrame frame)
    {
        var items = new RuleValue[over.Count];
        var keys = new RuleValue[over.Count];
        for (int i = 0; i < items.Length; i++)
        {
            if (!over.TryBind(i, ref frame)) return RuleErrors.TooManySteps;
            items[i] = over[i];
            keys[i] = body.Evaluate(ref frame);
            if (!keys[i].IsValue) return keys[i];
        }

        return RuleOrder.Sort(items, keys);
    }
}
