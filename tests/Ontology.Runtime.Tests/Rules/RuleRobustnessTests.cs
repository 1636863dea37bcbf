using Ontology.Rules;
using Ontology.Tables;
using static Ontology.Runtime.Tests.Rules.E;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Whatever a function is given, it gives a value or says why not.</summary>
public class RuleRobustnessTests
{
    private static readonly RuleValue[] Values =
    [
        RuleValue.Null, RuleValue.True, RuleValue.Of(0L), RuleValue.Of(-1L), RuleValue.Of(long.MaxValue), RuleValue.Of(long.MinValue), RuleValue.Of(3L),
        RuleValue.Of(0UL), RuleValue.Of(ulong.MaxValue), RuleValue.Of(0.0), RuleValue.Of(-1.5), RuleValue.Of(double.NaN), RuleValue.Of(double.MaxValue),
        RuleValue.Of(double.NegativeInfinity), RuleValue.Of(double.Epsilon), RuleValue.Of(decimal.MaxValue), RuleValue.Of(decimal.MinValue),
        RuleValue.Of(0.0000000000000000000000000001m), RuleValue.Of(""), RuleValue.Of("abc"), RuleValue.Of("\ud800"), RuleValue.Of("😀%s%.9f%"),
        RuleValue.Of("2024-01-01T00:00:00Z"), RuleValue.Of("PT1H"), RuleValue.Of("-"), RuleValue.Of("\0"), RuleValue.Of(new byte[] { 255, 0 }),
        RuleValue.ListOf(), RuleValue.ListOf(RuleValue.Of("a"), RuleValue.Of("b")), RuleValue.ListOf(RuleValue.Of(1L), RuleValue.Of(double.NaN)),
        RuleValue.ListOf(RuleValue.Null, RuleValue.ListOf(RuleValue.Of(2m))), RuleValue.Of(new RuleDictionary()),
        RuleValue.Timestamp(RuleTime.MaxSeconds, 999_999_999), RuleValue.Timestamp(RuleTime.MinSeconds, 0), RuleValue.Duration(long.MinValue),
        RuleValue.Duration(long.MaxValue), RuleValue.Type("int"), RuleValue.Of(PartialDate.Parse("9999-12")), RuleValue.Of(PartialDate.Parse("0001")),
        RuleValue.Of(PartialDate.Parse("0001-01-01T00:00+14:00")), RuleValue.Of(PartialDate.Parse("9999-12-31T23:59:59.9999999-14:00")),
        RuleValue.Of(IsoDuration.Parse("P999999999999999Y")), RuleValue.Of(IsoDuration.Parse("-PT0.5S")),
        RuleValue.Of(RuleBounds.From(decimal.MaxValue, "atLeast")!), RuleValue.Of(RuleBounds.From(decimal.MinValue, "upTo", null, "CNY")!),
        RuleValue.Of(RuleBounds.From(null, "asStated")!), RuleValue.Of(new TestObject("Node")), RuleValue.Reference("nowhere"),
        RuleValue.Optional(default), RuleValue.Optional(RuleValue.Of("x")), RuleValue.Unresolved("gone"), RuleValue.Error("wrong"),
    ];

    private static readonly string[] Operators =
    [
        "_&&_", "_||_", "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_", "mayBe(_<_)", "mayBe(_<=_)", "mayBe(_>_)", "mayBe(_>=_)",
    ];

    [Fact]
    public void NoFunctionOfOneValueThrows() => Try(1, Values.Select(static v => new[] { v }));

    [Fact]
    public void NoFunctionOfTwoValuesThrows() => Try(2, Values.SelectMany(static _ => Values, static (a, b) => new[] { a, b }));

    [Fact]
    public void NoFunctionOfThreeValuesThrows()
    {
        var random = new Random(11);
        Try(3, Enumerable.Range(0, 20_000).Select(_ => new[] { Any(random), Any(random), Any(random) }));
    }

    [Fact]
    public void NoMacroOverAnythingThrows()
    {
        foreach (RuleMacro macro in Enum.GetValues<RuleMacro>())
        {
            RuleProgram program = RuleProgram.Compile(Macro(macro, Variable("a"), "x", Variable("b"), Variable("x")));
            foreach (RuleValue one in Values)
            {
                foreach (RuleValue other in Values) Check(program.Evaluate(null, RuleContext.Alone, [one, other]), macro.ToString());
            }
        }
    }

    [Fact]
    public void EqualValuesHashTheSame()
    {
        foreach (RuleValue one in Values)
        {
            foreach (RuleValue other in Values.Where(v => v == one)) one.GetHashCode().ShouldBe(other.GetHashCode());
        }
    }

    private static void Try(int count, IEnumerable<RuleValue[]> arguments)
    {
        RuleExpression[] names = [.. "abc"[..count].Select(static n => Variable($"{n}"))];
        IEnumerable<string> functions = count == 2 ? FunctionTable.Names(2).Concat(Operators) : FunctionTable.Names(count);
        (string Name, RuleProgram Program)[] programs = [.. functions.Select(f => (f, RuleProgram.Compile(Call(f, names))))];
        foreach (RuleValue[] values in arguments)
        {
            foreach ((string name, RuleProgram program) in programs)
            {
                Check(program.Evaluate(null, RuleContext.Alone, values), $"{name}({string.Join(", ", values)})");
            }
        }
    }

    private static void Check(RuleValue result, string what)
    {
        result.Kind.ShouldNotBe(RuleValueKind.Absent, what);
        result.ToString().ShouldNotBeNull();
    }

    private static RuleValue Any(Random random) => Values[random.Next(Values.Length)];
}
