using System.ComponentModel;

namespace Ontology;

/// <summary>A value of one of several types.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IUnion
{
    /// <summary>The value, whatever its type; null where there is none.</summary>
    object? Value { get; }
}
