using System.Runtime.CompilerServices;

namespace Ontology.Compiler.Text;

/// <summary>Tells objects apart that may be equal, as nodes of a syntax tree are.</summary>
internal sealed class ByReference<T> : IEqualityComparer<T>
    where T : class
{
    public static readonly ByReference<T> Comparer = new();

    public bool Equals(T? x, T? y) => ReferenceEquals(x, y);

    public int GetHashCode(T obj) => RuntimeHelpers.GetHashCode(obj);
}
