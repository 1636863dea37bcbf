using System.Diagnostics;
using Ontology.Rules;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Regular expressions as RE2 has them.</summary>
public class RulePatternTests
{
    [Theory]
    [InlineData("^.$", "😀", true)]
    [InlineData("^[^a]$", "😀", true)]
    [InlineData("^[😀-😂]+$", "😀😁😂", true)]
    [InlineData("^[😀-😂]+$", "😃", false)]
    [InlineData("^😀{2}$", "😀😀", true)]
    [InlineData("^[a-\\x{10FFFF}]{2}$", "b😀", true)]
    [InlineData("a$", "a\n", false)]
    [InlineData("(?m)^b$", "a\nb\nc", true)]
    [InlineData("a.c", "a\nc", false)]
    [InlineData("(?s)a.c", "a\nc", true)]
    [InlineData("a.c", "a\rc", true)]
    [InlineData("^\\d$", "٣", false)]
    [InlineData("^\\w$", "é", false)]
    [InlineData("^\\pL$", "é", true)]
    [InlineData("^[\\p{Lu}\\d]+$", "É5", true)]
    [InlineData("^[^\\p{Lu}]$", "é", true)]
    [InlineData("^\\PN$", "5", false)]
    [InlineData("^[[:alpha:]_]+$", "ab_", true)]
    [InlineData("^[[:^digit:]]$", "5", false)]
    [InlineData("(?i)ABC", "xabcx", true)]
    [InlineData("(?i:A)b", "ab", true)]
    [InlineData("(?i:A)b", "aB", false)]
    [InlineData("(?P<year>\\d{4})", "in 2024", true)]
    [InlineData("(?<year>\\d{4})-", "2024-", true)]
    [InlineData("^\\Qa.b\\E$", "a.b", true)]
    [InlineData("^\\Qa.b\\E$", "axb", false)]
    [InlineData("^a{,2}$", "a{,2}", true)]
    [InlineData("^[]a]$", "]", true)]
    [InlineData("^[a-]$", "-", true)]
    [InlineData("x*", "", true)]
    [InlineData("(|a)+b", "b", true)]
    [InlineData("\\bfoo\\b", "a foo b", true)]
    [InlineData("^\\101$", "A", true)]
    [InlineData("(?U)a+", "a", true)]
    public void MeansWhatRe2Means(string pattern, string text, bool matches) =>
        RuleFunctions.Matches(RuleValue.Of(text), RuleValue.Of(pattern)).ShouldBe(RuleValue.Of(matches));

    [Theory]
    [InlineData("(?=a)")]
    [InlineData("(?<!a)b")]
    [InlineData("(a)\\1")]
    [InlineData("(?>a)")]
    [InlineData("a**")]
    [InlineData("a++")]
    [InlineData("*a")]
    [InlineData("(a")]
    [InlineData("a)")]
    [InlineData("[a")]
    [InlineData("[b-a]")]
    [InlineData("\\")]
    [InlineData("\\y")]
    [InlineData("\\Z")]
    [InlineData("\\p{Klingon}")]
    [InlineData("[[:klingon:]]")]
    [InlineData("a{1001}")]
    [InlineData("((a{100}){100}){100}")]
    [InlineData("(?x)a")]
    [InlineData("\\x{110000}")]
    public void WhatRe2DoesNotHaveIsAnError(string pattern) => RuleFunctions.Matches(RuleValue.Of("a"), RuleValue.Of(pattern)).IsError.ShouldBeTrue();

    [Theory]
    [InlineData("(a*)*b")]
    [InlineData("(a|a)*b")]
    [InlineData("(.*)*(.*)*(.*)*b")]
    [InlineData("(a?){500}a{500}")]
    public void NoPatternTakesLong(string pattern)
    {
        long start = Stopwatch.GetTimestamp();
        RuleFunctions.Matches(RuleValue.Of(new string('a', 20_000)), RuleValue.Of(pattern)).Kind.ShouldBeOneOf(RuleValueKind.Bool, RuleValueKind.Error);
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void NoTextIsAPatternThatThrows()
    {
        var random = new Random(7);
        const string Letters = "ab()[]{}|*+?^$.\\-,:=!<>PdwsQEpLxz019😀";
        for (int i = 0; i < 2_000; i++)
        {
            string pattern = string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => Letters[random.Next(Letters.Length)]));
            RuleValue result = RuleFunctions.Matches(RuleValue.Of("ab01"), RuleValue.Of(pattern));
            result.Kind.ShouldBeOneOf(RuleValueKind.Bool, RuleValueKind.Error);
        }
    }
}
