namespace Ontology.Rules;

/// <summary>The order of values for sorting, which unlike comparisons of dates leaves nothing open.</summary>
internal static class RuleOrder
{
    /// <summary>Orders two values.</summary>
    /// <returns>False where they have no order.</returns>
    public static bool TryCompare(in RuleValue left, in RuleValue right, out int order)
    {
        if (RuleFunctions.TryOrder(left, right, out order)) return true;
        if (left.Kind != RuleValueKind.Date || right.Kind != RuleValueKind.Date) return false;
        order = left.Date.CompareTo(right.Date);
        return true;
    }

    public static bool HasOrder(in RuleValue value) => TryCompare(value, value, out _);

    /// <summary>The items in the order of their keys; those of equal keys as they stand.</summary>
    public static RuleValue Sort(RuleValue[] items, RuleValue[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            if (!keys[i].IsValue) return keys[i];
            if (!TryCompare(keys[i], keys[0], out _)) return RuleErrors.NoOverload("order", keys[0], keys[i]);
        }

        int[] places = new int[items.Length];
        for (int i = 0; i < places.Length; i++) places[i] = i;
        Array.Sort(places, (left, right) => Compare(keys, left, right));
        var sorted = new RuleValue[items.Length];
        for (int i = 0; i < sorted.Length; i++) sorted[i] = items[places[i]];
        return RuleValue.ListOf(sorted);
    }

    private static int Compare(RuleValue[] keys, int left, int right)
    {
        TryCompare(keys[left], keys[right], out int order);
        // NaN stands before all numbers: an order that leaves it open would be none.
        if (order == RuleNumbers.Unordered) order = IsNaN(keys[right]).CompareTo(IsNaN(keys[left]));
        return order != 0 ? order : left.CompareTo(right);
    }

    private static bool IsNaN(in RuleValue value) => value.Kind == RuleValueKind.Double && double.IsNaN(value.Double);
}
