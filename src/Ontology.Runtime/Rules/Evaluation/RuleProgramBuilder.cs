using System.Globalization;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Rules;

/// <summary>A checked expression to nodes: names become slots, functions become delegates, and what is constant is made once.</summary>
internal sealed class RuleProgramBuilder
{
    private const int LeastSet = 4;
    private readonly RuleExpression _expression;
    private readonly Dictionary<string, int> _slots = new(StringComparer.Ordinal);
    private readonly Dictionary<(string, string), RuleMember> _members = [];
    private readonly List<string> _variables = [];
    private int _depth;

    public RuleProgramBuilder(RuleExpression expression)
    {
        _expression = expression;
        // Whoever evaluates the expression gives the variables that no part of it does.
        foreach (string name in FreeVariables.Of(expression))
        {
            if (name is "this" or "asOf") continue;
            _slots.Add(name, _variables.Count);
            _variables.Add(name);
        }

        _depth = SlotCount = _variables.Count;
    }

    public int SlotCount { get; private set; }

    public IReadOnlyList<string> Variables => _variables;

    public IReadOnlyList<RuleMember> Members => [.. _members.Values];

    public RuleNode Build() => Build(_expression);

    private RuleNode Build(RuleExpression expression)
    {
        switch (expression)
        {
            case RuleLiteral literal:
                return new LiteralNode(Literals.Read(literal));
            case RuleVariable variable:
                if (_slots.TryGetValue(variable.Name, out int slot)) return new VariableNode(slot);
                return variable.Name == "asOf" ? new AsOfNode() : new ThisNode();
            case RuleSlot or RuleInverse or RuleSelect:
                return BuildPath(expression);
            case RuleHas has:
                return new HasNode(BuildPath(has.Operand));
            case RuleCall call:
                return BuildCall(call);
            case RuleList list:
                RuleNode[] items = BuildAll(list.Items);
                return Array.TrueForAll(items, static i => i is LiteralNode)
                    ? new LiteralNode(RuleValue.ListOf(Array.ConvertAll(items, static i => ((LiteralNode)i).Value)))
                    : new ListNode(items);
            case RuleMap map:
                return new MapNode(BuildAll(map.Entries));
            case RuleComprehension macro:
                return BuildMacro(macro);
            case RuleBind bind:
                RuleNode value = Build(bind.Value);
                return WithVariable(
                    bind.Variable, (self: this, bind, value), static (s, v) => new BindNode(v, s.value, s.self.Build(s.bind.Body)));
            case RuleIs test:
                return new IsNode(Build(test.Target), test.Class);
            case RuleAs cast:
                return Build(cast.Target);
            case RuleMeasure measure:
                return new MeasureNode(
                    Build(measure.Target),
                    Member(measure.Class, measure.ValueKey),
                    measure.UpperKey is { } upper ? Member(measure.Class, upper) : null,
                    measure.ComparatorKey is { } comparator ? Member(measure.Class, comparator) : null,
                    measure.UnitKey is { } unit ? Member(measure.Class, unit) : null);
            case RuleGraph graph:
                RuleNode start = Build(graph.Start);
                return WithVariable(graph.Variable, (self: this, graph, start), static (s, v) => new GraphNode(
                    s.start, v, s.self.Build(s.graph.Edges), s.graph.Question == RuleGraphQuestion.Closure, IsShared(s.graph.Edges, s.graph.Variable)));
            case RulePeers peers:
                RuleNode target = Build(peers.Target);
                return WithVariable(peers.Variable, (self: this, peers, target), static (s, v) => new PeersNode(
                    s.target, s.peers.Class, v, s.self.Build(s.peers.Key), s.peers.Any, IsShared(s.peers.Key, s.peers.Variable)));
            default:
                throw new OntologyTableException($"The compiled ontology has a rule with {expression.Type.Kind}, which this runtime does not know.");
        }
    }

    private PathNode BuildPath(RuleExpression expression) => expression switch
    {
        RuleSlot slot => new SlotNode(
            Build(slot.Target), Member(slot.Class, slot.Key), slot.IsIdentifier, slot.Default is null ? null : Build(slot.Default)),
        RuleInverse inverse => new InverseNode(
            Build(inverse.Target), inverse.Key, Member(inverse.SourceClass, inverse.SourceKey), inverse.Type.Kind != RuleTypeKind.List),
        RuleSelect select => new SelectNode(Build(select.Target), Member("", select.Field)),
        _ => throw new OntologyTableException("The compiled ontology has a rule that asks whether something is there that always is."),
    };

