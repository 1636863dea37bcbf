using Ontology.Generator.Tests.Harness;

namespace Ontology.Generator.Tests.Emission;

/// <summary>One property for a slot and all that refine it, whatever they refine; each class reads and writes the form that it has itself.</summary>
public class RefinementTests
{
    private static object? Run(string ontology, string body) =>
        TestProject.Of(Ontologies.Header + ontology).WriteProbe("string Run()", body).Build().Compile().Run();

    [Fact]
    public void One_value_above_and_several_below() => Run(
        """
        classes:
          Above: {attributes: {name: {}}}
          Below: {is_a: Above, slot_usage: {name: {multivalued: true}}}
        """,
        """
                Above one = Above.Read("{\"name\":\"a\"}"u8).Value;
                Below several = Below.Read("{\"name\":[\"a\",\"b\"]}"u8).Value;
                return $"{one.Name.Count} {several.Name.Count} {Encoding.UTF8.GetString(one.ToJson())} {Encoding.UTF8.GetString(several.ToJson())}"
                    + $" {Above.Read("{\"name\":[\"a\"]}"u8).IsValid}";
        """).ShouldBe("""1 2 {"name":"a"} {"name":["a","b"]} False""");

    [Fact]
    public void Several_values_above_and_one_below() => Run(
        """
        classes:
          Above: {attributes: {number: {range: integer, multivalued: true}}}
          Below: {is_a: Above, slot_usage: {number: {multivalued: false, range: float}}}
        """,
        """
                Below one = Below.Read("{\"number\":1.5}"u8).Value;
                Above several = Above.Read("{\"number\":[1,2]}"u8).Value;
                return $"{one.Number[0]} {several.Number[1]} {Encoding.UTF8.GetString(one.ToJson())} {Encoding.UTF8.GetString(several.ToJson())}";
        """).ShouldBe("""1.5 2 {"number":1.5} {"number":[1,2]}""");

    [Fact]
    public void References_above_and_objects_below() => Run(
        """
        classes:
          Person: {attributes: {id: {identifier: true}}}
          Above: {attributes: {owner: {range: Person}}}
          Below: {is_a: Above, slot_usage: {owner: {inlined: true}}}
        """,
        """
                Above reference = Above.Read("{\"owner\":\"ex:1\"}"u8).Value;
                Below inlined = Below.Read("{\"owner\":{\"id\":\"ex:1\"}}"u8).Value;
                return Encoding.UTF8.GetString(reference.ToJson()) + Encoding.UTF8.GetString(inlined.ToJson());
        """).ShouldBe("""{"owner":"ex:1"}{"owner":{"id":"ex:1"}}""");

    [Fact]
    public void A_class_is_mixin_and_parent_and_range_at_once() => Run(
        """
        classes:
          Named: {attributes: {name: {}}}
          City: {is_a: Named, attributes: {size: {range: integer}}}
          Ship: {mixins: [Named], attributes: {flag: {}}}
          Log: {attributes: {about: {range: Named, multivalued: true, inlined_as_list: true}}}
        """,
        """
                var log = new Log { About = [new City { Name = "c", Size = 1 }, new Ship { Name = "s" }, new Named { Name = "n" }] };
                INamed first = log.About[0];
                return $"{first.Name} {Encoding.UTF8.GetString(log.ToJson())}";
        """).ShouldBe("""c {"about":[{"name":"c","size":1},{"name":"s"},{"name":"n"}]}""");
}
