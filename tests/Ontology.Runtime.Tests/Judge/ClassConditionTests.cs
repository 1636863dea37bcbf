using Ontology.Runtime.Tests.Support;
using static Ontology.Runtime.Tests.Support.TestTables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Conditions on the object that a slot holds, classes that are found by what an object holds, and members beyond the slots.</summary>
public sealed class ClassConditionTests
{
    private static readonly string Nested =
        Class("X", """{"key":"s2","value":{"type":"integer"}},{"key":"s3","value":{"type":"string"}}""")
        + Class("Y", """{"key":"y","value":{"type":"integer"}}""")
        + Class("C", """
            {"key":"one","value":{"object":"X","condition":{"slots":[{"slot":"s2","constraint":{"maximum":"10"}}]}}},
            {"key":"many","multivalued":true,"value":{"object":"X","condition":{"slots":[{"slot":"s3","constraint":{"required":true}}]}}},
            {"key":"union","value":{"anyOf":[{"object":"X","condition":{"slots":[{"slot":"s2","constraint":{"maximum":"10"}}]}},{"object":"Y"},{"type":"integer"}]}},
            {"key":"all","value":{"object":"X","allOf":[{"object":"X"},{"object":"X"}]}}
            """);

    [Theory]
    [InlineData("""{"one":{"s2":5}}""", "")]
    [InlineData("""{"one":{}}""", "")]
    [InlineData("""{"one":{"s2":15}}""", "2202")]
    [InlineData("""{"one":{"s2":"15"}}""", "2105")]
    [InlineData("""{"many":[{"s3":"x"},{"s2":1}]}""", "2202")]
    [InlineData("""{"union":{"s2":5}}""", "")]
    [InlineData("""{"union":{"s2":15}}""", "2119")]
    [InlineData("""{"union":{"y":15}}""", "")]
    [InlineData("""{"union":15}""", "")]
    [InlineData("""{"union":"a"}""", "2119")]
    [InlineData("""{"union":{"s2":"a"}}""", "2105")]
    [InlineData("""{"union":[5]}""", "2111")]
    [InlineData("""{"all":{"s2":1}}""", "")]
    public void An_object_meets_the_conditions_of_its_slot(string json, string codes) => Judged.Object(Nested, json).Codes().ShouldBe(codes);

    [Fact]
    public void A_condition_that_fails_is_said_at_the_value() =>
        Judged.Object(Nested, """{"one":{"s2":15}}""").Only().ToString().ShouldBe("(1,14): error ONT2202: expected X where 's2' is at most 10 [/one/s2]");

    private static readonly string Classified =
        Class("C", """{"key":"s1","value":{"type":"integer"}},{"key":"inner","value":{"object":"C"}}""")
        + Class("Low", """{"key":"low","value":{"type":"string"}}""",
            ""","isA":"C","classification":[{"isA":"C","slots":[{"slot":"s1","constraint":{"minimum":"10","maximum":"20"}}]}]""")
        + Class("Lowest", """{"key":"lowest","value":{"type":"string","required":true}}""",
            ""","isA":"Low","classification":[{"slots":[{"slot":"s1","constraint":{"equalsNumber":"10"}}]}]""")
        + Class("High", """{"key":"high","value":{"type":"string"}}""",
            ""","isA":"C","classification":[{"isA":"C","slots":[{"slot":"s1","constraint":{"minimum":"20","maximum":"30"}}]}]""");

    [Theory]
    [InlineData("""{}""", "")]
    [InlineData("""{"s1":5}""", "")]
    [InlineData("""{"low":"t"}""", "2101")]
    [InlineData("""{"s1":15,"low":"t"}""", "")]
    [InlineData("""{"s1":15,"high":"t"}""", "2101")]
    [InlineData("""{"s1":25,"high":"t"}""", "")]
    [InlineData("""{"s1":20,"low":"t"}""", "")]
    [InlineData("""{"s1":20,"high":"t"}""", "")]
    [InlineData("""{"s1":10}""", "2103")]
    [InlineData("""{"s1":10,"lowest":"t","low":"t"}""", "")]
    [InlineData("""{"s1":"15"}""", "2105")]
    [InlineData("""{"inner":{"s1":15,"low":"t"}}""", "")]
    public void An_object_is_of_the_class_whose_classification_rule_it_meets(string json, string codes) =>
        Judged.Object(Classified, json).Codes().ShouldBe(codes);

    private static readonly string Extra =
        Class("Base", """{"key":"a","value":{"type":"integer"}}""", ""","extraSlots":{"type":"integer","minimum":"0"}""")
        + Class("C", """{"key":"b","value":{"type":"string"}}""", ",\"isA\":\"Base\"");

    [Theory]
    [InlineData("""{"a":1,"b":"x","c":2,"d":null}""", "")]
    [InlineData("""{"c":"x"}""", "2105")]
    [InlineData("""{"c":-1}""", "2108")]
    [InlineData("""{"c":[1]}""", "2111")]
    [InlineData("""{"c":1,"c":2}""", "2102")]
    [InlineData("""{"c":1,"\u0063":2}""", "2102")]
    public void Members_beyond_the_slots_are_judged_where_they_are_allowed(string json, string codes) => Judged.Object(Extra, json).Codes().ShouldBe(codes);

    [Fact]
    public void Any_member_is_taken_where_nothing_more_is_said() =>
        Judged.Object(Class("C", """{"key":"a","value":{"type":"integer"}}""", ",\"extraSlots\":{}"), """{"x":[1,null,{"y":2}],"z":{}}""").ShouldBeEmpty();
}
