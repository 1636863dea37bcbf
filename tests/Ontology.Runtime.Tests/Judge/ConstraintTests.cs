using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>What a slot asks beyond its range.</summary>
public sealed class ConstraintTests
{
    [Theory]
    // numbers are compared exactly, whatever they are written like
    [InlineData("decimal", "\"minimum\":\"0.1\"", "0.1", "")]
    [InlineData("decimal", "\"minimum\":\"0.1\"", "0.09999999999999999999", "2108")]
    [InlineData("double", "\"maximum\":\"1e2\"", "100", "")]
    [InlineData("double", "\"maximum\":\"1e2\"", "100.0000000000000000001", "2108")]
    [InlineData("integer", "\"minimum\":\"-5\"", "-5", "")]
    [InlineData("integer", "\"minimum\":\"-5\"", "-6", "2108")]
    // dates by the calendar
    [InlineData("date", "\"minimum\":\"2024-01-01\"", "\"2023-12-31\"", "2108")]
    [InlineData("date", "\"minimum\":\"2024-01-01\"", "\"2024-01-01\"", "")]
    [InlineData("date", "\"minimum\":\"2024-01-01\"", "\"2024-01-01+06:00\"", "2108")]
    [InlineData("datetime", "\"maximum\":\"2024-01-01T00:00:00Z\"", "\"2024-01-01T00:00:00+01:00\"", "")]
    [InlineData("datetime", "\"maximum\":\"2024-01-01T00:00:00Z\"", "\"2024-01-01T00:00:00-01:00\"", "2108")]
    // a partial date breaks a bound only if all that it stands for does
    [InlineData("PartialDate", "\"minimum\":\"2024-03-01\"", "\"2024\"", "")]
    [InlineData("PartialDate", "\"minimum\":\"2024-03-01\"", "\"2024-02\"", "2108")]
    [InlineData("PartialDate", "\"maximum\":\"2024\"", "\"2024-12-31T23:59\"", "")]
    [InlineData("PartialDate", "\"maximum\":\"2024\"", "\"2025\"", "2108")]
    [InlineData("Duration", "\"minimum\":\"P1M\"", "\"P27D\"", "2108")]
    [InlineData("Duration", "\"minimum\":\"P1M\"", "\"P30D\"", "")]
    public void Bounds_are_inclusive(string type, string bound, string json, string codes) =>
        Judged.Value($$"""{"type":"{{type}}",{{bound}}}""", json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("\"equalsString\":\"x\"", "\"x\"", "")]
    [InlineData("\"equalsString\":\"x\"", "\"\\u0078\"", "")]
    [InlineData("\"equalsString\":\"x\"", "\"y\"", "2113")]
    [InlineData("\"equalsStringIn\":[\"x\",\"y\"]", "\"y\"", "")]
    [InlineData("\"equalsStringIn\":[\"x\",\"y\"]", "\"z\"", "2113")]
    public void A_text_can_be_fixed(string constraint, string json, string codes) =>
        Judged.Value($$"""{"type":"string",{{constraint}}}""", json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("10", "")]
    [InlineData("1e1", "")]
    [InlineData("11", "2113")]
    public void A_number_can_be_fixed(string json, string codes) =>
        Judged.Value("""{"type":"integer","equalsNumber":"10.0"}""", json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"boolean\"}]}", "true", "")]
    [InlineData("{\"anyOf\":[{\"type\":\"integer\"},{\"type\":\"boolean\"}]}", "\"x\"", "2119")]
    [InlineData("{\"type\":\"integer\",\"anyOf\":[{\"maximum\":\"1\"},{\"minimum\":\"9\"}]}", "5", "2119")]
    [InlineData("{\"type\":\"integer\",\"exactlyOneOf\":[{\"minimum\":\"1\"},{\"maximum\":\"10\"}]}", "5", "2120")]
    [InlineData("{\"type\":\"integer\",\"exactlyOneOf\":[{\"minimum\":\"1\"},{\"maximum\":\"10\"}]}", "11", "")]
    [InlineData("{\"type\":\"integer\",\"noneOf\":[{\"minimum\":\"1\",\"maximum\":\"10\"}]}", "5", "2121")]
    [InlineData("{\"type\":\"integer\",\"noneOf\":[{\"minimum\":\"1\",\"maximum\":\"10\"}]}", "15", "")]
    [InlineData("{\"type\":\"integer\",\"allOf\":[{\"minimum\":\"1\"},{\"maximum\":\"10\"}]}", "11", "2108")]
    public void Alternatives_are_tried_in_silence(string constraint, string json, string codes) =>
        Judged.Value(constraint, json).Codes().ShouldBe(codes);

    [Theory]
    [InlineData("[]", "2112")]
    [InlineData("[1]", "")]
    [InlineData("[1,2]", "")]
    [InlineData("[1,2,3]", "2112")]
    [InlineData("1", "2110")]
    [InlineData("[1,null]", "2105")]
    [InlineData("[1,\"x\"]", "2105")]
    [InlineData("[1,[2]]", "2105")]
    public void Lists_have_a_size_and_no_nulls(string json, string codes) =>
        Judged.Value("""{"type":"integer","minimumCardinality":1,"maximumCardinality":2}""", json, ",\"multivalued\":true").Codes().ShouldBe(codes);

    [Fact]
    public void A_violation_in_a_list_points_at_the_element()
    {
        Violation violation = Judged.Value("""{"type":"integer"}""", "[1, 2,\n  \"ä\", 4]", ",\"multivalued\":true").Only();
        (violation.Pointer, violation.Line, violation.Column).ShouldBe(("/v/2", 2, 3));
    }

    [Theory]
    [InlineData("signed", "")]
    [InlineData("Signed", "; did you mean 'signed'?")]
    [InlineData("singed", "; did you mean 'signed'?")]
    [InlineData("xyz", "; expected one of 'proposed', 'signed', 'ended'")]
    public void A_near_value_of_an_enumeration_is_suggested(string value, string hint)
    {
        IReadOnlyList<Violation> violations = Judged.Value("""{"enum":"Status"}""", $"\"{value}\"", segments: Status);
        if (hint.Length == 0) violations.ShouldBeEmpty();
        else violations.Only().ToString().ShouldBe($"(1,6): error ONT2104: '{value}' is no value of Status{hint} [/v]");
    }

    [Fact]
    public void An_open_enumeration_takes_any_text_and_nothing_else()
    {
        const string Open = """{"enum":"Term","open":true}""";
        Judged.Value("""{"enum":"Term"}""", "\"anything\"", segments: Open).ShouldBeEmpty();
        Judged.Value("""{"enum":"Term"}""", "1", segments: Open).Codes().ShouldBe("2105");
    }

    private const string Status = """{"enum":"Status","values":["proposed","signed","ended"]}""";
}
