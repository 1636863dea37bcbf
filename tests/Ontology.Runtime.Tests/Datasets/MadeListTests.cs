using Ontology.Judging;
using Ontology.Rules;
using Ontology.Runtime.Tests.Judge;
using Ontology.Runtime.Tests.Rules;
using Ontology.Tables;

namespace Ontology.Runtime.Tests.Datasets;

/// <summary>Rules with lists that are made as a whole: told on valid records, and told right.</summary>
public sealed class MadeListTests
{
    private static readonly RuleExpression Linked = new RuleInverse(
        RuleType.List(RuleType.Object("Node", isReference: false)), E.This, "Node", "linked", "Node", "links");

    private static readonly RuleExpression Item = E.Variable("m"), Place = E.Variable("i"), Other = E.Variable("o");

    // Each of p, q and r is linked by some of the others, in no order of their numbers.
    private static readonly string[] Nodes =
    [
        """{"id":"p","need":"","n":3,"tags":["x","y"],"links":["q","r"],"flag":true}""",
        """{"id":"q","need":"","n":1,"tags":["y"],"links":["p","r"]}""",
        """{"id":"r","need":"","n":2,"tags":["x","x"],"links":["p","q"]}""",
        """{"id":"s","need":"","n":2,"links":["p","q","r"],"flag":false}""",
    ];

    public static TheoryData<string, bool[]> Rules => new()
    {
        // Of p, those linked are q 1, r 2 and s 2; of q: p 3, r 2, s 2; of r: p 3, q 1, s 2; of s: nobody.
        { "numbered without gaps", [true, false, true, true] },
        { "in order", [true, false, false, true] },
        { "sorted in order", [true, true, true, true] },
        { "tags of linked", [false, true, true, true] },
        { "distinct tags", [true, true, false, true] },
        { "previous", [false, false, true, true] },
        { "linked by somebody", [true, true, true, false] },
        { "first tag", [true, false, true, false] },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARuleOfAMadeListIsTold(string name, bool[] expected)
    {
        // Where a rule does not hold, the evaluator is asked anyway.
        KeptRuleTests.Tell(Rule(name), Nodes).Select(static t => t == Truth.True).ShouldBe(expected);
    }

    private static RuleExpression Rule(string name)
    {
        RuleExpression numbers = E.Macro(RuleMacro.Map, Linked, "m", E.Slot(Item, "n"));
        RuleExpression sorted = E.Macro(RuleMacro.SortedBy, Linked, "m", E.Slot(Item, "n"));
        return name switch
        {
            "numbered without gaps" => All(E.Call("sorted", E.Call("distinct", numbers)), E.Call("_==_", Other, E.Call("_+_", Place, E.Int(1)))),
            "in order" => E.Call("_==_", E.Call("sorted", numbers), numbers),
            "sorted in order" => E.Call("_==_", E.Call("sorted", numbers), E.Macro(RuleMacro.Map, sorted, "m", E.Slot(Item, "n"))),
            "tags of linked" => E.Call("@in", E.Text("y"), E.Call(
                "flatten", E.Macro(RuleMacro.Map, E.Slot(E.This, "links"), "m", E.Slot(Item, "tags"), new RuleHas(E.Slot(Item, "flag"))))),
            "distinct tags" => E.Call("_==_", E.Call("distinct", E.Slot(E.This, "tags")), E.Call("_+_", E.List(), E.Slot(E.This, "tags"))),
            "previous" => All(sorted, E.Call(
                "_||_", E.Call("_==_", Place, E.Int(0)), E.Call("_<_", E.Slot(E.Call("_[_]", sorted, E.Call("_-_", Place, E.Int(1))), "n"), E.Slot(Other, "n")))),
            "linked by somebody" => new RuleHas(Linked),
            _ => E.Call("_==_", E.Call("_[_]", E.Call("_+_", E.Slot(E.This, "tags"), E.List(E.Text("-"))), E.Int(0)), E.Text("x")),
        };
    }

    private static RuleExpression All(RuleExpression range, RuleExpression body) =>
        new RuleComprehension(RuleType.Dyn, RuleMacro.All, range, "i", "o", null, body);
}
