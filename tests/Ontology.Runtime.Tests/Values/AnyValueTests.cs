using System.Text.Json;

namespace Ontology.Runtime.Tests.Values;

public sealed class AnyValueTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1e2")]
    [InlineData("\"a\"", "\"\\u0061\"")]
    [InlineData("{\"a\":1,\"b\":[true,null]}", " { \"b\" : [ true , null ] , \"a\" : 1.00 } ")]
    [InlineData("123456789012345678901234567890", "1.2345678901234567890123456789e29")]
    public void Equal_content_is_equal(string left, string right)
    {
        AnyValue.Parse(left).ShouldBe(AnyValue.Parse(right));
        AnyValue.Parse(left).GetHashCode().ShouldBe(AnyValue.Parse(right).GetHashCode());
    }

    [Theory]
    [InlineData("1", "\"1\"")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[[1],2]", "[1,[2]]")]
    [InlineData("[]", "{}")]
    [InlineData("null", "{}")]
    [InlineData("{\"a\":null}", "{}")]
    [InlineData("[\"a\",\"b\"]", "[\"a,b\"]")]
    [InlineData("true", "false")]
    public void Other_content_is_not(string left, string right) => (AnyValue.Parse(left) == AnyValue.Parse(right)).ShouldBeFalse();

    [Fact]
    public void It_is_made_of_what_programs_have()
    {
        ((AnyValue)"a\"b").ToString().ShouldBe("\"a\\\"b\"");
        ((AnyValue)12L).ToString().ShouldBe("12");
        ((AnyValue)1.5).ToString().ShouldBe("1.5");
        ((AnyValue)1.50m).ToString().ShouldBe("1.50");
        ((AnyValue)true).Kind.ShouldBe(JsonValueKind.True);
        ((AnyValue)double.NaN).ToString().ShouldBe("\"NaN\"");
        AnyValue.FromString(null).ShouldBe(AnyValue.Null);
        AnyValue.From(JsonDocument.Parse("[1, 2]").RootElement).ToString().ShouldBe("[1,2]");
        AnyValue.From(default).IsAbsent.ShouldBeTrue();
    }

    [Fact]
    public void It_gives_what_System_Text_Json_has()
    {
        AnyValue.Parse("{\"a\": [1]}").ToJsonElement().GetProperty("a")[0].GetInt32().ShouldBe(1);
        default(AnyValue).ToJsonElement().ValueKind.ShouldBe(JsonValueKind.Undefined);
    }

    [Fact]
    public void The_default_is_no_value()
    {
        default(AnyValue).Kind.ShouldBe(JsonValueKind.Undefined);
        default(AnyValue).ToString().ShouldBe("");
        default(AnyValue).ShouldNotBe(AnyValue.Null);
        AnyValue.Null.IsAbsent.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1")]
    [InlineData("[1]]")]
    [InlineData("1 2")]
    [InlineData("nul")]
    public void What_is_no_JSON_is_refused(string text) => Should.Throw<JsonException>(() => AnyValue.Parse(text));

    [Fact]
    public void Text_that_no_encoding_holds_stays_what_it_is()
    {
        AnyValue half = "a\ud800";
        half.ToString().ShouldBe("\"\\u0061\\uD800\"");
        half.ShouldBe(AnyValue.Parse("\"a\\ud800\""));
        AnyValue.Parse("{\"\\ud800\":1}").ShouldBe(AnyValue.Parse("{\"\\uD800\":1}"));
    }

    [Fact]
    public void Depth_has_an_end()
    {
        AnyValue.Parse(new string('[', 512) + new string(']', 512)).ShouldBe(AnyValue.Parse(new string('[', 512) + " " + new string(']', 512)));
        Should.Throw<JsonException>(() => AnyValue.Parse(new string('[', 100_000) + new string(']', 100_000)));
    }
}
