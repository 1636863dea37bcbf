using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>LinkML's <c>array</c>: lists in lists.</summary>
public sealed class ArrayTests
{
    private const string Three = """{"type":"float","array":{"minimumDimensions":3,"maximumDimensions":3}}""";
    private const string One = """{"type":"float","array":{"minimumDimensions":1,"maximumDimensions":1}}""";
    private const string Sized =
        """{"type":"integer","minimum":"0","array":{"minimumDimensions":2,"maximumDimensions":2,"dimensions":[{"minimum":2,"maximum":2},{"minimum":1,"maximum":3}]}}""";
    private const string Open = """{"type":"integer","array":{"minimumDimensions":2}}""";
    private const string Any = """{"array":{"minimumDimensions":1,"maximumDimensions":1}}""";

    [Theory]
    [InlineData(Three, "[[[2.0]]]", "")]
    [InlineData(Three, "[[[2.0,3.0],[4.0,5.0]],[[6.0,7.0],[8.0,9.0]]]", "")]
    [InlineData(Three, "[]", "")]
    [InlineData(Three, "[[2.0]]", "2110")]
    [InlineData(Three, "2.0", "2110")]
    [InlineData(Three, "[[[[2.0]]]]", "2111")]
    [InlineData(Three, """[[["foo"]]]""", "2105")]
    [InlineData(One, "[2.0,3]", "")]
    [InlineData(One, "[[2.0]]", "2111")]
    [InlineData(One, "[2.0,null]", "2105")]
    [InlineData(One, "[2.0,[3.0],[4.0]]", "2111 2111")]
    [InlineData(Sized, "[[1],[1,2,3]]", "")]
    [InlineData(Sized, "[[1]]", "2112")]
    [InlineData(Sized, "[[1],[1],[1]]", "2112")]
    [InlineData(Sized, "[[],[1,2,3,4]]", "2112 2112")]
    [InlineData(Sized, "[[1],[-1]]", "2108")]
    [InlineData(Open, "[[1]]", "")]
    [InlineData(Open, "[[[[1]]]]", "")]
    [InlineData(Open, "[1]", "2110")]
    [InlineData(Open, "[[1,[2]]]", "2111")]
    [InlineData(Open, "[[[1],2]]", "2110")]
    [InlineData(Any, """[null,[1,[2]],{"a":1}]""", "")]
    [InlineData(Any, "1", "2110")]
    public void An_array_has_its_dimensions_and_lengths(string constraint, string json, string codes) =>
        Judged.Value(constraint, json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData(Three, "[[2.0]]", "'v' expects an array of 3 dimensions: a list here, found the number 2.0", "/v/0/0")]
    [InlineData(Three, "true", "'v' expects an array of 3 dimensions: a list, found true", "/v")]
    [InlineData(Open, "[1]", "'v' expects an array of at least 2 dimensions: a list here, found the number 1", "/v/0")]
    [InlineData(One, "[[2.0]]", "'v' expects an array of 1 dimension: a single value here, found a list", "/v/0")]
    [InlineData(Sized, "[[1]]", "'v' expects 2 values in dimension 1, found 1", "/v")]
    [InlineData(Sized, "[[1],[]]", "'v' expects at least 1 value in dimension 2, found 0", "/v/1")]
    [InlineData(Sized, "[[1],[1,2,3,4]]", "'v' expects at most 3 values in dimension 2, found 4", "/v/1")]
    public void What_is_wrong_is_said_at_its_place(string constraint, string json, string message, string pointer)
    {
        Violation violation = Judged.Value(constraint, json).Only();
        violation.Message.ShouldBe(message);
        violation.Pointer.ShouldBe(pointer);
    }

    [Fact]
    public void A_rule_reads_the_innermost_values()
    {
        const string Rule = """
            ,"rules":[{"title":"positive","pre":{"slots":[{"slot":"grid","constraint":{"minimum":"1"}}]},"post":{"slots":[{"slot":"note","constraint":{"required":true}}]}}]
            """;
        string model = TestTables.Class("C", """
            {"key":"grid","value":{"type":"integer","array":{"minimumDimensions":2,"maximumDimensions":2}}},{"key":"note","value":{"type":"string"}}
            """, Rule.Trim());
        Judged.Object(model, """{"grid":[[1,2],[3]]}""").Codes().ShouldBe("2201");
        Judged.Object(model, """{"grid":[[1,2],[0]]}""").ShouldBeEmpty();
    }

    [Fact]
    public void Deep_arrays_end_where_documents_end() =>
        Judged.Value(Open, new string('[', 5000) + new string(']', 5000)).Codes().ShouldBe("2013");
}
