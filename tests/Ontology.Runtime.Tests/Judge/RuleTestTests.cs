using Ontology.Judging;
using Ontology.Rules;
using Ontology.Runtime.Tests.Rules;
using Ontology.Runtime.Tests.Support;
using Ontology.Tables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>What a test tells of a rule by tokens is what the reference evaluator gives.</summary>
public sealed class RuleTestTests
{
    private static readonly OntologyRegistry Registry = RandomRules.Registry;

    private readonly RandomRules _random = new(seed: 20_261_125);

    [Fact]
    public void WhatATestTellsTheEvaluatorGives()
    {
        Dictionary<Truth, int> told = [];
        ClassInfo node = Registry.FindClass("Node")!;
        for (int i = 0; i < 30_000; i++)
        {
            RuleExpression expression = _random.Truth(4, []);
            string json = _random.Node(2);
            (Truth test, RuleValue value) = Ask(expression, TestTables.Utf8(json), node);
            told[test] = told.GetValueOrDefault(test) + 1;
            bool agrees = test switch
            {
                Judging.Truth.True => value.IsTrue,
                Judging.Truth.False => value.IsFalse,
                Judging.Truth.Unresolved => value.Kind == RuleValueKind.Unresolved,
                _ => true,
            };
            agrees.ShouldBeTrue($"{test}, and {value.Kind} {value} of {expression}\nin {json}");
        }

        foreach (Truth truth in Enum.GetValues<Truth>()) told[truth].ShouldBeGreaterThan(300, truth.ToString());
    }

    [Fact]
    public void WhatAGlanceTellsTheEvaluatorGives()
    {
        int glanced = 0, tested = 0;
        ClassInfo node = Registry.FindClass("Node")!;
        for (int i = 0; i < 30_000; i++)
        {
            RuleExpression expression = E.Call("_||_", _random.Alternative(), E.Call("_||_", _random.Alternative(), _random.Truth(3, [])));
            string json = _random.Node(2);
            (bool atAGlance, bool surely, RuleValue value) = Glance(expression, TestTables.Utf8(json), node);
            if (atAGlance) glanced++;
            else if (surely) tested++;
            if (atAGlance) value.IsTrue.ShouldBeTrue($"{value.Kind} {value} of {expression}\nin {json}");
            if (surely) (value.IsTrue || value.Kind == RuleValueKind.Unresolved).ShouldBeTrue($"{value.Kind} {value} of {expression}\nin {json}");
        }

        glanced.ShouldBeGreaterThan(3000);
        tested.ShouldBeGreaterThan(1000);
    }

    [Theory]
    [InlineData("""{"need":""}""", false)]
    [InlineData("""{"need":"","kind":"red"}""", true)]
    [InlineData("""{"need":"","kind":"r\u0065d"}""", true)]
    [InlineData("""{"need":"","kind":"blue"}""", false)]
    [InlineData("""{"need":"","kind":"green"}""", false)]
    [InlineData("""{"need":"","kind":null}""", false)]
    public void AValueOfAnEnumerationDecidesAtAGlance(string json, bool decides)
    {
        RuleExpression rule = E.Call("_||_", E.Call("_==_", E.Slot(E.This, "kind"), E.Text("red")), E.Failing);
        Glance(rule, TestTables.Utf8(json), Registry.FindClass("Node")!).AtAGlance.ShouldBe(decides);
    }

    [Fact]
    public void ARuleThatHoldsWithoutItsSlotsHoldsWhereTheyAreAbsent()
    {
        RuleExpression sorted = E.Call("_==_", E.Call("sorted", E.Slot(E.This, "tags")), E.Slot(E.This, "tags"));
        ClassInfo node = Registry.FindClass("Node")!;
        Ask(sorted, """{"need":"","n":1}"""u8.ToArray(), node).Test.ShouldBe(Judging.Truth.True);
        Ask(sorted, """{"need":"","tags":["a"]}"""u8.ToArray(), node).Test.ShouldBe(Judging.Truth.Unknown);
        Ask(E.Call("_==_", E.Call("size", E.Slot(E.This, "tags")), E.Call("size", E.Slot(E.This, "need"))), """{"n":1}"""u8.ToArray(), node)
            .Test.ShouldBe(Judging.Truth.Unknown);
    }

    [Fact]
    public void AFilterThatFailsLaterCountsMoreThanAnElementThatDecides()
    {
        // The first part decides exists, and the second one's text is not valid.
        RuleExpression filtered = E.Macro(RuleMacro.Filter, E.Slot(E.This, "parts"), "p", E.Call("_==_", E.Slot(E.Variable("p"), "text"), E.Text("red")));
        RuleExpression exists = E.Macro(RuleMacro.Exists, filtered, "q", E.Bool(true));
        (Truth test, RuleValue value) = Ask(
            exists, """{"need":"","parts":[{"need":"","text":"red"},{"need":"","text":"red"},{"need":""}]}"""u8.ToArray(), Registry.FindClass("Node")!);
        value.IsError.ShouldBeTrue();
        test.ShouldBe(Judging.Truth.Unknown);
    }

    private static (Truth Test, RuleValue Value) Ask(RuleExpression expression, byte[] json, ClassInfo node)
    {
        RuleTest test = RuleTestBuilder.Build(expression, RuleProgram.Compile(expression));
        return Judged(expression, json, node, (ref TestFrame frame) => test.Of(ref frame));
    }

    private static (bool AtAGlance, bool Surely, RuleValue Value) Glance(RuleExpression expression, byte[] json, ClassInfo node)
    {
        var rule = new GlancedRule(new ExpressionRule(new RuleTable { Title = "", Expression = expression }, Registry.Classes), node);
        ((bool, bool) told, RuleValue value) = Judged(expression, json, node, (ref TestFrame frame) =>
        {
            var present = new ulong[1];
            for (int slot = 0; slot < frame.Places.Length; slot++) present[0] |= frame.Places[slot] < 0 ? 0 : 1UL << slot;
            bool atAGlance = rule.HoldsAtAGlance(present, frame.Places, frame.Tokens);
            return (atAGlance, atAGlance || rule.SurelyHolds(ref frame));
        });
        return (told.Item1, told.Item2, value);
    }

    private delegate T Asking<T>(ref TestFrame frame);

    private static (T Told, RuleValue Value) Judged<T>(RuleExpression expression, byte[] json, ClassInfo node, Asking<T> ask)
    {
        RuleProgram program = RuleProgram.Compile(expression);
        var plan = new FootprintPlan(Registry.Classes, [RuleFootprint.Of([expression])]);
        JudgeState state = JudgeState.Rent();
        try
        {
            state.MaxFindings = 100;
            Tokenizer.Tokenize(json, state, 64).ShouldBeTrue();
            new Judging.Judge(json, state, Registry).JudgeDocument(node);
            int[] places = Array.ConvertAll(node.Slots, s => ObjectTokens.ValueOf(state.Tokens, Registry.Classes, 0, s.Index));
            var frame = new TestFrame(json, state.Tokens, Registry.Classes, 0, places);
            T told = ask(ref frame);
            var buffer = new FootprintBuffer();
            new FootprintWriter(json, state.Tokens, Registry, plan, buffer).Write(0);
            return (told, program.Evaluate(new FootprintObject(new FootprintSource(buffer.Written, plan, null), plan, node), RuleContext.Alone));
        }
        finally
        {
            state.Return();
        }
    }
}
