namespace Ontology.Rules;

/// <content>Lists and maps.</content>
public static partial class RuleCode
{
    /// <summary>A list of C# values as a list of the rule language.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="items">The values.</param>
    /// <param name="convert">What makes one of another.</param>
    public static RuleValue List<T>(IReadOnlyCollection<T> items, Func<T, RuleValue> convert)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(convert);
        var values = new RuleValue[items.Count];
        int next = 0;
        foreach (T item in items) values[next++] = convert(item);
        return RuleValue.ListOf(values);
    }

    /// <summary>What a macro goes over: the elements of a list, the keys of a map.</summary>
    /// <param name="range">The list or map.</param>
    public static IReadOnlyList<RuleValue> Items(in RuleValue range) => range.Kind switch
    {
        RuleValueKind.List => range.List,
        RuleValueKind.Map => range.Map.Keys(),
        _ => throw Misfit(range, "a list or a map"),
    };

    /// <summary>What a macro with two variables goes over: the elements of a list with their places, the values of a map with their keys.</summary>
    /// <param name="range">The list or map.</param>
    public static IReadOnlyList<(RuleValue Key, RuleValue Value)> Entries(in RuleValue range) => range.Kind switch
    {
        RuleValueKind.List => [.. range.List.Select(static (item, i) => (RuleValue.Of((long)i), item))],
        RuleValueKind.Map => Array.ConvertAll(range.Map.Entries.ToArray(), static e => (e.Key, e.Value)),
        _ => throw Misfit(range, "a list or a map"),
    };

    /// <summary>A map.</summary>
    /// <param name="entries">Keys and values by turns.</param>
    public static RuleValue Map(params RuleValue[] entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var map = new RuleDictionary(entries.Length / 2);
        for (int i = 0; i < entries.Length; i += 2) Add(map, entries[i], entries[i + 1]);
        return RuleValue.Of(map);
    }

    /// <summary>Adds an entry to a map that is being made.</summary>
    /// <param name="map">The map.</param>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="RuleException">The key is there already, or is of a kind that keys do not have.</exception>
    public static void Add(RuleDictionary map, in RuleValue key, in RuleValue value)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (!RuleDictionary.IsKey(key)) throw new RuleException(RuleErrors.KeyKind);
        if (!map.TryAdd(key, value)) throw new RuleException(RuleErrors.RepeatedKey);
    }

    /// <summary>The member of a map.</summary>
    /// <param name="map">The map.</param>
    /// <param name="field">The key.</param>
    public static RuleValue Select(in RuleValue map, string field)
    {
        if (map.Kind != RuleValueKind.Map) throw Misfit(map, "a map");
        return map.Map.TryGet(RuleValue.Of(field), out RuleValue value) ? value : throw new RuleException($"there is no {field}");
    }

    /// <summary>The map has a member.</summary>
    /// <param name="map">The map.</param>
    /// <param name="field">The key.</param>
    public static bool Has(in RuleValue map, string field) =>
        map.Kind == RuleValueKind.Map ? map.Map.TryGet(RuleValue.Of(field), out _) : throw Misfit(map, "a map");

    /// <summary>The items in the order of their keys; those of equal keys as they stand.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="items">The items.</param>
    /// <param name="keys">A key for each item.</param>
    public static List<T> Sorted<T>(List<T> items, List<RuleValue> keys)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(keys);
        RuleValue[] places = new RuleValue[items.Count];
        for (int i = 0; i < places.Length; i++) places[i] = RuleValue.Of((long)i);
        RuleValue sorted = Value(RuleOrder.Sort(places, [.. keys]));
        return [.. sorted.List.Select(place => items[(int)place.Bits])];
    }

    /// <summary>A list has a value.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="list">The list.</param>
    /// <param name="item">The value.</param>
    public static bool Contains<T>(ValueList<T> list, T item)
    {
        foreach (T other in list)
        {
            if (EqualityComparer<T>.Default.Equals(other, item)) return true;
        }

        return false;
    }

    /// <inheritdoc cref="Contains{T}(ValueList{T}, T)"/>
    public static bool Contains<T>(List<T> list, T item)
    {
        ArgumentNullException.ThrowIfNull(list);
        return list.Contains(item);
    }

    /// <summary>Each value of a list once, where it stands first.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="list">The list.</param>
    public static List<T> Distinct<T>(IReadOnlyCollection<T> list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var seen = new HashSet<T>(list.Count);
        List<T> distinct = new(list.Count);
        foreach (T item in list)
        {
            if (seen.Add(item)) distinct.Add(item);
        }

        return distinct;
    }
}
