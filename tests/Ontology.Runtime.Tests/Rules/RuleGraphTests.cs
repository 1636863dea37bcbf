using Ontology.Rules;
using Ontology.Tables;
using static Ontology.Runtime.Tests.Rules.E;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>Questions about records and those that they lead to, or that are like them.</summary>
public class RuleGraphTests
{
    private static readonly RuleExpression Edge = Slot(Variable("v"), "parent", isReference: true);
    private static readonly RuleExpression Acyclic = new RuleGraph(RuleType.Bool, RuleGraphQuestion.Acyclic, This, "v", Edge);
    private static readonly RuleExpression Closure = new RuleGraph(RuleType.Dyn, RuleGraphQuestion.Closure, This, "v", Edge);

    [Fact]
    public void OnlyRecordsOnACycleAreCyclic()
    {
        TestObject[] nodes = [Node("a", "b"), Node("b", "c"), Node("c", "b"), Node("d", "d"), Node("e")];
        Ask(Acyclic, nodes).ShouldBe(["True", "False", "False", "False", "True"]);
    }

    [Fact]
    public void AnEdgeThatCannotBeFollowedLeavesItOpen()
    {
        TestObject[] nodes = [Node("a", "b"), Node("b", "gone"), Node("c", "c", "gone"), Node("d")];
        Ask(Acyclic, nodes).ShouldBe(["Unresolved", "Unresolved", "False", "True"]);
        Ask(Closure, nodes).ShouldBe(["Unresolved", "Unresolved", "Unresolved", "[]"]);
    }

    [Fact]
    public void TheClosureHasTheNearestFirstAndEachOnce()
    {
        TestObject[] nodes = [Node("a", "b", "c"), Node("b", "d"), Node("c", "d"), Node("d", "a")];
        Ask(Closure, nodes)[0].ShouldBe("[b, c, d, a]");
    }

    [Fact]
    public void ALongChainCostsAsMuchAsItIsLong()
    {
        const int Length = 20_000;
        TestObject[] nodes = [.. Enumerable.Range(0, Length).Select(static i => i + 1 < Length ? Node($"{i}", $"{i + 1}") : Node($"{i}", "0"))];
        var context = new TestContext(nodes);
        RuleProgram program = RuleProgram.Compile(Acyclic);
        foreach (TestObject node in nodes) program.Evaluate(node, context).IsFalse.ShouldBeTrue();
    }

    [Fact]
    public void PeersAreTheOthersWithTheSameKeyInTheirOrder()
    {
        TestObject[] nodes = [Named("a", "x"), Named("b", "y"), Named("c", "x"), Named("d", "x"), Node("e")];
        var peers = new RulePeers(RuleType.Dyn, This, "Node", "o", List(Slot(Variable("o"), "name")), Any: false);
        Ask(peers, nodes).ShouldBe(["[c, d]", "[]", "[a, d]", "[a, c]", "[]"]);
    }

    [Fact]
    public void PeersOfAnyKeyShareOne()
    {
        TestObject[] nodes = [Tagged("a", "x", "y"), Tagged("b", "y", "z"), Tagged("c", "z"), Tagged("d", "w", "w")];
        var peers = new RulePeers(RuleType.Dyn, This, "Node", "o", Slot(Variable("o"), "tags"), Any: true);
        Ask(peers, nodes).ShouldBe(["[b]", "[a, c]", "[b]", "[]"]);
    }

    [Fact]
    public void TheIndexOfPeersIsMadeOnceAndALargeGroupIsNotCopied()
    {
        TestObject[] nodes = [.. Enumerable.Range(0, 20_000).Select(static i => Named($"{i}", "same"))];
        var context = new TestContext(nodes);
        var peers = new RulePeers(RuleType.Dyn, This, "Node", "o", Slot(Variable("o"), "name"), Any: false);
        RuleProgram program = RuleProgram.Compile(Call("size", peers));
        foreach (TestObject node in nodes) program.Evaluate(node, context).ShouldBe(RuleValue.Of(19_999L));
        context.RecordsAsked.ShouldBe(1);
    }

    [Fact]
    public void AKeyThatDependsOnWhoAsksIsNotShared()
    {
        TestObject[] nodes = [Named("a", "x"), Named("b", "y")];
        RuleExpression key = Call("_==_", Slot(Variable("o"), "name"), Slot(This, "name"));
        var peers = new RulePeers(RuleType.Dyn, This, "Node", "o", key, Any: false);
        Ask(peers, nodes).ShouldBe(["[]", "[]"]);
    }

    [Fact]
    public void ThreadsCanShareAContext()
    {
        TestObject[] nodes = [.. Enumerable.Range(0, 2000).Select(static i => Node($"{i}", $"{(i + 1) % 2000}"))];
        var context = new TestContext(nodes);
        RuleProgram program = RuleProgram.Compile(Acyclic);
        int cyclic = 0;
        Parallel.ForEach(nodes, node =>
        {
            if (program.Evaluate(node, context).IsFalse) Interlocked.Increment(ref cyclic);
        });
        cyclic.ShouldBe(2000);
    }

    private static List<string> Ask(RuleExpression expression, TestObject[] nodes)
    {
        var context = new TestContext(nodes);
        RuleProgram program = RuleProgram.Compile(expression);
        return
        [
            .. nodes.Select(n => program.Evaluate(n, context)).Select(static v => v.TryGet(out bool truth) ? $"{truth}" : v.IsValue ? $"{v}" : $"{v.Kind}"),
        ];
    }

    private static TestObject Node(string id, params string[] parents)
    {
        var node = new TestObject("Node", ("id", RuleValue.Of(id)));
        if (parents.Length == 1) node.Set("parent", RuleValue.Reference(parents[0]));
        if (parents.Length > 1) node.Set("parent", RuleValue.ListOf([.. parents.Select(RuleValue.Reference)]));
        return node;
    }

    private static TestObject Named(string id, string name) => new("Node", ("id", RuleValue.Of(id)), ("name", RuleValue.Of(name)));

    private static TestObject Tagged(string id, params string[] tags) =>
        new("Node", ("id", RuleValue.Of(id)), ("tags", RuleValue.ListOf([.. tags.Select(RuleValue.Of)])));
}
