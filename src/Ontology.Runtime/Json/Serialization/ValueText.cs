using System.Text;
using System.Text.Json;

namespace Ontology.Json.Serialization;

/// <summary>Takes the text of one value out of a reader.</summary>
internal static class ValueText
{
    public static byte[] Take(ref Utf8JsonReader reader, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        bool isStrict = options.ReadCommentHandling == JsonCommentHandling.Disallow && !options.AllowTrailingCommas;
        // The text itself, so that nothing is lost on the way to the judge; what strict JSON does not allow is left out of it.
        if (isStrict) return Encoding.UTF8.GetBytes(document.RootElement.GetRawText());

        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer)) document.RootElement.WriteTo(writer);
        return buffer.ToArray();
    }
}
