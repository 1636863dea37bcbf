using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ontology.Json.Serialization;

/// <summary>Reads and writes an enumeration of an ontology by the texts that its values have there. Generated converters derive from it.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
/// <param name="toText">Gives the text of a value.</param>
/// <param name="tryParse">Finds the value of a text.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class EnumConverter<T>(Func<T, string> toText, EnumParser<T> tryParse) : JsonConverter<T>
    where T : struct, Enum
{
    /// <inheritdoc/>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Find(ref reader);

    /// <inheritdoc/>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(toText(value));
    }

    /// <inheritdoc/>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Find(ref reader);

    /// <inheritdoc/>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(toText(value));
    }

    private T Find(ref Utf8JsonReader reader)
    {
        bool isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        if (!isText) throw new JsonException($"expected a value of {typeof(T).Name} (a string)");
        string text = reader.GetString()!;
        return tryParse(text, out T value) ? value : throw new JsonException($"'{text}' is no value of {typeof(T).Name}");
    }
}
