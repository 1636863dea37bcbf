using System.Diagnostics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ontology.Compiler.Rules;
using Ontology.Tables;

namespace Ontology.Compiler.Tests.Rules;

/// <summary>Whatever stands where an expression should, there is an answer within seconds, and no exception.</summary>
[Collection(Alone.Name)]
public class CelHostileTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    private static readonly Dictionary<string, string> Texts = new()
    {
        ["parentheses"] = new string('(', 25_000) + "1" + new string(')', 24_000),
        ["open brackets"] = new string('[', 50_000),
        ["open braces"] = Times(10_000, "{1:"),
        ["signs"] = new string('-', 49_000) + "1",
        ["negations"] = new string('!', 49_000) + "true",
        ["choices"] = Times(7_000, "true?1:") + "1",
        ["choices within choices"] = Times(8_000, "true?") + "1",
        ["a sum"] = Times(24_000, "1+") + "1",
        ["a conjunction"] = Times(12_000, "a&&") + "a",
        ["a conjunction of guards"] = Times(2_000, "has(this.count) && ") + "this.count > 1",
        ["different guards"] = string.Join(" && ", Enumerable.Range(0, 1_500).Select(static i => $"has(this.free.x{i})")) + " && true",
        ["selections"] = "a" + Times(24_000, ".b"),
        ["selections, just possible"] = string.Join("+", Enumerable.Repeat("this.free" + Times(200, ".b"), 100)),
        ["indices"] = "a" + Times(12_000, "[0]"),
        ["calls"] = "a" + Times(12_000, ".f()"),
        ["macros in macros"] = Times(200, "[1].map(x,") + "x" + Times(200, ")"),
        ["questions about graphs in each other"] = Times(100, "this.lead.acyclic(v, this.lead.closure(w, ") + "w.parent" + Times(100, ")[0])"),
        ["optional values"] = "{}.?a" + Times(200, ".optMap(x, x)"),
        ["comparisons of comparisons"] = Times(100, "(") + "1 == 1" + Times(100, ") == true"),
        ["items"] = "[" + Times(24_000, "1,") + "]",
        ["decimals"] = "this.price in [" + Times(24_000, "1,") + "]",
        ["mixed items"] = "[" + Times(8_000, "1,'a',") + "]",
        ["a number"] = new string('9', 50_000),
        ["a number with an exponent"] = "1e" + new string('9', 49_000),
        ["an open string"] = "'" + new string('x', 49_000),
        ["escapes"] = "'" + Times(24_000, "\\n") + "'",
        ["unknown names"] = string.Join("||", Enumerable.Range(0, 5_000).Select(static i => $"nam{i}")),
        ["too long"] = Times(2_000_000, "1+") + "1",
        ["half a surrogate pair"] = "'\uD83D' == \uDE00",
        ["a control character"] = "'\0' == \0",
    };

    public static TheoryData<string> Names => [.. Texts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void AnswersInTime(string name)
    {
        TimeSpan start = Process.GetCurrentProcess().TotalProcessorTime;

        RuleSchema.Check(Texts[name]);
        CelCompiler.Check(Texts[name], new CelEnvironment { IsDynamic = true });

        (Process.GetCurrentProcess().TotalProcessorTime - start).ShouldBeLessThan(Limit);
    }

    [Fact]
    public void LongChainsOfLogicAreFine()
    {
        RuleSchema.Check(Texts["a conjunction of guards"]).Findings.ShouldBeEmpty();
        HeightOf(CelCompiler.Check(Texts["a conjunction"], new CelEnvironment { IsDynamic = true }).Value!).ShouldBeLessThan(20);
    }

    [Fact]
    public void SaysWhatIsNestedTooDeeply()
    {
        foreach (string name in new[] { "parentheses", "signs", "a sum", "selections", "choices" })
        {
            RuleSchema.Check(Texts[name]).Findings.ShouldHaveSingleItem().Message.ShouldBe("this is nested deeper than 250 levels", name);
        }
    }

    [Fact]
    public void AnythingIsAnswered()
    {
        string[] words = ["this", ".", "?", ":", "(", ")", "[", "]", "{", "}", "has", "lead", "parties", "all", "map", "x", ",", "1", "0x", "1.5", "'a'", "r'", "b'",
            "\\", "`", "&&", "||", "!", "-", "+", "==", "<", "in", "is", "Person", "Status", "date", "asOf", "mayBe", "//", "\n", " ", "\0", "é", "null", "u"];
        Gen<string> expressions = Gen.Elements(words).ListOf().Select(static parts => string.Concat(parts));

        Prop.ForAll(expressions.ToArbitrary(), static text =>
        {
            CelResult result = RuleSchema.Check(text);
            return (result.Value is null) == result.Findings.Any(static f => f.IsError)
                && result.Findings.All(f => f.Span.Start >= 0 && f.Span.Start <= text.Length && f.Span.End <= Math.Max(1, text.Length));
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void MessagesAreAnswered()
    {
        foreach (string message in new[] { "{", "}", "{{", "{}", "{'", "{'}", "{\"}\"}", "{//}", new string('{', 10_001), Times(10_000, "{'}"), Times(10_000, "{1}") })
        {
            RuleMessage.Split(message, new CelFindings()).ShouldNotBeNull();
        }
    }

    private static int HeightOf(RuleExpression expression) =>
        1 + RuleChildren.Of(expression).Select(HeightOf).DefaultIfEmpty().Max();

    private static string Times(int count, string text) => new StringBuilder().Insert(0, text, count).ToString();
}
