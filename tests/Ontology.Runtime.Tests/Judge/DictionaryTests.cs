using System.Globalization;
using System.Text;
using Ontology.Runtime.Tests.Support;
using static Ontology.Runtime.Tests.Support.TestTables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Objects in a mapping by their identifier or key.</summary>
public sealed class DictionaryTests
{
    private static readonly string Model =
        Class("Shelf", """
            {"key":"code","isKey":true,"value":{"type":"string","required":true,"pattern":"^[A-Z]$"}},
            {"key":"room","value":{"type":"integer"}},
            {"key":"next","value":{"reference":"Book"}}
            """, ""","uniqueKeys":[{"name":"room","slots":["room"]}]""")
        + Class("Level", """{"key":"number","isKey":true,"value":{"type":"integer","required":true,"minimum":"0"}},{"key":"label","value":{"type":"string"}}""")
        + Class("Book", """{"key":"id","identifier":true,"value":{"type":"string","required":true}},{"key":"title","value":{"type":"string","required":true}}""")
        + Class("Tag", """
            {"key":"name","isKey":true,"value":{"type":"string","required":true}},{"key":"words","multivalued":true,"value":{"type":"string"}}
            """, ""","condition":{"slots":[{"slot":"name","constraint":{"noneOf":[{"equalsString":"forbidden"}]}}]}""")
        + Class("Vehicle", """
            {"key":"plate","isKey":true,"value":{"type":"string","required":true}},{"key":"kind","designator":"name","value":{"type":"string"}}
            """, ",\"abstract\":true")
        + Class("Truck", """{"key":"axles","value":{"type":"integer","required":true}}""", ",\"isA\":\"Vehicle\"")
        + Class("Cat", """{"key":"name","isKey":true,"value":{"type":"string","required":true}},{"key":"lives","value":{"type":"integer"}}""")
        + Class("Dog", """{"key":"name","isKey":true,"value":{"type":"string","required":true}},{"key":"tricks","value":{"type":"integer"}}""")
        + Class("C", """
            {"key":"shelves","multivalued":true,"dictionary":{"key":"code"},"value":{"object":"Shelf","maximumCardinality":3}},
            {"key":"levels","multivalued":true,"dictionary":{"key":"number","value":"label"},"value":{"object":"Level"}},
            {"key":"books","multivalued":true,"dictionary":{"key":"id","value":"title"},"value":{"object":"Book"}},
            {"key":"more","multivalued":true,"value":{"object":"Book"}},
            {"key":"tags","multivalued":true,"dictionary":{"key":"name","value":"words"},"value":{"object":"Tag"}},
            {"key":"vehicles","multivalued":true,"dictionary":{"key":"plate"},"value":{"object":"Vehicle"}},
            {"key":"pets","multivalued":true,"dictionary":{"key":"name"},"value":{"anyOf":[{"object":"Cat"},{"object":"Dog"}]}},
            {"key":"favourite","value":{"reference":"Book"}}
            """);

