using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ontology.Json.Serialization;

/// <summary>Reads and writes a reference as the identifier that it is.</summary>
/// <typeparam name="T">What is referred to.</typeparam>
internal sealed class RefConverter<T> : JsonConverter<Ref<T>>
{
    public override Ref<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => new Ref<T>(reader.GetString()!),
        // An identifier may be a number.
        JsonTokenType.Number => new Ref<T>(Encoding.UTF8.GetString(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan)),
        _ => throw new JsonException($"expected the identifier of an object ({typeof(T).Name})"),
    };

    public override void Write(Utf8JsonWriter writer, Ref<T> value, JsonSerializerOptions options) => new SerializerMemberWriter(writer).ReferenceValue(value);
}
