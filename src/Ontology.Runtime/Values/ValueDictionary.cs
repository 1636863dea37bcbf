using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ontology;

/// <summary>
/// Immutable objects by their identifier or key, in the order in which they were given. It compares by value; the order does not count.
/// <c>default</c> is an empty one that was never given.
/// </summary>
/// <remarks>It takes collection expressions of the objects alone: each brings its key along.</remarks>
/// <typeparam name="T">The type of an object.</typeparam>
[CollectionBuilder(typeof(ValueDictionary), nameof(ValueDictionary.Create))]
[DebuggerDisplay("Count = {Count}")]
public readonly struct ValueDictionary<T> : IReadOnlyCollection<T>, IEquatable<ValueDictionary<T>>
{
    private readonly KeyedItems<T>? _items;

    /// <summary>Takes over an array that nobody else holds.</summary>
    internal ValueDictionary(T[] items) => _items = new KeyedItems<T>(items);

    /// <summary>
    /// None was given: the member is left out of data. One that was given and is empty is written as <c>{}</c>. The two are equal.
    /// </summary>
    public bool IsAbsent => _items is null;

    /// <inheritdoc/>
    public int Count => _items?.Items.Length ?? 0;

    /// <summary>The keys, in the order of the objects.</summary>
    public IReadOnlyList<string> Keys => _items?.Keys ?? [];

    /// <summary>The object with a key.</summary>
    /// <param name="key">The key, as it stands in data.</param>
    /// <exception cref="KeyNotFoundException">There is no such object.</exception>
    public T this[string key] => TryGetValue(key, out T? value) ? value : throw new KeyNotFoundException($"There is no object with the key '{key}'.");

    /// <summary>Gives the object with a key, if there is one.</summary>
    /// <param name="key">The key, as it stands in data.</param>
    /// <param name="value">The object.</param>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(key);
        int index = _items?.IndexOf(key) ?? -1;
        value = index < 0 ? default : _items!.Items[index];
        return index >= 0;
    }

    /// <summary>Whether there is an object with a key.</summary>
    /// <param name="key">The key, as it stands in data.</param>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <summary>The objects in one piece.</summary>
    public ReadOnlySpan<T> AsSpan() => _items is null ? default : _items.Items;

    /// <summary>Enumerates the objects without allocating.</summary>
    /// <remarks>Not with a span's enumerator, whose interfaces on .NET 10 are beyond C# 12.</remarks>
    public ImmutableArray<T>.Enumerator GetEnumerator() => ImmutableCollectionsMarshal.AsImmutableArray(_items?.Items ?? []).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items?.Items ?? [])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => (_items?.Items ?? []).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ValueDictionary<T> other)
    {
        if (ReferenceEquals(_items, other._items)) return true;
        if (Count != other.Count) return false;
        for (int i = 0; i < Count; i++)
        {
            // Mostly the order is the same.
            string key = _items!.Keys[i];
            int index = other._items!.Keys[i] == key ? i : other._items.IndexOf(key);
            if (index < 0 || !EqualityComparer<T>.Default.Equals(_items.Items[i], other._items.Items[index])) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ValueDictionary<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = Count;
        // The order does not count.
        foreach (T item in AsSpan()) hash = unchecked(hash + (item?.GetHashCode() ?? 0));
        return hash;
    }

    /// <summary>The objects between braces.</summary>
    public override string ToString() => $"{{{string.Join(", ", (IEnumerable<T>)this)}}}";

    /// <summary>The same objects.</summary>
    public static bool operator ==(ValueDictionary<T> left, ValueDictionary<T> right) => left.Equals(right);

    /// <summary>Other objects.</summary>
    public static bool operator !=(ValueDictionary<T> left, ValueDictionary<T> right) => !left.Equals(right);
}

/// <summary>Makes <see cref="ValueDictionary{T}"/>.</summary>
public static class ValueDictionary
{
    /// <summary>A dictionary of these objects; what collection expressions call.</summary>
    /// <typeparam name="T">The type of an object.</typeparam>
    /// <param name="items">The objects.</param>
    /// <exception cref="ArgumentException">Two objects have the same key, or one has none.</exception>
    public static ValueDictionary<T> Create<T>(ReadOnlySpan<T> items) => new(items.ToArray());

    /// <summary>A dictionary of the objects of a sequence.</summary>
    /// <typeparam name="T">The type of an object.</typeparam>
    /// <param name="items">The objects.</param>
    /// <exception cref="ArgumentException">Two objects have the same key, or one has none.</exception>
    public static ValueDictionary<T> ToValueDictionary<T>(this IEnumerable<T> items) => new(items.ToArray());
}
