using Ontology.Runtime.Tests.Support;
using static Ontology.Runtime.Tests.Support.TestTables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Members of objects, and which class an object is of.</summary>
public sealed class ObjectTests
{
    private static readonly string Person = Class(
        "C",
        """
        {"key":"name","value":{"type":"string","required":true}},
        {"key":"birthDate","recommended":true,"value":{"type":"date"}},
        {"key":"friends","multivalued":true,"value":{"object":"C"}},
        {"key":"teams","multivalued":true,"readOnly":"the inverse of members","inverse":"members","value":{"reference":"C"}}
        """);

    [Theory]
    [InlineData("""{"name":"A","birthDate":"2000-01-01"}""", "")]
    [InlineData("""{"birthDate":"2000-01-01","name":"A"}""", "")]
    [InlineData("""{"n\u0061me":"A","birthDate":"2000-01-01"}""", "")]
    [InlineData("""{"name":"A"}""", "2116")]
    [InlineData("""{"birthDate":"2000-01-01"}""", "2103")]
    [InlineData("""{"name":null,"birthDate":null}""", "2103 2116")]
    [InlineData("""{"name":"A","birthDate":"2000-01-01","friends":null,"teams":null}""", "")]
    [InlineData("""{"name":"A","birthDate":"2000-01-01","teams":[]}""", "2115")]
    [InlineData("""{"name":"A","birthDate":"2000-01-01","name":"B"}""", "2102")]
    [InlineData("""{"name":"A","birthDate":"2000-01-01","name":1}""", "2102")]
    [InlineData("""{"name":1,"birthDate":"2000-01-01"}""", "2105")]
    [InlineData("""{"name":"A","birthDate":"2000-01-01","":1}""", "2101")]
    [InlineData("""{"name":"A","birthDate":"2000-01-01","friends":[{}]}""", "2103 2116")]
    [InlineData("""{"name":"A","birthDate":"2000-01-01","friends":[1,[],"x"]}""", "2105 2105 2105")]
    [InlineData("[]", "2105")]
    [InlineData("null", "2105")]
    [InlineData("\"x\"", "2105")]
    public void Each_mistake_is_one_violation(string json, string codes) => Judged.Object(Person, json).Codes().ShouldBe(codes);

    [Fact]
    public void An_unknown_member_is_reported_at_its_name_with_the_near_one()
    {
        Violation violation = Judged.Object(Person, "{\n  \"name\": \"A\", \"birthDate\": null,\n  \"freinds\": []}").First(static v => v.Code == "ONT2101");
        violation.ToString().ShouldBe("(3,3): error ONT2101: 'freinds' is no member of C; did you mean 'friends'? [/freinds]");
    }

    [Fact]
    public void What_must_not_be_written_is_not_suggested() =>
        Judged.Object(Person, """{"name":"A","birthDate":"2000-01-01","team":1}""").Only().Message.ShouldNotContain("teams");

    [Fact]
    public void A_missing_member_is_reported_at_its_object()
    {
        Violation violation = Judged.Object(Person, """{"name":"A","birthDate":"2000-01-01","friends":[{"birthDate":"2000-01-01"}]}""").Only();
        (violation.Pointer, violation.Line, violation.Column).ShouldBe(("/friends/0", 1, 49));
        violation.Message.ShouldBe("the member 'name' of C is required and missing");
    }

    [Fact]
    public void A_null_where_a_value_is_required_is_reported_at_the_null() =>
        Judged.Object(Person, """{"name":null,"birthDate":"2000-01-01"}""").Only().Pointer.ShouldBe("/name");

    [Fact]
    public void A_member_that_stands_twice_names_both_places() =>
        Judged.Object(Person, "{\"name\":\"A\",\"birthDate\":\"2000-01-01\",\n\"name\":\"B\"}").Only().ToString()
            .ShouldBe("(2,1): error ONT2102: the member 'name' stands twice; first at line 1, column 2 [/name]");

    [Fact]
    public void A_pointer_escapes_what_RFC_6901_escapes() =>
        Judged.Object(Class("C", """{"key":"a/b~c","value":{"type":"integer"}}"""), """{"a/b~c":"x"}""").Only().Pointer.ShouldBe("/a~1b~0c");

    [Fact]
    public void Columns_count_UTF16_units() =>
        Judged.Object(Class("C", """{"key":"ключ😀","value":{"type":"integer"}}"""), """{"ключ😀":"x"}""").Only().Column.ShouldBe(11);

    private static readonly string Shapes =
        Class("Shape", """{"key":"type","designator":"name","value":{"type":"string"}},{"key":"label","value":{"type":"string"}}""", ",\"abstract\":true")
        + Class("Circle", """{"key":"radius","value":{"type":"integer","required":true}}""", ",\"isA\":\"Shape\"")
        + Class("Polygon", """{"key":"corners","value":{"type":"integer"}}""", ",\"isA\":\"Shape\"")
        + Class("Square", """{"key":"corners","value":{"type":"integer","equalsNumber":"4"}}""", ",\"isA\":\"Polygon\"")
        + Class("Other", "")
        + Class("C", """{"key":"shape","value":{"object":"Shape"}},{"key":"polygon","value":{"object":"Polygon"}}""");

