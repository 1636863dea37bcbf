using System.ComponentModel;

namespace Ontology.Json.Serialization;

/// <summary>Finds the value of an enumeration by its text in the ontology.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="text">The text.</param>
/// <param name="value">The value, if there is one.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool EnumParser<T>(string? text, out T value)
    where T : struct, Enum;