    private RuleNode BuildCall(RuleCall call)
    {
        RuleNode[] arguments = BuildAll(call.Arguments);
        switch (call.Function, arguments.Length)
        {
            case ("_&&_", 2):
                return new AndNode(arguments[0], arguments[1]);
            case ("_||_", 2):
                return new OrNode(arguments[0], arguments[1]);
            case ("!_", 1):
                return new NotNode(arguments[0]);
            case ("_?_:_", 3):
                return new ChoiceNode(arguments[0], arguments[1], arguments[2]);
            case ("_==_", 2):
                return new EqualNode(arguments[0], arguments[1], isNot: false);
            case ("_!=_", 2):
                return new EqualNode(arguments[0], arguments[1], isNot: true);
            case ("_?._", 2) when arguments[1] is LiteralNode { Value: { Kind: RuleValueKind.String } field }:
                return new OptionalSelectNode(arguments[0], Member("", field.Text));
            case ("matches", 2) when arguments[1] is LiteralNode { Value: { Kind: RuleValueKind.String } pattern }:
                return new MatchesNode(arguments[0], RulePattern.Of(pattern.Text));
            case ("@in", 2) when arguments[1] is LiteralNode { Value: { Kind: RuleValueKind.List } list } && list.List.Count >= LeastSet:
                return new InSetNode(arguments[0], [.. list.List]);
        }

        if (arguments.Length == 2 && RelationOf(call.Function) is { } relation)
        {
            return new CompareNode(arguments[0], arguments[1], relation.Relation, relation.MayBe);
        }

        return FunctionTable.Call(call.Function, arguments)
            ?? new LiteralNode(RuleValue.Error(
                string.Create(CultureInfo.InvariantCulture, $"there is no function '{call.Function}' of {arguments.Length} arguments")));
    }

    private RuleNode BuildMacro(RuleComprehension macro)
    {
        RuleNode range = Build(macro.Range);
        return WithVariable(macro.Variable, (self: this, macro, range), static (s, first) => s.macro.SecondVariable is { } second
            ? s.self.WithVariable(second, (s.self, s.macro, s.range, first), static (t, two) =>
                t.self.BuildMacro(t.macro, t.range, new MacroVariables(t.first, two)))
            : s.self.BuildMacro(s.macro, s.range, new MacroVariables(first, -1)));
    }

    private RuleNode BuildMacro(RuleComprehension macro, RuleNode range, MacroVariables variables)
    {
        RuleNode? filter = macro.Filter is null ? null : Build(macro.Filter);
        RuleNode body = Build(macro.Body);
        return macro.Macro switch
        {
            RuleMacro.All => new QuantifierNode(range, variables, body, isAll: true),
            RuleMacro.Exists => new QuantifierNode(range, variables, body, isAll: false),
            RuleMacro.ExistsOne => new ExistsOneNode(range, variables, body),
            RuleMacro.Filter => new FilterNode(range, variables, body),
            RuleMacro.SortedBy => new SortedByNode(range, variables, body),
            _ => new TransformNode(range, variables, filter, body, macro.Macro == RuleMacro.TransformMap),
        };
    }

    /// <summary>Builds what a variable counts in. Its slot is used again by what stands beside that.</summary>
    private RuleNode WithVariable<T>(string name, T state, Func<T, int, RuleNode> build)
    {
        int slot = _depth++;
        SlotCount = Math.Max(SlotCount, _depth);
        bool hides = _slots.TryGetValue(name, out int hidden);
        _slots[name] = slot;
        RuleNode node = build(state, slot);
        if (hides) _slots[name] = hidden;
        else _slots.Remove(name);
        _depth--;
        return node;
    }

    private RuleNode[] BuildAll(EquatableArray<RuleExpression> expressions)
    {
        var nodes = new RuleNode[expressions.Count];
        for (int i = 0; i < nodes.Length; i++) nodes[i] = Build(expressions[i]);
        return nodes;
    }

    private RuleMember Member(string className, string key)
    {
        if (!_members.TryGetValue((className, key), out RuleMember? member)) _members.Add((className, key), member = new RuleMember(className, key));
        return member;
    }

    /// <summary>The expression depends on the variable alone, so that it is the same whoever asks.</summary>
    private static bool IsShared(RuleExpression expression, string variable) => FreeVariables.Of(expression).All(n => n == variable || n == "asOf");

    /// <summary>The comparison that a function is; null where it is none.</summary>
    public static (Relation Relation, bool MayBe)? RelationOf(string function) => function switch
    {
        "_<_" => (Relation.Less, false),
        "_<=_" => (Relation.LessOrEqual, false),
        "_>_" => (Relation.Greater, false),
        "_>=_" => (Relation.GreaterOrEqual, false),
        "mayBe(_<_)" => (Relation.Less, true),
        "mayBe(_<=_)" => (Relation.LessOrEqual, true),
        "mayBe(_>_)" => (Relation.Greater, true),
        "mayBe(_>=_)" => (Relation.GreaterOrEqual, true),
        _ => null,
    };
}
