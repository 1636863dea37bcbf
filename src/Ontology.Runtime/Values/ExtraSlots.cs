using System.Collections;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Ontology;

/// <summary>
/// The members of an object that are no slots of its class, where the class allows them (<c>extra_slots</c>). They never change, and compare by
/// value; the order does not count. <c>default</c> has none.
/// </summary>
[DebuggerDisplay("Count = {Count}")]
public readonly struct ExtraSlots : IReadOnlyDictionary<string, AnyValue>, IEquatable<ExtraSlots>
{
    private readonly OrderedMembers? _members;

    /// <summary>Takes members in.</summary>
    /// <param name="members">Names and values, in the order in which they are to be written.</param>
    /// <exception cref="ArgumentException">Two members have the same name, or a value is <c>default</c>.</exception>
    public ExtraSlots(IEnumerable<KeyValuePair<string, AnyValue>> members)
    {
        ArgumentNullException.ThrowIfNull(members);
        var taken = new OrderedMembers([.. members]);
        _members = taken.Members.Length == 0 ? null : taken;
    }

    /// <inheritdoc/>
    public int Count => _members?.Members.Length ?? 0;

    /// <inheritdoc/>
    public AnyValue this[string key] =>
        TryGetValue(key, out AnyValue value) ? value : throw new KeyNotFoundException($"There is no member with the name '{key}'.");

    /// <inheritdoc/>
    public IEnumerable<string> Keys => (_members?.Members ?? []).Select(static m => m.Key);

    /// <inheritdoc/>
    public IEnumerable<AnyValue> Values => (_members?.Members ?? []).Select(static m => m.Value);

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out AnyValue value)
    {
        ArgumentNullException.ThrowIfNull(key);
        value = default;
        return _members is not null && _members.ByName.TryGetValue(key, out value);
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, AnyValue>> GetEnumerator() =>
        ((IEnumerable<KeyValuePair<string, AnyValue>>)(_members?.Members ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ExtraSlots other)
    {
        if (ReferenceEquals(_members, other._members)) return true;
        if (Count != other.Count) return false;
        foreach ((string name, AnyValue value) in this)
        {
            if (!other.TryGetValue(name, out AnyValue found) || found != value) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ExtraSlots other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        // The order does not count.
        foreach ((string name, AnyValue value) in this) hash = unchecked(hash + HashCode.Combine(name, value));
        return hash;
    }

    /// <summary>The members as a JSON object.</summary>
    public override string ToString() => $"{{{string.Join(",", this.Select(static m => Judging.JsonContent.Quote(m.Key) + ":" + m.Value))}}}";

    /// <summary>The same members.</summary>
    public static bool operator ==(ExtraSlots left, ExtraSlots right) => left.Equals(right);

    /// <summary>Other members.</summary>
    public static bool operator !=(ExtraSlots left, ExtraSlots right) => !left.Equals(right);

    private sealed class OrderedMembers
    {
        public OrderedMembers(KeyValuePair<string, AnyValue>[] members)
        {
            Members = members;
            ByName = new Dictionary<string, AnyValue>(members.Length, StringComparer.Ordinal);
            foreach ((string name, AnyValue value) in members)
            {
                if (value.IsAbsent) throw new ArgumentException($"The member '{name}' has no value.", nameof(members));
                if (!ByName.TryAdd(name, value)) throw new ArgumentException($"Two members have the name '{name}'.", nameof(members));
            }
        }

        public KeyValuePair<string, AnyValue>[] Members { get; }

        public Dictionary<string, AnyValue> ByName { get; }
    }
}
