using Ontology.Rules;
using Ontology.Runtime.Tests.Rules;
using Ontology.Runtime.Tests.Support;
using Ontology.Tables;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>Makes rules of all that tests know, and nodes for them; the same for the same seed.</summary>
internal sealed class RandomRules(int seed)
{
    /// <summary>The identifiers that nodes refer to; of the last, there is no node.</summary>
    public static readonly string[] Ids = ["p", "q", "r", "s", "none"];

    private static readonly string[] Dates = ["2024", "2024-02", "2024-02-01", "2024-02-29", "2023-12-31", "2024-02-01T10:00Z", "2024-13", "never"];
    private static readonly string[] Words = ["red", "blue", "L1-2", "L3 L10-20", "", "7", "é", "a\\u0041"];
    private static readonly string[] Single = ["a", "b", "n", "x", "flag", "kind", "text", "need", "inner", "next", "id"];

    public static readonly OntologyRegistry Registry = TestTables.Registry(
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
            {"key":"id","identifier":true,"value":{"type":"string"}},{"key":"next","value":{"reference":"Node"}},
            """.Trim() + """
            {"key":"links","multivalued":true,"value":{"reference":"Node"}},
            """.Trim() + """
            {"key":"tags","multivalued":true,"value":{"type":"string"}},{"key":"parts","multivalued":true,"value":{"object":"Node"}}
            """.Trim()));

    private readonly Random _random = new(seed);
    private int _names;

    private T Pick<T>(params T[] from) => from[_random.Next(from.Length)];

    /// <summary>A node as JSON; some of its values are not valid.</summary>
    public string Node(int depth, string? id = null)
    {
        List<string> members = id is null ? [] : [$"\"id\":\"{id}\""];
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
        Add("next", () => $"\"{Pick(Ids)}\"");
        Add("links", () => Pick("[]", $"[\"{Pick(Ids)}\"]", $"[\"{Pick(Ids)}\",\"{Pick(Ids)}\"]", "[1]"));
        if (depth > 0) Add("inner", () => Node(depth - 1));
        if (depth > 0) Add("parts", () => $"[{string.Join(',', Enumerable.Range(0, _random.Next(4)).Select(_ => Node(depth - 1)))}]");
        return $"{{{string.Join(',', members)}}}";
    }

    /// <summary>A part of a rule that is often true, and asks one slot.</summary>
    public RuleExpression Alternative() => _random.Next(5) switch
    {
        0 => E.Call("!_", new RuleHas(E.Slot(E.This, Pick([.. Single, "tags", "parts"])))),
        1 => new RuleHas(E.Slot(E.This, Pick(Single))),
        2 => E.Call(Pick("_==_", "_!=_"), E.Slot(E.This, "kind"), E.Text(Pick("red", "blue", "green"))),
        3 => E.Call("!_", E.Call("@in", E.Slot(E.This, "kind"), E.List(E.Text("red"), E.Text("green")))),
        _ => E.Call("_==_", E.Call("size", E.Call("split", E.Slot(E.This, "text"), E.Text(Pick(" ", "-", "1")))), E.Int(_random.Next(4))),
    };

    /// <summary>A rule that asks what objects have to which those of a list lead, beside other things.</summary>
    public RuleExpression Linked()
    {
        RuleExpression item = E.Variable("v" + _names++);
        string name = ((RuleVariable)item).Name, list = Pick("parts", "parts", "links");
        RuleExpression next = E.Slot(item, "next", isReference: true), target = Pick(next, next, item);
        RuleExpression trait = _random.Next(4) == 0
            ? new RuleIs(target, Pick("Node", "Other"))
            : new RuleHas(E.Slot(target, Pick("a", "n", "kind", "text", "need", "tags")));
        RuleExpression condition = E.Call("_&&_", new RuleHas(next), trait);
        if (_random.Next(6) == 0) condition = trait;
        if (_random.Next(3) > 0) condition = E.Call("_&&_", Truth(_random.Next(2), [item]), condition);
        if (_random.Next(3) > 0) condition = E.Call("_&&_", condition, Truth(_random.Next(2), [item]));
        RuleExpression range = E.Slot(E.This, list);
        if (_random.Next(3) == 0)
        {
            RuleExpression filtered = E.Variable("v" + _names++);
            range = E.Macro(RuleMacro.Filter, range, ((RuleVariable)filtered).Name, Pick(new RuleHas(E.Slot(filtered, "next")), Truth(0, [filtered])));
        }

        RuleExpression rule = _random.Next(4) switch
        {
            0 => E.Macro(RuleMacro.All, range, name, E.Call("!_", condition)),
            1 => E.Call("!_", E.Macro(RuleMacro.Exists, range, name, condition)),
            2 => E.Call("_<=_", E.Call("size", E.Call("distinct", E.Macro(RuleMacro.Map, range, name, Value(0, [item]), condition))), E.Int(_random.Next(2))),
            _ => E.Call("_==_", E.Call("size", E.Macro(RuleMacro.Filter, range, name, condition)), E.Int(0)),
        };
        return _random.Next(3) == 0 ? E.Call("_||_", Truth(1, []), rule) : rule;
    }

    public RuleExpression Truth(int depth, List<RuleExpression> variables)
    {
        if (depth == 0) return _random.Next(3) == 0 ? E.Slot(Object(variables), "flag") : new RuleHas(E.Slot(Object(variables), Pick([.. Single, "tags", "parts"])));
        switch (_random.Next(19))
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
            case 11:
                return E.Call("@in", Value(depth - 1, variables), List(depth - 1, variables));
            case 12:
                return E.Call(Pick("_<_", "_>=_", "_==_"), E.Call("size", E.Call("distinct", List(depth - 1, variables))), E.Int(_random.Next(4)));
            case 13:
                RuleExpression node = E.Variable("v" + _names++);
                RuleExpression links = E.Slot(node, "links", isReference: true), next = E.Slot(node, "next", isReference: true);
                return new RuleGraph(
                    RuleType.Bool, RuleGraphQuestion.Acyclic, E.This, ((RuleVariable)node).Name, Pick(next, links, E.Call("_+_", links, links)));
            case 14:
                return E.Call("_==_", E.Call("size", Peers(depth - 1)), E.Int(0));
            case 15:
                return E.Call(Pick("_==_", "_!=_"), Made(depth - 1, variables), Made(depth - 1, variables));
            case 16:
                return new RuleHas(Inverse(variables));
            case 17:
                RuleExpression place = E.Variable("v" + _names++), item = E.Variable("v" + _names++);
                return new RuleComprehension(
                    RuleType.Dyn, Pick(RuleMacro.All, RuleMacro.Exists), Made(depth - 1, variables), ((RuleVariable)place).Name, ((RuleVariable)item).Name, null,
                    Truth(depth - 1, [.. variables, item, Sum(place, E.Int(1))]));
            case 9:
                return new RuleIs(Object(variables), Pick("Node", "Node", "Other"));
            case 10 when variables.Count == 0:
                string name = "v" + _names++;
                return new RuleBind(RuleType.Dyn, name, E.Slot(E.This, Pick("parts", "inner", "text")), Truth(depth - 1, [E.Variable(name)]));
            default:
                return Macro(Pick(RuleMacro.All, RuleMacro.Exists), depth, variables);
        }
    }

    /// <summary>A list that is made as a whole.</summary>
    private RuleExpression Made(int depth, List<RuleExpression> variables)
    {
        RuleExpression list = List(depth, variables), item = E.Variable("v" + _names++);
        string name = ((RuleVariable)item).Name;
        return _random.Next(6) switch
        {
            0 => E.Call("sorted", E.Macro(RuleMacro.Map, list, name, Number(item))),
            1 => E.Call("distinct", list),
            2 => E.Macro(RuleMacro.SortedBy, list, name, Number(item)),
            3 => Inverse(variables),
            4 => E.List(Value(0, variables), Value(0, variables)),
            _ => E.Call(
                "flatten",
                E.Macro(RuleMacro.Map, list, name, List(Math.Max(0, depth - 1), [.. variables, item]), _random.Next(2) == 0 ? null : Truth(0, [item]))),
        };
    }

    private RuleExpression Number(RuleExpression of) => _random.Next(3) switch
    {
        0 => E.Slot(of, "n"),
        1 => Sum(E.Slot(of, "n"), E.Int(1)),
        _ => E.Call("size", E.Slot(of, "tags")),
    };

    private RuleExpression Sum(RuleExpression one, RuleExpression other) => E.Call(Pick("_+_", "_-_"), one, other);

    private RuleInverse Inverse(List<RuleExpression> variables) =>
        new(RuleType.List(RuleType.Object("Node", isReference: false)), Object(variables), "Node", "linked", "Node", Pick("links", "next"));

    private RulePeers Peers(int depth)
    {
        RuleExpression peer = E.Variable("v" + _names++);
        string name = ((RuleVariable)peer).Name;
        if (_random.Next(2) == 0) return new RulePeers(RuleType.Dyn, E.This, "Node", name, E.List(Value(0, [peer]), E.Slot(peer, "text")), Any: false);
        RuleExpression item = E.Variable("v" + _names++);
        RuleExpression keys = E.Macro(RuleMacro.Map, E.Slot(peer, Pick("tags", "parts", "links")), ((RuleVariable)item).Name, E.List(E.Slot(peer, Pick(Single)), item));
        return new RulePeers(RuleType.Dyn, E.This, "Node", name, _random.Next(2) == 0 ? keys : E.Call("_+_", keys, List(depth, [peer])), Any: true);
    }

    private RuleExpression List(int depth, List<RuleExpression> variables)
    {
        switch (_random.Next(depth > 0 ? 9 : 2))
        {
            case 2 or 3:
                return E.Call("_+_", List(depth - 1, variables), List(depth - 1, variables));
            case 4:
                return Macro(RuleMacro.Filter, depth, variables);
            case 7 or 8:
                return Made(depth - 1, variables);
            case 5:
                return E.List([.. Enumerable.Range(0, _random.Next(3)).Select(_ => Value(0, variables))]);
            case 6:
                RuleExpression variable = E.Variable("v" + _names++);
                List<RuleExpression> inner = [.. variables, variable];
                return E.Macro(
                    RuleMacro.Map, List(depth - 1, variables), ((RuleVariable)variable).Name, Value(depth - 1, inner), _random.Next(2) == 0 ? null : Truth(depth - 1, inner));
            default:
                return E.Slot(Object(variables), Pick("parts", "tags", "links"));
        }
    }

    private RuleExpression Macro(RuleMacro macro, int depth, List<RuleExpression> variables)
    {
        RuleExpression range = _random.Next(4) == 0
            ? E.Call("split", E.Slot(Object(variables), Pick("text", "need")), E.Text(Pick(" ", "-", "L")))
            : _random.Next(3) == 0 ? List(depth - 1, variables) : E.Slot(Object(variables), Pick("parts", "tags", "links"));
        if (macro != RuleMacro.Filter && _random.Next(3) == 0) range = Macro(RuleMacro.Filter, depth, variables);
        RuleExpression variable = E.Variable("v" + _names++);
        return E.Macro(macro, range, ((RuleVariable)variable).Name, Truth(depth - 1, [.. variables, variable]));
    }

    private RuleExpression Object(List<RuleExpression> variables) => _random.Next(3) switch
    {
        0 when variables.Count > 0 => Pick([.. variables]),
        1 => E.Slot(E.This, Pick("inner", "next")),
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
