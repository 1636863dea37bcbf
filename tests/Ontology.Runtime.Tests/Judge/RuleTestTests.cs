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
            Truth told = RuleTestBuilder.Build(expression, program).Of(ref frame);
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
