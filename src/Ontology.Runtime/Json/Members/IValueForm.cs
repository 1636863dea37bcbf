using System.ComponentModel;

namespace Ontology.Json;

/// <summary>How one value of a list is handed over.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IValueForm<T>
{
    /// <summary>Hands a value over.</summary>
    /// <param name="writer">Who takes it.</param>
    /// <param name="value">The value.</param>
    void Write<TWriter>(ref TWriter writer, T value)
        where TWriter : struct, IMemberWriter;
}
