using System.Text;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Rules that name values of an enumeration with more values than a word has bits, and of two enumerations that number the same text otherwise.</summary>
public sealed class ManyValuesTests
{
    private const int Count = 150;

    private const string Kind = """["slot","Row","kind",["variable","this"]]""";
    private const string Turned = """["slot","Row","turned",["variable","this"]]""";
    private const string Either = $"""["call","_?_:_",["has",{Kind}],{Kind},{Turned}]""";

    private static readonly string[] Values = [.. Enumerable.Range(0, Count).Select(static i => $"v{i}")];

    // A rule across records, so that it is told by what is kept: the day is to lie ahead, unless the kind is one of those that are named.
    private static readonly OntologyRegistry Registry = TestTables.Registry(
        $$"""{"enum":"Kind","values":[{{Quoted(Values)}}]}""" + "\n"
        + $$"""{"enum":"Turned","values":[{{Quoted(Values.Reverse())}}]}""" + "\n"
        + TestTables.Class(
            "Row",
            """{"key":"d","value":{"type":"date"}},{"key":"kind","value":{"enum":"Kind"}},{"key":"turned","value":{"enum":"Turned"}}""",
            $$""","rules":[{{Rule("A", Kind, "v3")}},{{Rule("B", Kind, "v100")}},{{Rule("C", Turned, "v3")}},{{Rule("D", Turned, "v100")}},{{Rule("E", Either, "v100")}}]""")
        + TestTables.Class("Root", """{"key":"rows","multivalued":true,"value":{"object":"Row"}}"""),
        ",\"treeRoot\":\"Root\"");

    private static string[] Judge(IEnumerable<string> rows)
    {
        var loader = new DatasetLoader(Registry);
        loader.Add("d.json", Encoding.UTF8.GetBytes($$"""{"rows":[{{string.Join(',', rows)}}]}"""), DataFormat.Json);
        return [.. new Dataset(loader.Complete()).Validate(new DateOnly(2025, 12, 31)).Violations.Select(static v => $"{v.Code} {v.Pointer}").Order()];
    }

    private static string Quoted(IEnumerable<string> texts) => string.Join(',', texts.Select(static t => $"\"{t}\""));

    private static string Rule(string code, string read, string value)
    {
        string isNamed = $$"""["call","_==_",{{read}},["literal","string","{{value}}"]]""";
        return $$"""{"title":"{{code}}","code":"{{code}}","expression":["call","_||_",["call","!_",{{isNamed}}],"""
            + """["call","!_",["call","_<_",["slot","Row","d",["variable","this"]],["variable","asOf"]]]]}""";
    }

    [Fact]
    public void EachValueIsToldFromAllOthers() =>
        Judge(Values.Select(static v => $$"""{"d":"2025-01-02","kind":"{{v}}","turned":"v0"}""")
            .Concat(Values.Select(static v => $$"""{"d":"2025-01-02","kind":"v0","turned":"{{v}}"}""")))
            .ShouldBe(["A /rows/3", "B /rows/100", $"C /rows/{Count + 3}", $"D /rows/{Count + 100}", "E /rows/100"]);

    [Fact]
    public void ARuleMayMeetValuesOfTwoEnumerationsByTurns() =>
        Judge(Values.SelectMany(static v => (string[])[$$"""{"d":"2025-01-02","kind":"{{v}}"}""", $$"""{"d":"2025-01-02","turned":"{{v}}"}"""]))
            .Where(static f => f.StartsWith('E')).ShouldBe(["E /rows/200", "E /rows/201"]);
}
