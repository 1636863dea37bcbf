using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ontology.Json.Serialization;

/// <summary>Reads and writes a value that is one text, such as a partial date, as that text.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextConverter<T> : JsonConverter<T>
    where T : struct, ISpanParsable<T>, IFormattable
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"expected a {typeof(T).Name} (a string)");
        string text = reader.GetString()!;
        return T.TryParse(text, CultureInfo.InvariantCulture, out T value) ? value : throw new JsonException($"'{text}' is no {typeof(T).Name}");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => new SerializerMemberWriter(writer).FormattableValue(value);
}
