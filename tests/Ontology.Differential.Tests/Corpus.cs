using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ontology.Cooperation;
using Ontology.Judging;

namespace Ontology.Differential.Tests;

/// <summary>A text, and the class and ontology as whose object it is read.</summary>
internal sealed record Document(byte[] Text, ClassInfo Class, OntologyRegistry Registry);

/// <summary>What mutations start from: the records of the seeds and of the rules' cases, whole files of them, and records made from the model.</summary>
internal static class Corpus
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonSerializerOptions Escaped = new();

    public static OntologyRegistry Registry => CooperationOntology.Registry;

    public static IReadOnlyList<Document> Load(int seed)
    {
        var random = new Random(seed);
        ClassInfo root = Registry.TreeRoot!;
        List<Document> documents = [];
        string cases = Path.Combine(Repository.Root, "tests", "Ontology.Sdk.Tests", "testdata", "rules");
        foreach (string file in Directory.EnumerateFiles(Repository.Seeds, "*.yaml").Concat(Directory.EnumerateFiles(cases, "*.yaml", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal))
        {
            if (JsonNode.Parse(YamlAsJson.Convert(File.ReadAllText(file))) is not JsonObject content) continue;
            if (content.ToJsonString().Length < 5000) documents.Add(new Document(Write(content, random), root, Registry));
            foreach ((string key, JsonNode? list) in content)
            {
                if (root.Slots.FirstOrDefault(s => s.Key == key)?.Value.Class is not { } @class || list is not JsonArray records) continue;
                foreach (JsonNode? record in records) documents.Add(new Document(Write(record!, random), @class, Registry));
            }
        }

        var maker = new RecordMaker(random);
        foreach (ClassInfo @class in Registry.Classes.Where(static c => !c.Abstract))
        {
            for (int i = 0; i < 12; i++) documents.Add(new Document(Write(maker.Make(@class), random), @class, Registry));
        }

        return documents;
    }

    /// <summary>The records of valid documents.</summary>
    public static IReadOnlyList<IOntologyObject> Records(int seed)
    {
        List<IOntologyObject> records = [];
        foreach (Document document in Load(seed))
        {
            JudgeState state = JudgeState.Rent();
            state.MaxFindings = 1;
            if (Tokenizer.Tokenize(document.Text, state, ReadOptions.DefaultMaxDepth))
            {
                new Judge(document.Text, state, Registry).JudgeDocument(document.Class);
                if (state.ErrorCount == 0) records.Add((IOntologyObject)new BuildContext(Registry, state.Tokens, null).Build(document.Text, 0));
            }

            state.Return();
        }

        return records;
    }

    private static byte[] Write(JsonNode node, Random random)
    {
        JsonSerializerOptions options = random.Next(4) switch { 0 => Indented, 1 => Escaped, _ => Compact };
        return Encoding.UTF8.GetBytes(node.ToJsonString(options));
    }
}
