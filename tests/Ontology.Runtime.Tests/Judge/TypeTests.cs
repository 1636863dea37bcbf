using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Which texts are values of which types.</summary>
public sealed class TypeTests
{
    [Theory]
    [InlineData("string", "\"\"")]
    [InlineData("string", "\"\\ud83d\\ude00\"")]
    [InlineData("integer", "0")]
    [InlineData("integer", "-12")]
    [InlineData("integer", "1.0")]
    [InlineData("integer", "1e2")]
    [InlineData("integer", "120e-1")]
    [InlineData("integer", "9223372036854775807")]
    [InlineData("integer", "-9223372036854775808")]
    [InlineData("decimal", "79228162514264337593543950335")]
    [InlineData("decimal", "0.0000000000000000000000000001")]
    [InlineData("decimal", "1e5")]
    [InlineData("double", "1e308")]
    [InlineData("double", "1e-999")]
    [InlineData("float", "0.1")]
    [InlineData("boolean", "true")]
    [InlineData("date", "\"2024-02-29\"")]
    [InlineData("date", "\"2024-02-29Z\"")]
    [InlineData("date", "\"2024-02-29-03:30\"")]
    [InlineData("Day", "\"2024-02-29\"")]
    [InlineData("datetime", "\"2002-05-30T09:00:00\"")]
    [InlineData("datetime", "\"2002-05-30T09:00:00.123456789Z\"")]
    [InlineData("datetime", "\"2002-05-30T09:00:00+06:00\"")]
    [InlineData("time", "\"09:00:00\"")]
    [InlineData("time", "\"09:00:00.5-03:30\"")]
    [InlineData("date_or_datetime", "\"2024-02-01\"")]
    [InlineData("date_or_datetime", "\"2024-02-01T10:00\"")]
    [InlineData("uri", "\"https://example.org/a%20b?q=1#f\"")]
    [InlineData("uri", "\"urn:isbn:0451450523\"")]
    [InlineData("uri", "\"https://пример.рф/путь\"")]
    [InlineData("uriorcurie", "\"X.Y:1\"")]
    [InlineData("uriorcurie", "\"name\"")]
    [InlineData("uriorcurie", "\"../folder/name#part:1\"")]
    [InlineData("uriorcurie", "\"http://example.org/\"")]
    [InlineData("curie", "\"ex:A1\"")]
    [InlineData("curie", "\":local\"")]
    [InlineData("ncname", "\"_a-1.b\"")]
    [InlineData("ncname", "\"имя\"")]
    [InlineData("nodeidentifier", "\"_:b0\"")]
    [InlineData("jsonpointer", "\"\"")]
    [InlineData("jsonpointer", "\"/v\"")]
    [InlineData("PartialDate", "\"2024\"")]
    [InlineData("PartialDate", "\"2024-02\"")]
    [InlineData("PartialDate", "\"2024-02-29T23:59:59.5+14:00\"")]
    [InlineData("Duration", "\"P1Y6M\"")]
    [InlineData("Unknown", "\"u whatever\"")]
    [InlineData("Percentage", "100.0")]
    public void A_value_of_the_type_is_valid(string type, string json) =>
        Judged.Value($$"""{"type":"{{type}}"}""", json).ShouldBeEmpty();

