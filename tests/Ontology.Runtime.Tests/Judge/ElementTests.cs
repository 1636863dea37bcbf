using System.Globalization;
using Ontology.Runtime.Tests.Support;
using static Ontology.Runtime.Tests.Support.TestTables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>What the values of a list meet together: <c>has_member</c>, <c>all_members</c>, <c>list_elements_unique</c>.</summary>
public sealed class ElementTests
{
    private const string List = ",\"multivalued\":true";
    private const string Distinct = ",\"multivalued\":true,\"unique\":true";

    [Theory]
    [InlineData("""{"type":"integer","hasMember":{"minimum":"10"}}""", "[9,10]", "")]
    [InlineData("""{"type":"integer","hasMember":{"minimum":"10"}}""", "[8,9]", "2126")]
    [InlineData("""{"type":"integer","hasMember":{"minimum":"10"}}""", "[]", "2126")]
    [InlineData("""{"type":"integer","hasMember":{"minimum":"10"}}""", "null", "")]
    [InlineData("""{"type":"integer","hasMember":{"minimum":"10"}}""", "[\"10\"]", "2105")]
    [InlineData("""{"type":"integer","allMembers":{"minimum":"10"}}""", "[]", "")]
    [InlineData("""{"type":"integer","allMembers":{"minimum":"10"}}""", "[10,11]", "")]
    [InlineData("""{"type":"integer","allMembers":{"minimum":"10"}}""", "[9,11,8]", "2108 2108")]
    [InlineData("""{"type":"integer","allMembers":{"minimum":"10"}}""", "[9,\"x\"]", "2105 2108")]
    [InlineData("""{"type":"string","allMembers":{"type":"string","equalsString":"x"}}""", """["x","y"]""", "2113")]
    public void Members_meet_what_is_asked(string constraint, string json, string codes) =>
        Judged.Value(constraint, json, List).Select(static v => v.Code[3..]).Order(StringComparer.Ordinal).ShouldBe(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("""{"type":"integer"}""", "[1,2]", "")]
    [InlineData("""{"type":"decimal"}""", "[1,1.0]", "2125")]
    [InlineData("""{"type":"string"}""", """["a","\u0061","a"]""", "2125 2125")]
    [InlineData("""{"object":"P"}""", """[{"x":1,"y":2},{"y":2,"x":1.0}]""", "2125")]
    [InlineData("""{"object":"P"}""", """[{"x":1},{"x":1,"y":null}]""", "2125")]
    [InlineData("""{"object":"P"}""", """[{"x":1},{"x":2}]""", "")]
    public void Values_of_a_list_can_have_to_be_distinct(string constraint, string json, string codes) =>
        Judged.Value(constraint, json, Distinct, Class("P", """{"key":"x","value":{"type":"integer"}},{"key":"y","value":{"type":"integer"}}"""))
            .Codes().ShouldBe(codes);

    [Fact]
    public void What_is_missing_among_the_members_is_said_of_the_list() =>
        Judged.Value("""{"type":"integer","hasMember":{"type":"integer","minimum":"10"}}""", "[8,9]", List).Only().ToString()
            .ShouldBe("(1,6): error ONT2126: expected a value among these that is an integer, at least 10 [/v]");

    [Fact]
    public void A_value_that_stands_twice_names_both_places() =>
        Judged.Value("""{"type":"string"}""", """["a","b","a"]""", Distinct).Only().ToString()
            .ShouldBe("(1,15): error ONT2125: 'a' stands in the list twice; first at line 1, column 7 [/v/2]");

    [Fact]
    public void A_member_can_be_an_object_that_meets_a_condition()
    {
        string model = Class("P", """{"key":"x","value":{"type":"integer"}}""")
            + Class("C", """{"key":"v","multivalued":true,"value":{"object":"P","hasMember":{"object":"P","condition":{"slots":[{"slot":"x","constraint":{"minimum":"5"}}]}}}}""");
        Judged.Object(model, """{"v":[{"x":1},{"x":7}]}""").ShouldBeEmpty();
        Judged.Object(model, """{"v":[{"x":1}]}""").Only().Message.ShouldBe("expected a value among these that is an object (P), 'x' is at least 5");
    }

    [Fact]
    public void Rules_can_ask_for_members()
    {
        string model = Class("C", """{"key":"v","multivalued":true,"value":{"type":"integer"}},{"key":"note","value":{"type":"string"}}""",
            """
            ,"rules":[{"title":"t","pre":{"slots":[{"slot":"v","constraint":{"hasMember":{"equalsNumber":"7"}}}]},"post":{"slots":[{"slot":"note","constraint":{"required":true}}]}}]
            """);
        Judged.Object(model, """{"v":[1,7]}""").Codes().ShouldBe("2201");
        Judged.Object(model, """{"v":[1]}""").ShouldBeEmpty();
    }

    [Fact]
    public void Many_distinct_values_are_judged_in_linear_time()
    {
        string list = $"[{string.Join(',', Enumerable.Range(0, 200_000).Select(static i => i.ToString(CultureInfo.InvariantCulture)))}]";
        Judged.Value("""{"type":"integer"}""", list, Distinct).ShouldBeEmpty();
    }
}
