using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Ontology;

/// <summary>A value of one of three types; it compares by value. <c>default</c> is no value.</summary>
/// <typeparam name="T1">The first type.</typeparam>
/// <typeparam name="T2">The second type.</typeparam>
/// <typeparam name="T3">The third type.</typeparam>
[DebuggerDisplay("{Value}")]
public readonly struct Union<T1, T2, T3> : IUnion, IEquatable<Union<T1, T2, T3>>
    where T1 : notnull
    where T2 : notnull
    where T3 : notnull
{
    private readonly byte _index;

    private Union(object value, byte index)
    {
        ArgumentNullException.ThrowIfNull(value);
        Value = value;
        _index = index;
    }

    /// <summary>The value, whatever its type; null for <c>default</c>.</summary>
    public object? Value { get; }

    /// <summary>There is no value.</summary>
    public bool IsAbsent => _index == 0;

    /// <summary>A value of the first type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3> Of1(T1 value) => new(value, 1);

    /// <summary>A value of the second type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3> Of2(T2 value) => new(value, 2);

    /// <summary>A value of the third type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3> Of3(T3 value) => new(value, 3);

    /// <summary>Gives the value if it is of the first type.</summary>
    /// <param name="value">The value.</param>
    public bool TryGet([MaybeNullWhen(false)] out T1 value)
    {
        value = _index == 1 ? (T1)Value! : default;
        return _index == 1;
    }

    /// <summary>Gives the value if it is of the second type.</summary>
    /// <param name="value">The value.</param>
    public bool TryGet([MaybeNullWhen(false)] out T2 value)
    {
        value = _index == 2 ? (T2)Value! : default;
        return _index == 2;
    }

    /// <summary>Gives the value if it is of the third type.</summary>
    /// <param name="value">The value.</param>
    public bool TryGet([MaybeNullWhen(false)] out T3 value)
    {
        value = _index == 3 ? (T3)Value! : default;
        return _index == 3;
    }

    /// <summary>What the function for the value's type gives.</summary>
    /// <typeparam name="TResult">What the functions give.</typeparam>
    /// <param name="on1">For the first type.</param>
    /// <param name="on2">For the second type.</param>
    /// <param name="on3">For the third type.</param>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public TResult Match<TResult>(Func<T1, TResult> on1, Func<T2, TResult> on2, Func<T3, TResult> on3)
    {
        ArgumentNullException.ThrowIfNull(on1);
        ArgumentNullException.ThrowIfNull(on2);
        ArgumentNullException.ThrowIfNull(on3);
        return _index switch
        {
            1 => on1((T1)Value!),
            2 => on2((T2)Value!),
            3 => on3((T3)Value!),
            _ => throw new InvalidOperationException("There is no value."),
        };
    }

    /// <summary>Calls the action for the value's type.</summary>
    /// <param name="on1">For the first type.</param>
    /// <param name="on2">For the second type.</param>
    /// <param name="on3">For the third type.</param>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public void Switch(Action<T1> on1, Action<T2> on2, Action<T3> on3)
    {
        ArgumentNullException.ThrowIfNull(on1);
        ArgumentNullException.ThrowIfNull(on2);
        ArgumentNullException.ThrowIfNull(on3);
        switch (_index)
        {
            case 1: on1((T1)Value!); break;
            case 2: on2((T2)Value!); break;
            case 3: on3((T3)Value!); break;
            default: throw new InvalidOperationException("There is no value.");
        }
    }

    /// <inheritdoc/>
    public bool Equals(Union<T1, T2, T3> other) => _index == other._index && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T1, T2, T3> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_index, Value);

    /// <summary>The value's own text; empty where there is none.</summary>
    public override string ToString() => Value?.ToString() ?? "";

    /// <summary>A value of the first type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3>(T1 value) => Of1(value);

    /// <summary>A value of the second type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3>(T2 value) => Of2(value);

    /// <summary>A value of the third type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3>(T3 value) => Of3(value);

    /// <summary>The same type and an equal value.</summary>
    public static bool operator ==(Union<T1, T2, T3> left, Union<T1, T2, T3> right) => left.Equals(right);

    /// <summary>Another type or another value.</summary>
    public static bool operator !=(Union<T1, T2, T3> left, Union<T1, T2, T3> right) => !left.Equals(right);
}
