using Ontology.Rules;
using Ontology.Tables;
using static Ontology.Runtime.Tests.Rules.E;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Evaluation: what is absorbed, what is looked up, and what ends.</summary>
public class RuleEvaluationTests
{
    private static readonly RuleExpression Open = Slot(Slot(This, "parent", isReference: true), "count");
    private static readonly TestObject Orphan = new("Node", ("id", RuleValue.Of("a")), ("parent", RuleValue.Reference("nowhere")));

    [Fact]
    public void AnErrorIsAbsorbedOnEitherSide()
    {
        Call("_&&_", Failing, Bool(false)).Run().IsFalse.ShouldBeTrue();
        Call("_||_", Failing, Bool(true)).Run().IsTrue.ShouldBeTrue();
        Call("_&&_", Bool(true), Failing).Run().Message.ShouldBe("division by zero");
        Call("_?_:_", Bool(true), Int(1), Failing).Run().ShouldBe(RuleValue.Of(1L));
    }

    [Fact]
    public void ARecordThatIsMissingCountsMoreThanAnErrorAndLessThanADecision()
    {
        RuleExpression missing = Call("_>_", Open, Int(1));
        missing.Run(Orphan).Kind.ShouldBe(RuleValueKind.Unresolved);
        Call("_&&_", Failing, missing).Run(Orphan).Kind.ShouldBe(RuleValueKind.Unresolved);
        Call("_&&_", missing, Failing).Run(Orphan).Kind.ShouldBe(RuleValueKind.Unresolved);
        Call("_||_", missing, Bool(true)).Run(Orphan).IsTrue.ShouldBeTrue();
        Macro(RuleMacro.All, List(Int(1), Int(2)), "x", Call("_?_:_", Call("_==_", Variable("x"), Int(1)), Failing, missing))
            .Run(Orphan).Kind.ShouldBe(RuleValueKind.Unresolved);
        new RuleHas(Open).Run(Orphan).Kind.ShouldBe(RuleValueKind.Unresolved);
    }

    [Fact]
    public void ASlotIsReadOfAReferencesTarget()
    {
        var parent = new TestObject("Node", ("id", RuleValue.Of("nowhere")), ("count", RuleValue.Of(5L)));
        Call("_>_", Open, Int(1)).Run(Orphan, new TestContext([parent])).IsTrue.ShouldBeTrue();
    }

    [Fact]
    public void TheIdentifierOfAReferenceNeedsNoRecord() =>
        Slot(Slot(This, "parent", isReference: true), "id").Run(Orphan).ShouldBe(RuleValue.Of("nowhere"));

    [Fact]
    public void AnAbsentSlotIsAnErrorUnlessItHasADefault()
    {
        Slot(This, "count").Run(Orphan).Message.ShouldBe("there is no count");
        var slot = new RuleSlot(RuleType.Int, This, "Node", "count", IsIdentifier: false, Int(7));
        slot.Run(Orphan).ShouldBe(RuleValue.Of(7L));
        new RuleHas(slot).Run(Orphan).IsTrue.ShouldBeTrue();
        new RuleHas(Slot(This, "count")).Run(Orphan).IsFalse.ShouldBeTrue();
    }

    [Fact]
    public void AnEmptyListIsNotThere()
    {
        var node = new TestObject("Node", ("names", RuleValue.ListOf()));
        new RuleHas(Slot(This, "names")).Run(node).IsFalse.ShouldBeTrue();
        Call("size", Slot(This, "names")).Run(node).ShouldBe(RuleValue.Of(0L));
    }

    [Fact]
    public void AnInverseSlotIsTheRecordsThatRefer()
    {
        var child = new TestObject("Node", ("id", RuleValue.Of("b")), ("parent", RuleValue.Reference("a")));
        var inverse = new RuleInverse(RuleType.List(RuleType.Object("Node", true)), This, "Node", "children", "Node", "parent");
        Call("size", inverse).Run(Orphan, new TestContext([Orphan, child])).ShouldBe(RuleValue.Of(1L));
        RuleInverse single = inverse with { Type = RuleType.Object("Node", true) };
        single.Run(Orphan, new TestContext([Orphan, child])).ShouldBe(RuleValue.Of(child));
        new RuleHas(single).Run(child, new TestContext([Orphan, child])).IsFalse.ShouldBeTrue();
    }