    [Theory]
    [InlineData("""{"shape":{"type":"Circle","radius":1}}""", "")]
    [InlineData("""{"shape":{"radius":1,"type":"Circle"}}""", "")]
    [InlineData("""{"shape":{"radius":1,"label":"x","type":"Ci\u0072cle"}}""", "")]
    [InlineData("""{"shape":{"type":"Circle"}}""", "2103")]
    [InlineData("""{"shape":{"type":"Circle","corners":3}}""", "2103 2101")]
    [InlineData("""{"shape":{"radius":1}}""", "2118")]
    [InlineData("""{"shape":{"type":null,"radius":1}}""", "2118")]
    [InlineData("""{"shape":{"type":"Shape"}}""", "2118")]
    [InlineData("""{"shape":{"type":"Cirkle","radius":"x","nonsense":1}}""", "2117")]
    [InlineData("""{"shape":{"type":"Other"}}""", "2117")]
    [InlineData("""{"shape":{"type":1}}""", "2105")]
    [InlineData("""{"polygon":{}}""", "")]
    [InlineData("""{"polygon":{"type":"Square","corners":4}}""", "")]
    [InlineData("""{"polygon":{"type":"Square","corners":5}}""", "2113")]
    [InlineData("""{"polygon":{"type":"Circle","radius":1}}""", "2117")]
    public void A_type_designator_names_the_class(string json, string codes) => Judged.Object(Shapes, json).Codes().ShouldBe(codes);

    [Fact]
    public void An_abstract_class_lists_the_choices() =>
        Judged.Object(Shapes, """{"shape":{"radius":1}}""").Only().Message
            .ShouldBe("the class Shape is abstract; name its class in 'type', one of 'Circle', 'Polygon', 'Square'");

    [Fact]
    public void A_misspelt_class_is_suggested() =>
        Judged.Object(Shapes, """{"shape":{"type":"Cirkle"}}""").Only().ToString()
            .ShouldBe("(1,18): error ONT2117: 'Cirkle' names no class; did you mean 'Circle'? [/shape/type]");

    [Theory]
    [InlineData("curie", "curie", "ex:B", "")]
    [InlineData("curie", "curie", "https://example.org/B", "2117")]
    [InlineData("curie", "uriorcurie", "https://example.org/B", "")]
    [InlineData("uri", "uri", "https://example.org/B", "")]
    [InlineData("uri", "uri", "B", "2117")]
    public void A_class_can_be_named_by_CURIE_or_IRI(string designator, string type, string value, string codes) =>
        Judged.Object(
            Class("C", $$$"""{"key":"type","designator":"{{{designator}}}","value":{"type":"{{{type}}}"}}""") + Class("B", "", ",\"isA\":\"C\""),
            $$"""{"type":"{{value}}"}""").Codes().ShouldBe(codes);

    private static readonly string Union =
        Class("A", """{"key":"a","value":{"type":"integer","required":true}},{"key":"common","value":{"type":"string"}}""")
        + Class("B", """{"key":"b","value":{"type":"integer","required":true}},{"key":"common","value":{"type":"string"}}""")
        + """{"class":"Any","curie":"linkml:Any","uri":"https://w3id.org/linkml/Any","abstract":true}""" + "\n"
        + Class("C", """{"key":"u","value":{"object":"Any","anyOf":[{"object":"A"},{"object":"B"},{"type":"integer"}]}},{"key":"x","multivalued":true,"value":{"object":"Any"}}""");

    [Theory]
    [InlineData("""{"u":{"a":1}}""", "")]
    [InlineData("""{"u":{"b":1,"common":"x"}}""", "")]
    [InlineData("""{"u":5}""", "")]
    [InlineData("""{"u":"x"}""", "2119")]
    [InlineData("""{"u":{}}""", "2119")]
    [InlineData("""{"u":{"b":"x"}}""", "2105")]
    [InlineData("""{"u":{"a":1,"b":1}}""", "2119")]
    [InlineData("""{"x":[1,"a",null,{"b":[{}]},[[]]]}""", "")]
    public void A_union_of_classes_takes_an_object_of_any(string json, string codes) => Judged.Object(Union, json).Codes().ShouldBe(codes);

    [Fact]
    public void Nested_unions_are_not_tried_again_and_again()
    {
        string nodes = Class("N", """{"key":"c","value":{"anyOf":[{"object":"N"},{"object":"M"}]}},{"key":"n","value":{"type":"integer"}}""")
            + Class("M", """{"key":"c","value":{"anyOf":[{"object":"M"},{"object":"N"}]}},{"key":"m","value":{"type":"integer"}}""")
            + Class("C", """{"key":"c","value":{"anyOf":[{"object":"M"},{"object":"N"}]}}""");
        string json = string.Concat(Enumerable.Repeat("{\"c\":", 60)) + "{\"z\":1}" + new string('}', 60);
        Judged.Object(nodes, json).ShouldNotBeEmpty();
    }
}
