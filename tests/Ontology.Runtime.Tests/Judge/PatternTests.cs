using System.Diagnostics;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Patterns mean what ECMA-262 says, and are searched for.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("b", "abc", true)]
    [InlineData("^b", "abc", false)]
    [InlineData("c$", "abc", true)]
    [InlineData("c$", "abc\\n", false)]
    [InlineData("^\\\\d+$", "12", true)]
    [InlineData("^\\\\d+$", "\\u0661\\u0662", false)]
    [InlineData("^\\\\w+$", "аб", false)]
    [InlineData("^[\\\\w]+$", "a_1", true)]
    [InlineData("^[^\\\\d]+$", "ab", true)]
    [InlineData("^[\\\\D]+$", "a1", false)]
    [InlineData("^.$", "\\u2028", false)]
    [InlineData("^\\\\s$", "\\ufeff", true)]
    [InlineData("^[a[]$", "[", true)]
    [InlineData("^[]$", "]", false)]
    [InlineData("^[^]$", "x", true)]
    [InlineData("^\\\\u{1F600}$", "\\ud83d\\ude00", true)]
    [InlineData("^(?=.*a).*b$", "ab", true)]
    [InlineData("^(a)\\\\1$", "aa", true)]
    [InlineData("^(?<y>a)\\\\k<y>$", "aa", true)]
    public void A_pattern_is_searched_for(string pattern, string value, bool matches) =>
        Judged.Value($$"""{"type":"string","pattern":"{{pattern}}"}""", $"\"{value}\"").Codes().ShouldBe(matches ? "" : "2107");

    [Fact]
    public void A_pattern_that_explodes_is_answered_in_linear_time()
    {
        var time = Stopwatch.StartNew();
        Judged.Value("""{"type":"string","pattern":"^(a+)+$"}""", $"\"{new string('a', 50_000)}!\"").Codes().ShouldBe("2107");
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_pattern_that_needs_backtracking_is_given_up_after_a_while()
    {
        var time = Stopwatch.StartNew();
        Judged.Value("""{"type":"string","pattern":"^(?=a)(a+)+$"}""", $"\"{new string('a', 50_000)}!\"").Codes().ShouldBe("2122");
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void What_is_no_regular_expression_decides_nothing() =>
        Judged.Value("""{"type":"string","pattern":"("}""", "\"x\"").Codes().ShouldBe("2122");
}
