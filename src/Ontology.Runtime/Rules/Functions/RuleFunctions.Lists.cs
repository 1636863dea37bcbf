namespace Ontology.Rules;

/// <content>Lists and maps.</content>
public static partial class RuleFunctions
{
    /// <summary><c>size(value)</c>: code points of a string, bytes, elements of a list, entries of a map.</summary>
    /// <param name="value">The value.</param>
    public static RuleValue Size(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.String => RuleValue.Of((long)CodePoints.Count(value.Text)),
        RuleValueKind.Bytes => RuleValue.Of((long)value.Bytes.Length),
        RuleValueKind.List => RuleValue.Of((long)value.List.Count),
        RuleValueKind.Map => RuleValue.Of((long)value.Map.Count),
        _ => RuleErrors.Reject("size", value),
    };

    /// <summary><c>item in container</c>: an element of a list, a key of a map.</summary>
    /// <param name="item">The element or key.</param>
    /// <param name="container">The list or map.</param>
    public static RuleValue In(in RuleValue item, in RuleValue container)
    {
        if (!item.IsValue) return item;
        if (container.Kind == RuleValueKind.Map) return RuleValue.Of(container.Map.TryGet(item, out _));
        if (container.Kind != RuleValueKind.List) return RuleErrors.Reject("in", item, container);
        IReadOnlyList<RuleValue> list = container.List;
        long budget = RuleEquality.MaxComparisons;
        for (int i = 0; i < list.Count; i++)
        {
            if (RuleEquality.Equal(item, list[i], ref budget)) return RuleValue.True;
        }

        return budget < 0 ? RuleErrors.TooLarge : RuleValue.False;
    }

    /// <summary><c>container[index]</c>: an element of a list, the value of a map's key.</summary>
    /// <param name="container">The list or map.</param>
    /// <param name="index">The place, from 0, or the key.</param>
    public static RuleValue Index(in RuleValue container, in RuleValue index)
    {
        if (!index.IsValue && container.IsValue) return index;
        if (container.Kind == RuleValueKind.Optional) return container.Inner.IsValue ? OptionalOf(Index(container.Inner, index)) : container;
        if (container.Kind == RuleValueKind.Map)
        {
            return container.Map.TryGet(index, out RuleValue value) ? value : RuleValue.Error($"there is no key '{index}'");
        }

        if (container.Kind != RuleValueKind.List || !index.IsNumber) return RuleErrors.Reject("[]", container, index);
        RuleValue whole = RuleConversions.ToInt(index);
        if (!whole.IsValue || RuleNumbers.Compare(whole, index) != 0) return RuleValue.Error($"{index} is no place in a list");
        IReadOnlyList<RuleValue> list = container.List;
        return whole.Bits >= 0 && whole.Bits < list.Count ? list[(int)whole.Bits] : OutOfRange(whole.Bits);
    }

    /// <summary><c>list.distinct()</c>: each value once, where it stands first.</summary>
    /// <param name="list">A list.</param>
    public static RuleValue Distinct(in RuleValue list)
    {
        if (list.Kind != RuleValueKind.List) return RuleErrors.Reject("distinct", list);
        IReadOnlyList<RuleValue> items = list.List;
        if (items.Count < 2) return list;
        var comparer = new RuleValueComparer();
        var seen = new HashSet<RuleValue>(items.Count, comparer);
        List<RuleValue> distinct = new(items.Count);
        for (int i = 0; i < items.Count && !comparer.IsExhausted; i++)
        {
            if (seen.Add(items[i])) distinct.Add(items[i]);
        }

        return comparer.IsExhausted ? RuleErrors.TooLarge : RuleValue.ListOf([.. distinct]);
    }

    /// <summary><c>list.sum()</c>: of numbers of one kind, of durations, or of measures; of nothing, 0.</summary>
    /// <param name="list">A list.</param>
    public static RuleValue Sum(in RuleValue list) => Sum(list, RuleValue.Of(0L));

    /// <summary><c>list.sum()</c> of which it is known what the sum of nothing is: 0 of the kind of the list.</summary>
    /// <param name="list">A list.</param>
    /// <param name="nothing">The sum of nothing.</param>
    public static RuleValue Sum(in RuleValue list, in RuleValue nothing)
    {
        if (list.Kind != RuleValueKind.List) return RuleErrors.Reject("sum", list);
        IReadOnlyList<RuleValue> items = list.List;
        if (items.Count == 0) return nothing;
        RuleValue sum = items[0];
        if (!sum.IsNumber && sum.Kind is not (RuleValueKind.Measure or RuleValueKind.Duration)) return RuleErrors.Reject("sum", sum);
        for (int i = 1; i < items.Count && sum.IsValue; i++) sum = Add(sum, items[i]);
        return sum;
    }

