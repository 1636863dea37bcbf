using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Ontology;

/// <summary>A value of one of seven types; it compares by value. <c>default</c> is no value.</summary>
/// <typeparam name="T1">The first type.</typeparam>
/// <typeparam name="T2">The second type.</typeparam>
/// <typeparam name="T3">The third type.</typeparam>
/// <typeparam name="T4">The fourth type.</typeparam>
/// <typeparam name="T5">The fifth type.</typeparam>
/// <typeparam name="T6">The sixth type.</typeparam>
/// <typeparam name="T7">The seventh type.</typeparam>
[DebuggerDisplay("{Value}")]
public readonly struct Union<T1, T2, T3, T4, T5, T6, T7> : IUnion, IEquatable<Union<T1, T2, T3, T4, T5, T6, T7>>
    where T1 : notnull
    where T2 : notnull
    where T3 : notnull
    where T4 : notnull
    where T5 : notnull
    where T6 : notnull
    where T7 : notnull
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
    public static Union<T1, T2, T3, T4, T5, T6, T7> Of1(T1 value) => new(value, 1);

    /// <summary>A value of the second type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3, T4, T5, T6, T7> Of2(T2 value) => new(value, 2);

    /// <summary>A value of the third type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3, T4, T5, T6, T7> Of3(T3 value) => new(value, 3);

    /// <summary>A value of the fourth type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3, T4, T5, T6, T7> Of4(T4 value) => new(value, 4);

    /// <summary>A value of the fifth type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3, T4, T5, T6, T7> Of5(T5 value) => new(value, 5);

    /// <summary>A value of the sixth type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3, T4, T5, T6, T7> Of6(T6 value) => new(value, 6);

    /// <summary>A value of the seventh type.</summary>
    /// <param name="value">The value.</param>
    public static Union<T1, T2, T3, T4, T5, T6, T7> Of7(T7 value) => new(value, 7);

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

    /// <summary>Gives the value if it is of the fourth type.</summary>
    /// <param name="value">The value.</param>
    public bool TryGet([MaybeNullWhen(false)] out T4 value)
    {
        value = _index == 4 ? (T4)Value! : default;
        return _index == 4;
    }

    /// <summary>Gives the value if it is of the fifth type.</summary>
    /// <param name="value">The value.</param>
    public bool TryGet([MaybeNullWhen(false)] out T5 value)
    {
        value = _index == 5 ? (T5)Value! : default;
        return _index == 5;
    }

    /// <summary>Gives the value if it is of the sixth type.</summary>
    /// <param name="value">The value.</param>
    public bool TryGet([MaybeNullWhen(false)] out T6 value)
    {
        value = _index == 6 ? (T6)Value! : default;
        return _index == 6;
    }

    /// <summary>Gives the value if it is of the seventh type.</summary>
    /// <param name="value">The value.</param>
    public bool TryGet([MaybeNullWhen(false)] out T7 value)
    {
        value = _index == 7 ? (T7)Value! : default;
        return _index == 7;
    }

    /// <summary>What the function for the value's type gives.</summary>
    /// <typeparam name="TResult">What the functions give.</typeparam>
    /// <param name="on1">For the first type.</param>
    /// <param name="on2">For the second type.</param>
    /// <param name="on3">For the third type.</param>
    /// <param name="on4">For the fourth type.</param>
    /// <param name="on5">For the fifth type.</param>
    /// <param name="on6">For the sixth type.</param>
    /// <param name="on7">For the seventh type.</param>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public TResult Match<TResult>(
        Func<T1, TResult> on1,
        Func<T2, TResult> on2,
        Func<T3, TResult> on3,
        Func<T4, TResult> on4,
        Func<T5, TResult> on5,
        Func<T6, TResult> on6,
        Func<T7, TResult> on7)
    {
        ArgumentNullException.ThrowIfNull(on1);
        ArgumentNullException.ThrowIfNull(on2);
        ArgumentNullException.ThrowIfNull(on3);
        ArgumentNullException.ThrowIfNull(on4);
        ArgumentNullException.ThrowIfNull(on5);
        ArgumentNullException.ThrowIfNull(on6);
        ArgumentNullException.ThrowIfNull(on7);
        return _index switch
        {
            1 => on1((T1)Value!),
            2 => on2((T2)Value!),
            3 => on3((T3)Value!),
            4 => on4((T4)Value!),
            5 => on5((T5)Value!),
            6 => on6((T6)Value!),
            7 => on7((T7)Value!),
            _ => throw new InvalidOperationException("There is no value."),
        };
    }

    /// <summary>Calls the action for the value's type.</summary>
    /// <param name="on1">For the first type.</param>
    /// <param name="on2">For the second type.</param>
    /// <param name="on3">For the third type.</param>
    /// <param name="on4">For the fourth type.</param>
    /// <param name="on5">For the fifth type.</param>
    /// <param name="on6">For the sixth type.</param>
    /// <param name="on7">For the seventh type.</param>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public void Switch(
        Action<T1> on1,
        Action<T2> on2,
        Action<T3> on3,
        Action<T4> on4,
        Action<T5> on5,
        Action<T6> on6,
        Action<T7> on7)
    {
        ArgumentNullException.ThrowIfNull(on1);
        ArgumentNullException.ThrowIfNull(on2);
        ArgumentNullException.ThrowIfNull(on3);
        ArgumentNullException.ThrowIfNull(on4);
        ArgumentNullException.ThrowIfNull(on5);
        ArgumentNullException.ThrowIfNull(on6);
        ArgumentNullException.ThrowIfNull(on7);
        switch (_index)
        {
            case 1: on1((T1)Value!); break;
            case 2: on2((T2)Value!); break;
            case 3: on3((T3)Value!); break;
            case 4: on4((T4)Value!); break;
            case 5: on5((T5)Value!); break;
            case 6: on6((T6)Value!); break;
            case 7: on7((T7)Value!); break;
            default: throw new InvalidOperationException("There is no value.");
        }
    }

    /// <inheritdoc/>
    public bool Equals(Union<T1, T2, T3, T4, T5, T6, T7> other) => _index == other._index && Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Union<T1, T2, T3, T4, T5, T6, T7> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_index, Value);

    /// <summary>The value's own text; empty where there is none.</summary>
    public override string ToString() => Value?.ToString() ?? "";

    /// <summary>A value of the first type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4, T5, T6, T7>(T1 value) => Of1(value);

    /// <summary>A value of the second type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4, T5, T6, T7>(T2 value) => Of2(value);

    /// <summary>A value of the third type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4, T5, T6, T7>(T3 value) => Of3(value);

    /// <summary>A value of the fourth type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4, T5, T6, T7>(T4 value) => Of4(value);

    /// <summary>A value of the fifth type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4, T5, T6, T7>(T5 value) => Of5(value);

    /// <summary>A value of the sixth type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4, T5, T6, T7>(T6 value) => Of6(value);

    /// <summary>A value of the seventh type.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator Union<T1, T2, T3, T4, T5, T6, T7>(T7 value) => Of7(value);

    /// <summary>The same type and an equal value.</summary>
    public static bool operator ==(Union<T1, T2, T3, T4, T5, T6, T7> left, Union<T1, T2, T3, T4, T5, T6, T7> right) => left.Equals(right);

    /// <summary>Another type or another value.</summary>
    public static bool operator !=(Union<T1, T2, T3, T4, T5, T6, T7> left, Union<T1, T2, T3, T4, T5, T6, T7> right) => !left.Equals(right);
}
