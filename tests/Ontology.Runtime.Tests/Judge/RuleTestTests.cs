using System.Text;
using Ontology.Judging;
using Ontology.Rules;
using Ontology.Runtime.Tests.Rules;
using Ontology.Runtime.Tests.Support;
using Ontology.Tables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>What a test tells of a rule by tokens is what the reference evaluator gives.</summary>
public sealed class RuleTestTests
{
    private static readonly string[] Dates = ["2024", "2024-02", "2024-02-01", "2024-02-29", "2023-12-31", "2024-02-01T10:00Z", "2024-13", "never"];
    private static readonly string[] Words = ["red", "blue", "L1-2", "L3 L10-20", "", "7", "é", "a\\u0041"];
    private static readonly string[] Single = ["a", "b", "n", "x", "flag", "kind", "text", "need", "inner"];

    private static readonly OntologyRegistry Registry = TestTables.Registry(
        """{"enum":"Kind","values":["red","blue"]}""" + "\n"
        + TestTables.Class(
            "Node",
            """
            {"key":"a","value":{"type":"PartialDate"}},{"key":"b","value":{"type":"date"}},{"key":"n","value":{"type":"integer"}},
            """.Trim() + """
            {"key":"x","value":{"type":"decimal"}},{"key":"flag","value":{"type":"boolean"}},{"key":"kind","value":{"enum":"Kind"}},
            """.Trim() + """
            {"key":"text","value":{"type":"string"}},{"key":"need","value":{"type":"string","required":true}},{"key":"inner","value":{"object":"Node"}},
            """.Trim() + """
            {"key":"tags","multivalued":true,"value":{"type":"string"}},{"key":"parts","multivalued":true,"value":{"object":"Node"}}
            """.Trim()));

    private readonly Random _random = new(20_261_125);
    private int _names;

    [Fact]
    public void WhatATestTellsTheEvaluatorGives()
    {
        Dictionary<Truth, int> told = [];
        ClassInfo node = Registry.FindClass("Node")!;
        for (int i = 0; i < 30_000; i++)
        {
            RuleExpression expression = Truth(4, []);
            string json = Node(2);
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

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    private string Node(int depth)
    {
        List<string> members = [];
        void Add(string key, Func<string> value)
        {
            if (_random.Next(2) == 0) members.Add($"\"{key}\":{value()}");
        }

        if (_random.Next(8) > 0) members.Add("\"need\":\"" + Pick(Words) + '"');
        Add("a", () => $"\"{Pick(Dates)}\"");
        Add("b", () => $"\"{Pick(Dates)}\"");
        Add("n", () => Pick("0", "1", "2", "-3", "7", "1.5", "99999999999999999999", "\"1\""));
        Add("x", () => Pick("0", "1", "2.50", "7", "null", "1e2"));
        Add("flag", () => Pick("true", "false", "true", "1"));
        Add("kind", () => Pick("\"red\"", "\"blue\"", "\"green\""));
        Add("text", () => $"\"{Pick(Words)}\"");
        Add("tags", () => Pick("[]", "[\"red\"]", "[\"L1\",\"blue\"]", "[1]", "\"red\""));
        if (depth > 0) Add("inner", () => Node(depth - 1));
        if (depth > 0) Add("parts", () => $"[{string.Join(',', Enumerable.Range(0, _random.Next(4)).Select(_ => Node(depth - 1)))}]");
        return $"{{{string.Join(',', members)}}}";
    }

    private RuleExpression Truth(int depth, List<RuleExpression> variables)
    {
        if (depth == 0) return _random.Next(3) == 0 ? E.Slot(Object(variables), "flag") : new RuleHas(E.Slot(Object(variables), Pick([.. Single, "tags", "parts"])));
        switch (_random.Next(12))
        {
            case 0 or 1:
                return E.Call("_||_", Truth(depth - 1, variables), Truth(depth - 1, variables));
            case 2 or 3:
                return E.Call("_&&_", Truth(depth - 1, variables), Truth(depth - 1, variables));
            case 4:
                return E.Call("!_", Truth(depth - 1, variables));
            case 5:
                return E.Call("_?_:_", Truth(depth - 1, variables), Truth(depth - 1, variables), Truth(depth - 1, variables));
            case 6:
                return E.Call(Pick("_==_", "_!=_"), Value(depth - 1, variables), Value(depth - 1, variables));
            case 7:
                return E.Call(Pick("_<_", "_<=_", "_>_", "_>=_", "mayBe(_<_)", "mayBe(_>=_)"), Value(depth - 1, variables), Value(depth - 1, variables));
            case 8:
                RuleExpression[] items = [.. Enumerable.Range(0, 1 + _random.Next(5)).Select(i => E.Text(Words[i]))];
                return E.Call("@in", Value(depth - 1, variables), E.List(items));
            case 9:
                return new RuleIs(Object(variables), Pick("Node", "Node", "Other"));
            case 10 when variables.Count == 0:
                string name = "v" + _names++;
                return new RuleBind(RuleType.Dyn, name, E.Slot(E.This, Pick("parts", "inner", "text")), Truth(depth - 1, [E.Variable(name)]));
            default:
                return Macro(Pick(RuleMacro.All, RuleMacro.Exists), depth, variables);
        }
    }

    private RuleExpression Macro(RuleMacro macro, int depth, List<RuleExpression> variables)
    {
        RuleExpression range = _random.Next(4) == 0
            ? E.Call("split", E.Slot(Object(variables), Pick("text", "need")), E.Text(Pick(" ", "-", "L")))
            : E.Slot(Object(variables), Pick("parts", "tags", "parts"));
        if (macro != RuleMacro.Filter && _random.Next(3) == 0) range = Macro(RuleMacro.Filter, depth, variables);
        RuleExpression variable = E.Variable("v" + _names++);
        return E.Macro(macro, range, ((RuleVariable)variable).Name, Truth(depth - 1, [.. variables, variable]));
    }

    private RuleExpression Object(List<RuleExpression> variables) => _random.Next(3) switch
    {
        0 when variables.Count > 0 => Pick([.. variables]),
        1 => E.Slot(E.This, "inner"),
        _ => E.This,
    };

    private RuleExpression Value(int depth, List<RuleExpression> variables) => _random.Next(14) switch
    {
        0 => E.Int(_random.Next(3)),
        1 => E.Text(Pick(Words)),
        2 => E.Date(Pick("2024", "2024-02", "2024-02-01")),
        3 => E.Call("size", depth > 0 && _random.Next(2) == 0 ? Macro(RuleMacro.Filter, depth, variables) : E.Slot(Object(variables), Pick("parts", "tags"))),
        4 => E.Call("int", E.Call("_[_]", E.Call("split", E.Slot(Object(variables), "text"), E.Text("-")), E.Int(_random.Next(2)))),
        5 => E.Call("substring", E.Slot(Object(variables), Pick("text", "kind", "need")), E.Int(_random.Next(3))),
        6 when variables.Count > 0 => Pick([.. variables]),
        7 => E.Call("decimal", E.Call("int", E.Slot(Object(variables), Pick("n", "x")))),
        8 when depth > 0 => E.Call("_?_:_", Truth(depth - 1, variables), Value(depth - 1, variables), Value(depth - 1, variables)),
        _ => E.Slot(Object(variables), Pick(Single)),
    };
}