    [Theory]
    [InlineData("""{"shelves":{}}""", "")]
    [InlineData("""{"shelves":{"A":{},"B":{"room":1},"C":{"code":"C","room":2}}}""", "")]
    [InlineData("""{"shelves":{"A":null}}""", "")]
    [InlineData("""{"shelves":{"A":{"code":null}}}""", "")]
    [InlineData("""{"shelves":{"\u0041":{"code":"A"}}}""", "")]
    [InlineData("""{"shelves":{"A":{"code":"B"}}}""", "2124")]
    [InlineData("""{"shelves":{"A":{"code":"b"}}}""", "2107")]
    [InlineData("""{"shelves":{"a":{"code":"a"}}}""", "2107")]
    [InlineData("""{"shelves":{"a":{}}}""", "2107")]
    [InlineData("""{"shelves":{"a":null}}""", "2107")]
    [InlineData("""{"shelves":{"A":{"code":1}}}""", "2105")]
    [InlineData("""{"shelves":{"A":{},"B":{},"A":{}}}""", "2204")]
    [InlineData("""{"shelves":{"A":{},"\u0041":null}}""", "2204")]
    [InlineData("""{"shelves":{"A":{},"B":{},"C":{},"D":{}}}""", "2112")]
    [InlineData("""{"shelves":{"A":{"room":1},"B":{"room":1}}}""", "2205")]
    [InlineData("""{"shelves":{"A":{"roam":1}}}""", "2101")]
    [InlineData("""{"shelves":{"A":1}}""", "2105")]
    [InlineData("""{"shelves":{"A":[]}}""", "2105")]
    [InlineData("""{"shelves":[{"code":"A"}]}""", "2123")]
    [InlineData("""{"shelves":"A"}""", "2123")]
    [InlineData("""{"levels":{"1":"ground","2":null,"3":{"label":"top"},"4":{"number":4.0}}}""", "")]
    [InlineData("""{"levels":{"one":"ground"}}""", "2105")]
    [InlineData("""{"levels":{"01":"ground"}}""", "2105")]
    [InlineData("""{"levels":{"-1":"cellar"}}""", "2108")]
    [InlineData("""{"levels":{"1":"ground","1.0":"ground"}}""", "2204")]
    [InlineData("""{"levels":{"1":{"number":2}}}""", "2124")]
    [InlineData("""{"levels":{"1":5}}""", "2105")]
    [InlineData("""{"books":{"a":"A","b":{"title":"B"}}}""", "")]
    [InlineData("""{"books":{"a":null}}""", "2103")]
    [InlineData("""{"books":{"a":{}}}""", "2103")]
    [InlineData("""{"books":{"a":"A"},"more":[{"id":"a","title":"A"}]}""", "2203")]
    [InlineData("""{"books":{"a":"A","a":"B"}}""", "2204")]
    [InlineData("""{"books":{"a":"A"},"shelves":{"A":{"next":"a"}}}""", "")]
    [InlineData("""{"books":{"a":"A"},"favourite":"a"}""", "")]
    [InlineData("""{"tags":{"x":["a","b"],"y":[],"z":null,"w":{"words":["a"]}}}""", "")]
    [InlineData("""{"tags":{"x":"a"}}""", "2110")]
    [InlineData("""{"tags":{"x":[1]}}""", "2105")]
    [InlineData("""{"tags":{"forbidden":[]}}""", "2202")]
    [InlineData("""{"vehicles":{"V1":{"kind":"Truck","axles":3}}}""", "")]
    [InlineData("""{"vehicles":{"V1":{"kind":"Truck"}}}""", "2103")]
    [InlineData("""{"vehicles":{"V1":{"axles":3}}}""", "2118")]
    [InlineData("""{"vehicles":{"V1":null}}""", "2118")]
    [InlineData("""{"pets":{"Tom":{"lives":7},"Rex":{"tricks":2},"Tim":null}}""", "")]
    [InlineData("""{"pets":{"Tom":{"lives":"7"}}}""", "2105")]
    [InlineData("""{"pets":{"Tom":{"name":"Tim","lives":7}}}""", "2124")]
    public void Each_form_of_an_entry_is_judged(string json, string codes) => Judged.Object(Model, json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("""{"shelves":[]}""", "(1,12): error ONT2123: 'shelves' expects a mapping by 'code', found a list [/shelves]")]
    [InlineData("""{"shelves":{"A":{"code":"B"}}}""", "(1,25): error ONT2124: the entry 'A' has 'B' as its 'code'; expected 'A', or nothing: the entry's name is its key [/shelves/A/code]")]
    [InlineData("""{"shelves":{"a":{}}}""", "(1,13): error ONT2107: 'a' does not match the pattern '^[A-Z]$' [/shelves/a]")]
    [InlineData("""{"shelves":{"A":{},"A":null}}""", "(1,20): error ONT2204: the key 'A' stands twice in its mapping; first at line 1, column 13 [/shelves/A]")]
    [InlineData("""{"shelves":{"A":5}}""", "(1,17): error ONT2105: expected an object (Shelf), found the number 5 [/shelves/A]")]
    [InlineData("""{"levels":{"one":"x"}}""", "(1,12): error ONT2105: expected an integer, found the string 'one' [/levels/one]")]
    [InlineData("""{"books":{"a":null}}""", "(1,11): error ONT2103: the member 'title' of Book is required and missing [/books/a]")]
    [InlineData("""{"books":{"a":"A"},"more":[{"id":"a","title":"A"}]}""", "(1,34): error ONT2203: the identifier 'a' stands twice; first at line 1, column 11 [/more/0/id]")]
    [InlineData("""{"vehicles":{"V1":null}}""", "(1,19): error ONT2118: the class Vehicle is abstract; expected an object that names its class in 'kind' [/vehicles/V1]")]
    public void What_is_wrong_is_said_at_its_place(string json, string expected) => Judged.Object(Model, json).Only().ToString().ShouldBe(expected);

    [Fact]
    public void A_reference_finds_the_class_of_an_entry() =>
        Judged.Object(
                Class("A", """{"key":"id","identifier":true,"value":{"type":"string","required":true}},{"key":"n","value":{"type":"integer"}}""")
                + Class("B", """{"key":"id","identifier":true,"value":{"type":"string","required":true}}""")
                + Class("C", """
                    {"key":"all","multivalued":true,"dictionary":{"key":"id","value":"n"},"value":{"object":"A"}},{"key":"b","value":{"reference":"B"}}
                    """),
                """{"all":{"x":5},"b":"x"}""")
            .Only().Message.ShouldBe("'x' refers to an object of class A; expected class B");

    [Fact]
    public void Entries_of_several_classes_in_each_other_are_not_tried_again_and_again()
    {
        const string Kids = """
            {"key":"id","isKey":true,"value":{"type":"string","required":true}},
            {"key":"kids","multivalued":true,"dictionary":{"key":"id","value":"wraps"},"value":{"anyOf":[{"object":"A"},{"object":"B"}]}},
            {"key":"wraps","multivalued":true,"value":{"object":"W"}}
            """;
        string model = Class("A", Kids + """,{"key":"a","value":{"type":"string"}}""") + Class("B", Kids + """,{"key":"b","value":{"type":"string"}}""")
            + Class("W", """{"key":"kids","multivalued":true,"dictionary":{"key":"id","value":"wraps"},"value":{"anyOf":[{"object":"A"},{"object":"B"}]}}""")
            + Class("C", """{"key":"kids","multivalued":true,"dictionary":{"key":"id","value":"wraps"},"value":{"anyOf":[{"object":"A"},{"object":"B"}]}}""");
        string plain = "{}", objects = """{"b":1}""";
        for (int i = 0; i < 20; i++)
        {
            plain = "{\"kids\":{\"x\":[" + plain + "]}}";
            objects = "{\"kids\":{\"x\":" + objects + "}}";
        }

        Judged.Object(model, plain).ShouldBeEmpty();
        Judged.Object(model, objects).ShouldNotBeEmpty();
    }

    [Fact]
    public void Many_entries_and_many_duplicates_are_judged_in_linear_time()
    {
        var json = new StringBuilder("{\"tags\":{");
        for (int i = 0; i < 200_000; i++) json.Append(CultureInfo.InvariantCulture, $"\"t{i % 100_000}\":null,");
        IReadOnlyList<Violation> violations = Judged.Object(Model, json.Append("\"last\":null}}").ToString());
        violations.Select(static v => v.Code).Distinct().ShouldBe(["ONT2204", "ONT2099"]);
    }
}
