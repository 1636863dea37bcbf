using System.Text;
using System.Text.Json;

namespace Ontology.Benchmarks;

/// <summary>Memoranda as a registry would hold them, made from a seed: the same records in every run.</summary>
internal static class MemorandumData
{
    public const int Seed = 20_251_231;

    private static readonly string[] Countries = ["KG", "CN", "JP", "KR", "KZ", "PK", "UZ", "US"];
    private static readonly string[] Types = ["understanding", "cooperation", "understandingAndDevelopment", "unspecified"];
    private static readonly string[] Statuses = ["signed", "inForce", "expired", "renewed"];
    private static readonly string[] Topics = ["engineering", "agriculture", "medicine", "information-technology", "biomedicine"];

    /// <summary><paramref name="count"/> valid records, each its own UTF-8 JSON text.</summary>
    public static byte[][] Create(int count)
    {
        var random = new Random(Seed);
        var records = new byte[count][];
        for (int i = 0; i < count; i++) records[i] = Create(i, random);
        return records;
    }

    private static byte[] Create(int number, Random random)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            string one = Pick(Countries, random);
            string other = Countries[(Array.IndexOf(Countries, one) + 1 + random.Next(Countries.Length - 1)) % Countries.Length];

            writer.WriteStartObject();
            writer.WriteString("id", $"mou-{one.ToLowerInvariant()}-{other.ToLowerInvariant()}-{number}");
            writer.WriteString("name", $"Memorandum of understanding {number} between universities of {one} and {other}");
            WriteList(writer, "fields", Topics, random);
            writer.WriteStartArray("sources");
            writer.WriteStartObject();
            writer.WriteString("document", $"scan-{number}");
            writer.WriteString("lines", $"L{1 + random.Next(30)}-{31 + random.Next(30)}");
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteStartArray("sides");
            writer.WriteStringValue(one);
            writer.WriteStringValue(other);
            writer.WriteEndArray();
            writer.WriteString("status", Pick(Statuses, random));
            writer.WriteStartArray("parties");
            WriteParty(writer, $"university-{random.Next(400)}", one);
            WriteParty(writer, $"university-{400 + random.Next(400)}", other);
            writer.WriteEndArray();
            writer.WriteString("partiesKnown", "complete");
            writer.WriteString("laterality", "bilateral");
            writer.WriteString("dateSigned", $"{2000 + random.Next(25)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}");
            writer.WriteString("duration", $"P{1 + random.Next(10)}Y");
            writer.WriteString("memorandumType", Pick(Types, random));
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteParty(Utf8JsonWriter writer, string organization, string side)
    {
        writer.WriteStartObject();
        writer.WriteString("organization", organization);
        writer.WriteString("side", side);
        writer.WriteString("role", "party");
        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string name, string[] from, Random random)
    {
        writer.WriteStartArray(name);
        int first = random.Next(from.Length);
        for (int i = 0; i < 2; i++) writer.WriteStringValue(from[(first + i) % from.Length]);
        writer.WriteEndArray();
    }

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
