using Ontology.Runtime.Tests.Support;
using static Ontology.Runtime.Tests.Support.TestTables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Identifiers, keys, unique keys, and references within a document.</summary>
public sealed class UniquenessTests
{
    private static readonly string Model =
        Class("Thing", """
            {"key":"id","identifier":true,"value":{"type":"string","required":true,"pattern":"^[a-z]+$"}},
            {"key":"part","value":{"object":"Thing"}},
            {"key":"next","value":{"reference":"Thing"}},
            {"key":"city","value":{"reference":"City"}},
            {"key":"narrow","value":{"reference":"Thing","anyOf":[{"reference":"Town"},{"reference":"Village"}]}}
            """)
        + Class("City", """{"key":"type","designator":"name","value":{"type":"string"}}""", ",\"isA\":\"Thing\"")
        + Class("Town", "", ",\"isA\":\"Thing\"")
        + Class("Village", "", ",\"isA\":\"Thing\"")
        + Class("Keyed", """
            {"key":"k","isKey":true,"value":{"type":"integer","required":true}},{"key":"x","value":{"type":"string"}},{"key":"y","value":{"type":"decimal"}}
            """, ""","uniqueKeys":[{"name":"xy","slots":["x","y"]}]""")
        + Class("C", """
            {"key":"things","multivalued":true,"value":{"object":"Thing"}},{"key":"cities","multivalued":true,"value":{"object":"City"}},
            {"key":"towns","multivalued":true,"value":{"object":"Town"}},
            {"key":"keyed","multivalued":true,"value":{"object":"Keyed"}},{"key":"more","multivalued":true,"value":{"object":"Keyed"}}
            """);

    [Theory]
    [InlineData("""{"things":[{"id":"a"},{"id":"b"}]}""", "")]
    [InlineData("""{"things":[{"id":"a"},{"id":"a"}]}""", "2203")]
    [InlineData("""{"things":[{"id":"a"},{"id":"\u0061"}]}""", "2203")]
    [InlineData("""{"things":[{"id":"a"}],"cities":[{"id":"a"}]}""", "2203")]
    [InlineData("""{"things":[{"id":"a","part":{"id":"a"}}]}""", "2203")]
    [InlineData("""{"things":[{"id":"A"},{"id":"A"}]}""", "2107 2107")]
    [InlineData("""{"things":[{"id":"a"},{"id":"b"},{"id":"c"},{"id":"d"},{"id":"e"},{"id":"f"},{"id":"g"},{"id":"h"},{"id":"i"},{"id":"c"}]}""", "2203")]
    [InlineData("""{"things":[{"id":"a","next":"zzz"}]}""", "")]
    [InlineData("""{"things":[{"id":"a","next":"Z"}]}""", "2107")]
    [InlineData("""{"things":[{"id":"a","next":{"id":"b"}}]}""", "2105")]
    [InlineData("""{"things":[{"id":"a","city":"c"}],"cities":[{"id":"c"}]}""", "")]
    [InlineData("""{"things":[{"id":"a","city":"b"},{"id":"b"}]}""", "2207")]
    [InlineData("""{"things":[{"id":"a","narrow":"b"}],"towns":[{"id":"b"}]}""", "")]
    [InlineData("""{"things":[{"id":"a","narrow":"b"}],"cities":[{"id":"b"}]}""", "2207")]
    [InlineData("""{"keyed":[{"k":1},{"k":2}],"more":[{"k":1}]}""", "")]
    [InlineData("""{"keyed":[{"k":1},{"k":1.0}]}""", "2204")]
    [InlineData("""{"keyed":[{"k":1,"x":"a","y":1},{"k":2,"x":"a","y":2}]}""", "")]
    [InlineData("""{"keyed":[{"k":1,"x":"a","y":1},{"k":2,"x":"a","y":1.0}]}""", "2205")]
    [InlineData("""{"keyed":[{"k":1,"x":"a"},{"k":2,"x":"a","y":null}]}""", "")]
    public void What_must_be_unique_is(string json, string codes) => Judged.Object(Model, json).Codes().ShouldBe(codes);

    [Fact]
    public void A_duplicate_names_both_places() =>
        Judged.Object(Model, "{\"things\":[\n{\"id\":\"a\"},\n{\"id\":\"a\"}]}").Only().ToString()
            .ShouldBe("(3,7): error ONT2203: the identifier 'a' stands twice; first at line 2, column 7 [/things/1/id]");

    [Fact]
    public void A_reference_to_the_wrong_class_says_what_it_found() =>
        Judged.Object(Model, """{"things":[{"id":"a","city":"a"}]}""").Only().Message.ShouldBe("'a' refers to an object of class Thing; expected class City");

    [Fact]
    public void A_unique_key_says_which_slots_and_where() =>
        Judged.Object(Model, """{"keyed":[{"k":1,"x":"a","y":1},{"k":2,"x":"a","y":1}]}""").Only().Message
            .ShouldBe("the values of 'x', 'y' stand together twice (unique key 'xy' of Keyed); first at line 1, column 11");
}