    [Fact]
    public void AClassIsAskedOfWhatAReferenceLeadsTo()
    {
        RuleExpression parent = Slot(This, "parent", isReference: true);
        var target = new TestObject("Other", ("id", RuleValue.Of("nowhere")));
        new RuleIs(parent, "Thing").Run(Orphan, new TestContext([target])).IsTrue.ShouldBeTrue();
        new RuleIs(parent, "Node").Run(Orphan, new TestContext([target])).IsFalse.ShouldBeTrue();
        new RuleIs(parent, "Node").Run(Orphan).Kind.ShouldBe(RuleValueKind.Unresolved);
    }

    [Fact]
    public void TheDateOfJudgementIsTheCallers()
    {
        RuleExpression asOf = new RuleVariable(RuleType.Date, "asOf");
        Call("_<_", asOf, Date("2025-01-01")).Run(null, new TestContext([]) { Date = PartialDate.Parse("2024") }).IsTrue.ShouldBeTrue();
        asOf.Run().Kind.ShouldBe(RuleValueKind.Unresolved);
    }

    [Fact]
    public void WhatRunsAwayEndsInAnError()
    {
        // Each level doubles the work.
        RuleExpression body = Bool(true);
        for (int i = 0; i < 40; i++) body = Macro(RuleMacro.All, List(Int(1), Int(2)), $"v{i}", body);
        body.Run().Message.ShouldBe("the rule takes too many steps");

        // Each level makes a list that is twice as large, though it holds the same list twice.
        RuleExpression list = List(Text("x"));
        for (int i = 0; i < 60; i++) list = Macro(RuleMacro.Map, list, $"v{i}", List(Variable($"v{i}"), Variable($"v{i}")));
        Call("_==_", list, list).Run().IsError.ShouldBeTrue();
        Call("distinct", List(list, list)).Run().IsError.ShouldBeTrue();
        Call("size", Call("format", Text("%s"), list)).Run().IsValue.ShouldBeFalse();

        // Each level doubles a text.
        new RuleBind(RuleType.Dyn, "t", Text("0123456789abcdef"), Doubled(60)).Run().IsError.ShouldBeTrue();
    }

    [Fact]
    public void ADeepExpressionIsEvaluated()
    {
        RuleExpression sum = Int(0);
        for (int i = 0; i < 1000; i++) sum = Call("_+_", sum, Int(1));
        sum.Run().ShouldBe(RuleValue.Of(1000L));
    }

    [Fact]
    public void AnEvaluationCanBeCancelled()
    {
        var context = new TestContext([]) { Token = new CancellationToken(canceled: true) };
        Should.Throw<OperationCanceledException>(() => Macro(RuleMacro.All, List(Int(1)), "x", Bool(true)).Run(null, context));
    }

    [Fact]
    public void VariablesOfMacrosShadowEachOther()
    {
        RuleExpression inner = Macro(RuleMacro.Map, List(Int(10)), "x", Variable("x"));
        RuleExpression outer = Macro(RuleMacro.Map, List(Int(1), Int(2)), "x", List(inner, Variable("x")));
        outer.Run().ToString().ShouldBe("[[[10], 1], [[10], 2]]");
    }

    [Fact]
    public void AFunctionThatIsNotKnownIsAnErrorWhereItIsCalled()
    {
        Call("_||_", Bool(true), Call("nope", Int(1))).Run().IsTrue.ShouldBeTrue();
        Call("nope", Int(1)).Run().Message.ShouldBe("there is no function 'nope' of 1 arguments");
    }

    [Fact]
    public void SortingByAKeyIsStable()
    {
        RuleExpression list = List(Text("bb"), Text("a"), Text("cc"), Text("d"));
        Macro(RuleMacro.SortedBy, list, "x", Call("size", Variable("x"))).Run().ToString().ShouldBe("[a, d, bb, cc]");
    }

    private static RuleExpression Doubled(int times)
    {
        RuleExpression body = Variable("t");
        for (int i = 0; i < times; i++) body = new RuleBind(RuleType.Dyn, "t", Call("_+_", Variable("t"), Variable("t")), body);
        return body;
    }
}
