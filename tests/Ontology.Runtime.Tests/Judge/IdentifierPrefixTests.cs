using Ontology.Runtime.Tests.Support;
using static Ontology.Runtime.Tests.Support.TestTables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Prefixes of identifiers, and JSON Pointers.</summary>
public sealed class IdentifierPrefixTests
{
    private const string Head = ""","prefixes":[["GO","http://purl.obolibrary.org/obo/GO_"]]""";

    private static IReadOnlyList<Violation> Judge(string json, string more = "") =>
        Registry(
                Class("C", $$"""
                    {"key":"id","identifier":true,"idPrefixes":["GO","CHEBI"]{{more}},"value":{"type":"uriorcurie","required":true} },{"key":"label","value":{"type":"string"} }
                    """)
                + Class("All", """{"key":"c","multivalued":true,"dictionary":{"key":"id","value":"label"},"value":{"object":"C"}}"""),
                Head)
            .Validate(Utf8(json), json.StartsWith("{\"c\"", StringComparison.Ordinal) ? "All" : "C").Violations;

    [Theory]
    [InlineData("""{"id":"GO:1"}""", "")]
    [InlineData("""{"id":"CHEBI:1"}""", "")]
    [InlineData("""{"id":"http://purl.obolibrary.org/obo/GO_1"}""", "")]
    [InlineData("""{"id":"GOA:1"}""", "2127")]
    [InlineData("""{"id":"http://example.org/GO:1"}""", "2127")]
    [InlineData("""{"id":"GO 1"}""", "2106")]
    [InlineData("""{"c":{"GO:1":"x","CHEBI:1":{},"CHEBI:2":null}}""", "")]
    [InlineData("""{"c":{"XX:1":"x","XX:2":{},"XX:3":null,"XX:4":{"id":"XX:4"}}}""", "2127 2127 2127 2127")]
    public void An_identifier_begins_with_a_prefix_of_its_class(string json, string codes) => Judge(json).Codes().ShouldBe(codes);

    [Fact]
    public void The_message_names_the_prefixes_and_the_near_one() =>
        Judge("""{"id":"GEO:1"}""").Only().ToString().ShouldBe(
            "(1,7): error ONT2127: the identifier 'GEO:1' has another prefix; expected one of the prefixes 'GO', 'CHEBI'; did you mean 'GO'? [/id]");

    [Fact]
    public void Where_the_prefixes_are_open_another_is_a_warning() =>
        Judge("""{"id":"XX:1"}""", ",\"idPrefixesOpen\":true").Only().Severity.ShouldBe(Severity.Warning);

    [Fact]
    public void Many_pointers_into_a_large_object_are_followed_in_linear_time()
    {
        const int Count = 50_000;
        string members = string.Concat(Enumerable.Range(0, Count).Select(static i => FormattableString.Invariant($"\"m{i}\":{i},")));
        string pointers = string.Join(',', Enumerable.Range(0, Count).Select(static i => FormattableString.Invariant($"\"/m{i}\"")));
        Judged.Object(
            Class("C", """{"key":"p","multivalued":true,"value":{"type":"jsonpointer"}}""", ",\"extraSlots\":{}"), $"{{{members}\"p\":[{pointers}]}}").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("#", "")]
    [InlineData("/list/1", "")]
    [InlineData("#/list/1", "")]
    [InlineData("#/list[1]", "")]
    [InlineData("#/list[2][0]", "")]
    [InlineData("/a~1b", "")]
    [InlineData("#/sp%20ace", "")]
    [InlineData("/literal[0]", "")]
    [InlineData("/list/9", "2128")]
    [InlineData("/list/01", "2128")]
    [InlineData("/list/-", "2128")]
    [InlineData("#/list[9]", "2128")]
    [InlineData("#/list[", "2128")]
    [InlineData("#/list[1]x", "2128")]
    [InlineData("/list/1/x", "2128")]
    [InlineData("/nothing", "2128")]
    [InlineData("list", "2106")]
    [InlineData("##", "2106")]
    public void A_JSON_pointer_leads_to_something_in_the_document(string pointer, string codes) =>
        Judged.Object(
                Class("C", """{"key":"p","value":{"type":"jsonpointer"}}""", ",\"extraSlots\":{}"),
                $$"""{"list":[1,2,[3]],"a/b":1,"sp ace":1,"literal[0]":1,"p":"{{pointer}}"}""")
            .Codes().ShouldBe(codes);
}
