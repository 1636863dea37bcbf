using Ontology.Judging;
using Ontology.Rules;
using Ontology.Runtime.Tests.Judge;
using Ontology.Runtime.Tests.Rules;
using Ontology.Tables;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>A rule that comes to no error is decided by what decides it first; one that may, is looked at to its end.</summary>
public sealed class ErrorFreeRuleTests
{
    private static readonly RuleExpression Part = E.Variable("p");

    private readonly Random _random = new(20_261_126);

    [Fact]
    public void WhatIsToldOfAnErrorFreeRuleIsWhatTheEvaluatorFinds()
    {
        var nodes = new RandomRules(seed: 7);
        int free = 0;
        Dictionary<Truth, int> told = [];
        for (int i = 0; i < 6_000; i++)
        {
            RuleExpression rule = Rule();
            if (ErrorFree.Is(rule, RandomRules.Registry.Classes)) free++;
            string[] some = [.. RandomRules.Ids[..^1].Select(id => nodes.Node(2, id))];
            foreach (Truth truth in KeptRuleTests.Tell(rule, some, asksOnlyForFindings: true)) told[truth] = told.GetValueOrDefault(truth) + 1;
        }

        free.ShouldBeInRange(1_000, 5_000);
        // Where it does not hold, or may be not resolved, the evaluator is asked.
        told[Truth.True].ShouldBeGreaterThan(3_000);
        told[Truth.Unknown].ShouldBeGreaterThan(3_000);
    }

    [Fact]
    public void AnErrorFreeRuleGivesNoError()
    {
        var random = new RandomRules(seed: 8);
        int free = 0;
        for (int i = 0; i < 20_000; i++)
        {
            RuleExpression rule = i % 2 == 0 ? Rule() : random.Truth(2, []);
            if (!ErrorFree.Is(rule, RandomRules.Registry.Classes)) continue;
            free++;
            string[] some = [.. RandomRules.Ids[..^1].Select(id => random.Node(2, id))];
            KeptRuleTests.Evaluate(rule, some).ShouldAllBe(static v => v.IsTrue || v.IsFalse || v.Kind == RuleValueKind.Unresolved, $"{rule}\n{string.Join('\n', some)}");
        }

        free.ShouldBeGreaterThan(2_000);
    }

    [Fact]
    public void TwoDifferentValuesAreEnough()
    {
        // The part's text is not valid: it is not looked at where the tags are enough, unless it might be an error to read it.
        string[] nodes = ["""{"id":"p","need":"","tags":["x","y"],"parts":[{"need":"","text":1}]}"""];
        KeptRuleTests.Tell(HasTwo(guarded: true), nodes, asksOnlyForFindings: true).ShouldBe([Truth.True]);
        KeptRuleTests.Tell(HasTwo(guarded: true), nodes).ShouldBe([Truth.Unknown]);
        KeptRuleTests.Tell(HasTwo(guarded: false), nodes, asksOnlyForFindings: true).ShouldBe([Truth.Unknown]);
    }

    private static RuleExpression HasTwo(bool guarded)
    {
        RuleExpression text = E.Slot(Part, "text"), list = E.Call(
            "_+_", E.Slot(E.This, "tags"), E.Macro(RuleMacro.Map, E.Slot(E.This, "parts"), "p", text, guarded ? new RuleHas(text) : null));
        return E.Call("_>=_", E.Call("size", E.Call("distinct", list)), E.Int(2));
    }

    /// <summary>A rule of the forms that are looked at, with a guard missing here and there.</summary>
    private RuleExpression Rule() => _random.Next(6) switch
    {
        0 => E.Call("_||_", Rule(), Rule()),
        1 => E.Call("_&&_", Rule(), E.Call("!_", Rule())),
        2 => E.Macro(RuleMacro.Exists, Filtered(), "q", Guarded(E.Variable("q"))),
        3 => E.Macro(RuleMacro.All, Filtered(), "q", Guarded(E.Variable("q"))),
        4 => Guarded(E.This),
        _ => E.Call(Pick("_>=_", "_>_", "_<_", "_<=_"), E.Call("size", E.Call("distinct", E.Call("_+_", E.Slot(E.This, "tags"), Made()))), E.Int(_random.Next(4))),
    };

    private RuleExpression Filtered() => E.Macro(RuleMacro.Filter, E.Slot(E.This, Pick("parts", "links")), "p", Guarded(Part));

    private RuleExpression Made()
    {
        RuleExpression inner = E.Slot(Part, Pick("inner", "next")), wanted = Pick(E.Slot(Part, "text"), E.Slot(Part, "need"), E.Slot(inner, "kind"));
        RuleExpression there = new RuleHas(wanted);
        if (wanted is RuleSlot { Target: RuleSlot } && _random.Next(5) > 0) there = E.Call("_&&_", new RuleHas(inner), there);
        return E.Macro(RuleMacro.Map, E.Slot(E.This, Pick("parts", "links")), "p", wanted, _random.Next(6) > 0 ? there : null);
    }

    private RuleExpression Guarded(RuleExpression owner)
    {
        RuleExpression slot = E.Slot(owner, Pick("kind", "text", "need")), test = E.Call(Pick("_==_", "_!=_"), slot, E.Text(Pick("red", "", "7")));
        return _random.Next(5) switch
        {
            0 => test,
            1 => E.Call("_||_", E.Call("!_", new RuleHas(slot)), test),
            2 => new RuleHas(E.Slot(owner, Pick("inner", "next", "tags"))),
            3 => E.Call("_&&_", new RuleHas(slot), E.Call("@in", slot, E.List(E.Text("red"), E.Text("blue")))),
            _ => E.Call("_&&_", new RuleHas(slot), test),
        };
    }

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];
}