    [Theory]
    [InlineData("string", "1", "2105")]
    [InlineData("string", "true", "2105")]
    [InlineData("string", "{}", "2105")]
    [InlineData("integer", "\"1\"", "2105")]
    [InlineData("integer", "1.5", "2105")]
    [InlineData("integer", "1e-1", "2105")]
    [InlineData("integer", "9223372036854775808", "2109")]
    [InlineData("integer", "-9223372036854775809", "2109")]
    [InlineData("integer", "1e999999999999999999999", "2109")]
    [InlineData("decimal", "79228162514264337593543950336", "2109")]
    [InlineData("decimal", "0.12345678901234567890123456789012", "2109")]
    [InlineData("double", "1e309", "2109")]
    [InlineData("double", "\"NaN\"", "2105")]
    [InlineData("boolean", "1", "2105")]
    [InlineData("boolean", "\"true\"", "2105")]
    [InlineData("date", "\"2024-02-30\"", "2106")]
    [InlineData("date", "\"2023-02-29\"", "2106")]
    [InlineData("date", "\"20240201\"", "2106")]
    [InlineData("date", "\"2024-02-01T\"", "2106")]
    [InlineData("Day", "\"2024-02-01Z\"", "2106")]
    [InlineData("date", "\"2024-2-1\"", "2106")]
    [InlineData("date", "\"0000-01-01\"", "2106")]
    [InlineData("date", "20240201", "2105")]
    [InlineData("datetime", "\"2024-02-01\"", "2106")]
    [InlineData("datetime", "\"2024-02-01 10:00:00\"", "2106")]
    [InlineData("datetime", "\"2024-02-01T24:00:00\"", "2106")]
    [InlineData("datetime", "\"2024-02-01T10:00:00+15:00\"", "2106")]
    [InlineData("time", "\"9:00\"", "2106")]
    [InlineData("time", "\"09:60\"", "2106")]
    [InlineData("time", "\"09:00:00.\"", "2106")]
    [InlineData("uri", "\"X 1\"", "2106")]
    [InlineData("uri", "\"no-colon\"", "2106")]
    [InlineData("uri", "\"http://example.org/%zz\"", "2106")]
    [InlineData("uri", "\"1a:b\"", "2106")]
    [InlineData("uriorcurie", "\"X 1:1\"", "2106")]
    [InlineData("uriorcurie", "\"X 1\"", "2106")]
    [InlineData("uriorcurie", "\"1:1\"", "2106")]
    [InlineData("uriorcurie", "\"\"", "2106")]
    [InlineData("curie", "\"X 1\"", "2106")]
    [InlineData("curie", "\"ex:\"", "2106")]
    [InlineData("ncname", "\"a:b\"", "2106")]
    [InlineData("ncname", "\"1a\"", "2106")]
    [InlineData("ncname", "\"\"", "2106")]
    [InlineData("jsonpointer", "\"a\"", "2106")]
    [InlineData("jsonpointer", "\"/~2\"", "2106")]
    [InlineData("PartialDate", "\"2024-13\"", "2106")]
    [InlineData("PartialDate", "\"24\"", "2106")]
    [InlineData("Duration", "\"P\"", "2106")]
    [InlineData("Duration", "\"PT\"", "2106")]
    [InlineData("Unknown", "\"x\"", "2107")]
    [InlineData("Percentage", "101", "2108")]
    [InlineData("Percentage", "-1", "2108")]
    [InlineData("string", "\"\\ud800\"", "2014")]
    public void Another_value_is_one_violation_at_its_place(string type, string json, string code)
    {
        Violation violation = Judged.Value($$"""{"type":"{{type}}"}""", json).Only();
        violation.Code.ShouldBe("ONT" + code);
        violation.Pointer.ShouldBe("/v");
        (violation.Line, violation.Column).ShouldBe((1, 6));
    }

    [Fact]
    public void A_day_that_the_calendar_does_not_have_is_explained() =>
        Judged.Value("""{"type":"date"}""", "\"2024-02-30\"").Only().Message.ShouldBe("'2024-02-30' is not a date (YYYY-MM-DD); 2024-02 has days 1 to 29");

    [Fact]
    public void A_wrong_kind_says_what_was_expected_and_what_was_found() =>
        Judged.Value("""{"type":"integer"}""", "\"many\"").Only().Message.ShouldBe("expected an integer, found the string 'many'");

    [Theory]
    [InlineData("null")]
    [InlineData("[1,2]")]
    public void A_list_is_no_single_value_and_null_is_absent(string json) =>
        Judged.Value("""{"type":"integer"}""", json).Codes().ShouldBe(json == "null" ? "" : "2111");
}
