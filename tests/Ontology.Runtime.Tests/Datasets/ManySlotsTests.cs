using System.Text;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Objects of which rules read more slots than a word has bits.</summary>
public sealed class ManySlotsTests
{
    private const int Count = 150;

    private static readonly OntologyRegistry Registry = TestTables.Registry(
        TestTables.Class(
            "Row",
            string.Join(',', Enumerable.Range(0, Count).Select(static i => $$$"""{"key":"d{{{i}}}","value":{"type":"date"}}""")),
            $$""","rules":[{{string.Join(',', Enumerable.Range(0, Count).Select(Rule))}}]""")
        + TestTables.Class("Root", """{"key":"rows","multivalued":true,"value":{"object":"Row"}}"""),
        ",\"treeRoot\":\"Root\"");

    /// <summary>Each slot has a rule: its day has not passed.</summary>
    private static string Rule(int slot)
    {
        string read = $"""["slot","Row","d{slot}",["variable","this"]]""";
        return $$"""{"title":"not-overdue-{{slot}}","code":"T{{slot}}","slot":"d{{slot}}","expression":["call","_||_",["call","!_",["has",{{read}}]],"""
            + $$"""["call","!_",["call","_<_",{{read}},["variable","asOf"]]]]}""";
    }

    private static string[] Judge(IEnumerable<string> rows)
    {
        var loader = new DatasetLoader(Registry);
        loader.Add("d.json", Encoding.UTF8.GetBytes($$"""{"rows":[{{string.Join(',', rows)}}]}"""), DataFormat.Json);
        return [.. new Dataset(loader.Complete()).Validate(new DateOnly(2025, 12, 31)).Violations.Select(static v => $"{v.Code} {v.Pointer}")];
    }

    private static string Row(Func<int, string?> day) =>
        $"{{{string.Join(',', Enumerable.Range(0, Count).Where(i => day(i) is not null).Select(i => $"\"d{i}\":\"{day(i)}\""))}}}";

    [Fact]
    public void EachSlotIsReadWhereItIsTheOnlyOne() =>
        Judge(Enumerable.Range(0, Count).Select(static only => Row(i => i == only ? "2025-01-02" : null)))
            .ShouldBe(Enumerable.Range(0, Count).Select(static i => $"T{i} /rows/{i}/d{i}"));

    [Fact]
    public void EachSlotIsReadBesideAllOthers() =>
        Judge([Row(static i => i % 3 == 0 ? "2025-01-02" : "2026-01-02")])
            .ShouldBe(Enumerable.Range(0, Count).Where(static i => i % 3 == 0).Select(static i => $"T{i} /rows/0/d{i}"));
}
