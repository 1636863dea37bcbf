using System.Text;

namespace Ontology.Runtime.Tests.Support;

/// <summary>Small compiled ontologies, written by hand.</summary>
internal static class TestTables
{
    /// <summary>The built-in types, and a few of an ontology's own.</summary>
    public const string Types = """
        {"type":"string"}
        {"type":"integer","kind":"integer"}
        {"type":"decimal","kind":"decimal"}
        {"type":"double","kind":"double"}
        {"type":"float","kind":"float"}
        {"type":"boolean","kind":"boolean"}
        {"type":"date","kind":"date"}
        {"type":"datetime","kind":"dateTime"}
        {"type":"time","kind":"time"}
        {"type":"date_or_datetime","kind":"dateOrDateTime"}
        {"type":"uri","kind":"uri"}
        {"type":"uriorcurie","kind":"uriOrCurie"}
        {"type":"curie","kind":"curie"}
        {"type":"ncname","kind":"ncName"}
        {"type":"nodeidentifier","kind":"nodeIdentifier"}
        {"type":"jsonpointer","kind":"jsonPointer"}
        {"type":"Day","kind":"date","csharpType":"System.DateOnly"}
        {"type":"PartialDate","csharpType":"Ontology.PartialDate"}
        {"type":"Duration","csharpType":"Ontology.IsoDuration"}
        {"type":"Unknown","csharpType":"My.Unknown","constraints":[{"pattern":"^u"}]}
        {"type":"Percentage","kind":"integer","constraints":[{"maximum":"100"},{"minimum":"0"}]}
        """;

    /// <summary>An ontology of these segments, one a line, besides <see cref="Types"/>.</summary>
    public static OntologyRegistry Registry(string segments, string head = "") =>
        OntologyRegistry.FromTables(Utf8($$"""{"ontology":"test","version":2,"id":"https://example.org/test"{{head}}}""" + "\n" + Types + "\n" + segments));

    /// <summary>A class, as a segment.</summary>
    public static string Class(string name, string slots, string more = "") =>
        $$"""{"class":"{{name}}","curie":"ex:{{name}}","uri":"https://example.org/{{name}}"{{more}},"slots":[{{slots}}]}""" + "\n";

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}

/// <summary>Judges small texts, and gives what was found.</summary>
internal static class Judged
{
    /// <summary>What is wrong with the value of a slot that has this constraint.</summary>
    public static IReadOnlyList<Violation> Value(string constraint, string json, string slot = "", string segments = "") =>
        Object(TestTables.Class("C", $$"""{"key":"v"{{slot}},"value":{{constraint}}}""") + segments, $$"""{"v":{{json}}}""");

    /// <summary>What is wrong with an object of the class <c>C</c>.</summary>
    public static IReadOnlyList<Violation> Object(string segments, string json) =>
        TestTables.Registry(segments).Validate(TestTables.Utf8(json), "C").Violations;

    /// <summary>The codes, in order, without <c>ONT</c>.</summary>
    public static string Codes(this IEnumerable<Violation> violations) => string.Join(' ', violations.Select(static v => v.Code[3..]));

    /// <summary>The only violation.</summary>
    public static Violation Only(this IEnumerable<Violation> violations)
    {
        Violation[] all = [.. violations];
        all.Length.ShouldBe(1, string.Join('\n', all.AsEnumerable()));
        return all[0];
    }
}