    /// <summary><c>list.min()</c>: of numbers, texts, dates, durations, measures and whatever has an order.</summary>
    /// <param name="list">A list that is not empty.</param>
    public static RuleValue Min(in RuleValue list) => Extreme(list, "min", sign: -1);

    /// <summary><c>list.max()</c>: of numbers, texts, dates, durations, measures and whatever has an order.</summary>
    /// <param name="list">A list that is not empty.</param>
    public static RuleValue Max(in RuleValue list) => Extreme(list, "max", sign: 1);

    /// <summary><c>list.sorted()</c>; of dates, by their first moment, then the less precise first.</summary>
    /// <param name="list">A list of values that have an order.</param>
    public static RuleValue Sorted(in RuleValue list)
    {
        if (list.Kind != RuleValueKind.List) return RuleErrors.Reject("sorted", list);
        RuleValue[] items = [.. list.List];
        return RuleOrder.Sort(items, items);
    }

    /// <summary><c>list.reverse()</c>, or <c>text.reverse()</c> by code points.</summary>
    /// <param name="value">A list or a string.</param>
    public static RuleValue Reverse(in RuleValue value)
    {
        if (value.Kind == RuleValueKind.List)
        {
            RuleValue[] items = [.. value.List];
            Array.Reverse(items);
            return RuleValue.ListOf(items);
        }

        return value.Kind == RuleValueKind.String
            ? RuleValue.Of(string.Create(value.Text.Length, value.Text, static (to, from) =>
            {
                for (int at = 0; at < from.Length;)
                {
                    int length = CodePoints.Length(from, at);
                    from.AsSpan(at, length).CopyTo(to[(to.Length - at - length)..]);
                    at += length;
                }
            }))
            : RuleErrors.Reject("reverse", value);
    }

    /// <summary><c>list.flatten()</c>: the elements of the lists in it, and what is no list as it is.</summary>
    /// <param name="list">A list.</param>
    public static RuleValue Flatten(in RuleValue list)
    {
        if (list.Kind != RuleValueKind.List) return RuleErrors.Reject("flatten", list);
        List<RuleValue> flat = [];
        IReadOnlyList<RuleValue> items = list.List;
        for (int i = 0; i < items.Count; i++)
        {
            if (flat.Count > MaxItems) return RuleErrors.TooLarge;
            if (items[i].Kind == RuleValueKind.List) flat.AddRange(items[i].List);
            else flat.Add(items[i]);
        }

        return RuleValue.ListOf([.. flat]);
    }

    /// <summary><c>list.slice(from, to)</c>; the element at <paramref name="to"/> is not part of it.</summary>
    /// <param name="list">A list.</param>
    /// <param name="from">An int.</param>
    /// <param name="to">An int.</param>
    public static RuleValue Slice(in RuleValue list, in RuleValue from, in RuleValue to)
    {
        if (list.Kind != RuleValueKind.List || from.Kind != RuleValueKind.Int || to.Kind != RuleValueKind.Int)
        {
            return RuleErrors.NoOverload("slice", list, from, to);
        }

        IReadOnlyList<RuleValue> items = list.List;
        if (from.Bits < 0 || from.Bits > items.Count) return OutOfRange(from.Bits);
        if (to.Bits < from.Bits || to.Bits > items.Count) return OutOfRange(to.Bits);
        var part = new RuleValue[to.Bits - from.Bits];
        for (int i = 0; i < part.Length; i++) part[i] = items[(int)from.Bits + i];
        return RuleValue.ListOf(part);
    }

    private static RuleValue Extreme(in RuleValue list, string function, int sign)
    {
        if (list.Kind != RuleValueKind.List) return RuleErrors.Reject(function, list);
        IReadOnlyList<RuleValue> items = list.List;
        if (items.Count == 0) return RuleErrors.EmptyList;
        RuleValue extreme = items[0];
        if (!extreme.IsNumber && !RuleOrder.HasOrder(extreme) && extreme.Kind != RuleValueKind.Measure) return RuleErrors.Reject(function, extreme);
        for (int i = 1; i < items.Count; i++)
        {
            if (RuleOrder.TryCompare(items[i], extreme, out int order))
            {
                if (order * sign > 0 && order != RuleNumbers.Unordered) extreme = items[i];
            }
            else if (TryBounds(items[i], extreme, out RuleBounds? one, out RuleBounds? other))
            {
                extreme = RuleMeasures.Extreme(one, other, sign);
                if (!extreme.IsValue) return extreme;
            }
            else
            {
                return RuleErrors.Reject(function, extreme, items[i]);
            }
        }

        return extreme;
    }
}
