using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ontology.Json.Serialization;

/// <summary>Reads and writes any JSON value as it is. Null is the value null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AnyValueConverter : JsonConverter<AnyValue>
{
    /// <inheritdoc/>
    public override bool HandleNull => true;

    /// <inheritdoc/>
    public override AnyValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        AnyValue.Parse(ValueText.Take(ref reader, options));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, AnyValue value, JsonSerializerOptions options) => new SerializerMemberWriter(writer).AnyValue(value);
}
