using Ontology.Compiler.Diagnostics;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>
/// A tree to a checked expression: names resolved, macros expanded, overloads chosen, conversions written out. Whoever does a part of it gets
/// at the others from here.
/// </summary>
internal sealed class CelChecker
{
    /// <summary>Nodes that are checked, those of repeated checks included.</summary>
    private const int NodeLimit = 40_000;

    private readonly CelMacros _macros;
    private readonly CelNames _names;
    private readonly CelOperators _operators;
    private readonly CelCalls _calls;
    private readonly HashSet<string> _variables;
    private int _nodes;

    public CelChecker(CelEnvironment environment, CelFindings findings)
    {
        (Environment, Findings) = (environment, findings);
        Types = new CelTypes(environment.Ontology);
        Conversions = new CelConversions(this);
        _names = new CelNames(this);
        _calls = new CelCalls(this);
        _operators = new CelOperators(this, _calls);
        _macros = new CelMacros(this);
        _variables = new HashSet<string>(environment.Variables.Keys, StringComparer.Ordinal);
    }

    public CelEnvironment Environment { get; }

    public CelFindings Findings { get; }

    public CelTypes Types { get; }

    public CelConversions Conversions { get; }

    public CelValue CheckAll(CelNode node) => Check(node, new CelScope());

    public CelValue Check(CelNode node, CelScope scope)
    {
        if (++_nodes > NodeLimit)
        {
            if (_nodes == NodeLimit + 1) Report(Catalog.BadExpression, node.Span, "this expression is too long to be checked");
            return CelValue.Mistake;
        }

        switch (node)
        {
            case CelLiteral { Type.Kind: RuleTypeKind.Bool } literal:
                return CelValue.OfConstant(new RuleLiteral(literal.Type, literal.Text), literal.Text == "true");
            case CelLiteral literal:
                return new CelValue(new RuleLiteral(literal.Type, literal.Text));
            case CelName name:
                return _names.Check(name, scope);
            case CelSelect select:
                return _names.Check(select, scope);
            case CelList list:
                return CheckList(list, scope);
            case CelMap map:
                return CheckMap(map, scope);
            case CelCall call:
                return _macros.TryExpand(call, scope) ?? _operators.TryCheck(call, scope) ?? _calls.Check(call, scope);
            case CelMessage message:
                return Report(Catalog.NotInLanguage, message.Span, $"'{message.TypeName}{{…}}', the construction of a message,", "");
            default:
                throw new InvalidOperationException($"{node.GetType().Name} cannot be checked.");
        }
    }

    /// <summary>The value of a slot, or a member of a map, that need not be there: what <c>has</c> asks for.</summary>
    public CelValue CheckUnguarded(CelSelect select, CelScope scope) => _names.CheckUnguarded(select, scope);

    /// <summary>A name stands for a variable, of a macro or a given one.</summary>
    public bool IsVariable(string name, CelScope scope) => scope.Find(name) is not null || Environment.Variables.ContainsKey(name);

    /// <summary>A variable whose name no other in the expression has.</summary>
    public RuleVariable NewVariable(string name, RuleType type)
    {
        string unique = name;
        for (int i = 2; !_variables.Add(unique); i++) unique = $"{name}_{i}";
        return new RuleVariable(type, unique);
    }

    public CelValue Report(DiagnosticDescriptor descriptor, CelSpan span, params object?[] arguments)
    {
        Findings.Report(descriptor, span, arguments);
        return CelValue.Mistake;
    }

    /// <summary>Slots that may be absent must be asked for here.</summary>
    public bool DemandsGuards(CelScope scope) => Environment is { DemandsGuards: true, IsDynamic: false } && !scope.IsUnguarded;

    /// <summary>The slot is single and not always there.</summary>
    public bool CanBeAbsent(RuleExpression expression) => _names.CanBeAbsent(expression);

    private CelValue CheckList(CelList list, CelScope scope)
    {
        if (list.OptionalAt is { } mark) return Report(Catalog.NotInLanguage, mark, "an item with '?'", "");
        CelValue[] items = list.Items.Select(item => Check(item, scope)).ToArray();
        if (items.Any(static i => i.IsMistake)) return CelValue.Mistake;
        RuleType type = Conversions.Unify(list.Items, items);
        return new CelValue(new RuleList(RuleType.List(type), items.Select(static i => i.Expression).ToEquatableArray()));
    }

    private CelValue CheckMap(CelMap map, CelScope scope)
    {
        if (map.OptionalAt is { } mark) return Report(Catalog.NotInLanguage, mark, "an entry with '?'", "");
        CelValue[] entries = map.Entries.Select(entry => Check(entry, scope)).ToArray();
        if (entries.Any(static e => e.IsMistake)) return CelValue.Mistake;
        RuleType key = Types.JoinAll(entries.Where(static (_, i) => i % 2 == 0).Select(static e => e.Type));
        RuleType value = Types.JoinAll(entries.Where(static (_, i) => i % 2 == 1).Select(static e => e.Type));
        return new CelValue(new RuleMap(RuleType.Map(key, value), entries.Select(static e => e.Expression).ToEquatableArray()));
    }
}
