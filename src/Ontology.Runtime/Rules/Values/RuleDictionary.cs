using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Ontology.Rules;

/// <summary>A map of the rule language: values by keys, which are ints, uints, bools and strings. <c>1</c> and <c>1u</c> are the same key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleDictionary
{
    private readonly Dictionary<RuleValue, RuleValue> _entries;

    /// <summary>A map with nothing in it.</summary>
    /// <param name="capacity">How many entries are expected.</param>
    public RuleDictionary(int capacity = 0) => _entries = new Dictionary<RuleValue, RuleValue>(capacity);

    /// <summary>How many entries there are.</summary>
    public int Count => _entries.Count;

    /// <summary>The entries, in the order in which they were added.</summary>
    public IEnumerable<KeyValuePair<RuleValue, RuleValue>> Entries => _entries;

    internal Dictionary<RuleValue, RuleValue> Raw => _entries;

    /// <summary>Adds an entry. Nothing is added to a map that is already a value.</summary>
    /// <param name="key">The key: an int, a uint, a bool or a string.</param>
    /// <param name="value">The value.</param>
    /// <returns>False where the key is there already.</returns>
    /// <exception cref="ArgumentException">A key cannot be of that kind.</exception>
    public bool TryAdd(RuleValue key, RuleValue value)
    {
        if (!IsKey(key)) throw new ArgumentException("A key of a map is an int, a uint, a bool or a string.", nameof(key));
        return _entries.TryAdd(key, value);
    }

    /// <summary>The value of a key.</summary>
    /// <param name="key">The key; a double or decimal finds the whole number that it is.</param>
    /// <param name="value">The value.</param>
    public bool TryGet(RuleValue key, [MaybeNullWhen(false)] out RuleValue value) => _entries.TryGetValue(key, out value);

    internal static bool IsKey(in RuleValue key) =>
        key.Kind is RuleValueKind.Int or RuleValueKind.UInt or RuleValueKind.Bool or RuleValueKind.String;

    internal RuleValue[] Keys()
    {
        var keys = new RuleValue[_entries.Count];
        _entries.Keys.CopyTo(keys, 0);
        return keys;
    }
}
