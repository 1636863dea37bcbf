using System.Text.Json;
using Ontology.Cooperation;

namespace Ontology.Sdk.Tests;

/// <summary>The facts of the seed documents are in the records, each where <c>seeds/coverage.tsv</c> says, with the value that it says.</summary>
public sealed class CoverageTests
{
    private const string FactList = "domain/facts.tsv";

    private static readonly IReadOnlyList<Coverage> Table =
    [
        .. File.ReadAllLines(Path.Combine(Repository.Seeds, "coverage.tsv")).Skip(1).Select(static line => Coverage.Parse(line)),
    ];

    [Fact]
    public async Task Every_value_of_the_table_stands_at_its_place_in_the_records()
    {
        IReadOnlyDictionary<string, Entity> records = Seeds.Records(await Seeds.LoadAsync());
        Dictionary<string, JsonElement> written = records.ToDictionary(static r => r.Key, static r => JsonDocument.Parse(r.Value.ToJson()).RootElement);

        Table.Count.ShouldBeGreaterThan(97);
        List<string> wrong = [];
        foreach (Coverage row in Table)
        {
            string? difference = written.TryGetValue(row.Record, out JsonElement record)
                ? JsonContent.Difference(row.Value, JsonContent.At(record, row.Pointer))
                : ": there is no such record";
            if (difference is not null) wrong.Add($"{row.Fact}: {row.Record}{row.Pointer}{difference}");
        }

        wrong.ShouldBeEmpty();
    }

    [SharedMaterialFact(FactList)]
    public async Task Every_fact_of_the_documents_is_in_the_table()
    {
        CooperationDataset data = await Seeds.LoadAsync();
        HashSet<string> documents = [.. data.SourceDocuments.Select(static d => d.FileName)];
        string[] facts =
        [
            .. File.ReadLines(SharedMaterial.Find(FactList)!).Skip(1)
                .Select(static line => line.Split('\t'))
                .Where(cells => documents.Contains(cells[1]))
                .Select(static cells => cells[0]),
        ];

        facts.Length.ShouldBeGreaterThanOrEqualTo(97);
        Table.Select(static row => row.Fact).Distinct().ShouldBe(facts, ignoreOrder: true);
    }

    private sealed record Coverage(string Fact, string Record, string Pointer, JsonElement Value)
    {
        public static Coverage Parse(string line)
        {
            string[] cells = line.Split('\t');
            return new Coverage(cells[0], cells[1], cells[2], JsonDocument.Parse(cells[3]).RootElement);
        }
    }
}
