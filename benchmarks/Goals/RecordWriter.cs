using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ontology.Benchmarks.Goals;

/// <summary>
/// Turns records into texts as they come in: one in ten with its members in another order, one in two with what is not ASCII escaped, one in twenty
/// with a fault.
/// </summary>
internal sealed class RecordWriter(Random random, IReadOnlyList<Action<JsonObject>> faults)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Escaping = new() { Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.BasicLatin) };

    public (byte[] Text, bool IsValid) Write(JsonObject record)
    {
        if (random.Next(10) == 0) record = Shuffled(record);
        bool isValid = random.Next(20) != 0;
        if (!isValid) faults[random.Next(faults.Count)](record);
        return (Encoding.UTF8.GetBytes(record.ToJsonString(random.Next(2) == 0 ? Escaping : Plain)), isValid);
    }

    private JsonObject Shuffled(JsonObject record)
    {
        KeyValuePair<string, JsonNode?>[] members = [.. record.Select(static m => KeyValuePair.Create(m.Key, m.Value?.DeepClone()))];
        random.Shuffle(members);
        return new JsonObject(members);
    }
}
