using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace Ontology;

/// <summary>A reference to a record that stands elsewhere: its identifier, typed.</summary>
/// <typeparam name="T">What is referred to: a record, or an interface that several have.</typeparam>
/// <param name="id">The target's identifier.</param>
[DebuggerDisplay("{Id}")]
public readonly struct Ref<T>(string id) : IEquatable<Ref<T>>
{
    private readonly string? _id = id;

    /// <summary>The target's identifier; empty for <c>default</c>, which refers to nothing.</summary>
    public string Id => _id ?? "";

    /// <summary>The same identifier as a reference to another type, a common ancestor for instance. Nothing is checked.</summary>
    /// <typeparam name="TOther">The other type.</typeparam>
    public Ref<TOther> As<TOther>() => new(Id);

    /// <inheritdoc/>
    public bool Equals(Ref<T> other) => string.Equals(Id, other.Id, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is Ref<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);

    /// <summary>The identifier.</summary>
    public override string ToString() => Id;

    /// <summary>Refers to the record with this identifier.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator Ref<T>(string id) => new(id);

    /// <summary>The same identifier.</summary>
    public static bool operator ==(Ref<T> left, Ref<T> right) => left.Equals(right);

    /// <summary>Another identifier.</summary>
    public static bool operator !=(Ref<T> left, Ref<T> right) => !left.Equals(right);
}
