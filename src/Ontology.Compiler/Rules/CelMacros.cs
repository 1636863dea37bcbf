using Ontology.Compiler.Diagnostics;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Macros: what takes an expression and a variable for it instead of a value. Each becomes a node of its own.</summary>
internal sealed class CelMacros
{
    /// <summary>All of them, as they are written.</summary>
    public static readonly string[] Names =
    [
        "has", "all", "exists", "exists_one", "existsOne", "map", "filter", "transformList", "transformMap", "sortedBy", "bind", "optMap",
        "optFlatMap", "is", "acyclic", "closure", "peers", "peersAny", "mayBe", "certainly",
    ];

    private readonly CelChecker _checker;
    private readonly CelComprehensions _comprehensions;
    private readonly CelRecordMacros _records;

    public CelMacros(CelChecker checker) =>
        (_checker, _comprehensions, _records) = (checker, new CelComprehensions(checker), new CelRecordMacros(checker));

    /// <summary>Expands the call of a macro; null for any other call.</summary>
    public CelValue? TryExpand(CelCall call, CelScope scope) => call switch
    {
        { Function: "has", Target: null } => ExpandHas(call, scope),
        { Function: "bind", Target: CelName { Name: "cel" } } when !_checker.IsVariable("cel", scope) => ExpandBind(call, scope),
        { Function: "optMap" or "optFlatMap", Target: not null, Arguments.Count: 2 } => ExpandOptional(call, scope),
        { Target: not null } => _comprehensions.TryExpand(call, scope) ?? _records.TryExpand(call, scope),
        _ => null,
    };

    /// <summary>The name that a macro gives to a variable; reports where there is none.</summary>
    public static string? VariableOf(CelChecker checker, CelCall call, int index)
    {
        CelNode node = call.Arguments[index];
        if (node is CelName { IsRooted: false } name) return name.Name;
        checker.Report(Catalog.BadMacro, node.Span, call.Function, "a name for the variable here");
        return null;
    }

    private CelValue ExpandHas(CelCall call, CelScope scope)
    {
        if (call.Arguments.Count != 1 || call.Arguments[0] is not CelSelect { IsOptional: false } select)
        {
            CelSpan span = call.Arguments.Count == 1 ? call.Arguments[0].Span : call.FunctionSpan;
            return _checker.Report(Catalog.BadMacro, span, "has", "one slot of something, such as has(this.name)");
        }

        CelValue operand = _checker.CheckUnguarded(select, scope);
        if (operand.IsMistake) return operand;
        var has = new RuleHas(operand.Expression);
        if (operand.Expression is RuleSlot { Type.Kind: not RuleTypeKind.List } && !_checker.CanBeAbsent(operand.Expression))
        {
            if (_checker.DemandsGuards(scope)) _checker.Report(Catalog.AlwaysThere, select.FieldSpan, select.Field);
            return CelValue.OfConstant(has, true);
        }

        return new CelValue(has)
        {
            WhenTrue = CelFacts.PathOf(operand.Expression) is { } path ? CelFacts.IsPresent(path) : CelFacts.None,
        };
    }

    // cel.bind(v, value, body)
    private CelValue ExpandBind(CelCall call, CelScope scope)
    {
        if (call.Arguments.Count != 3) return _checker.Report(Catalog.BadMacro, call.FunctionSpan, "cel.bind", "a name, its value, and the expression in which it counts");
        CelValue value = _checker.Check(call.Arguments[1], scope);
        if (VariableOf(_checker, call, 0) is not { } name || value.IsMistake) return CelValue.Mistake;
        RuleVariable variable = _checker.NewVariable(name, value.Type);
        CelValue body = _checker.Check(call.Arguments[2], scope.With(name, variable).Knowing(CelFacts.OfElements(variable.Name, value.Elements)));
        return body.IsMistake ? body : body with { Expression = new RuleBind(body.Type, variable.Name, value.Expression, body.Expression) };
    }

    // x.optMap(v, body): the target once, in a variable, and the body of its value where there is one.
    private CelValue ExpandOptional(CelCall call, CelScope scope)
    {
        CelValue target = _checker.Check(call.Target!, scope);
        if (VariableOf(_checker, call, 0) is not { } name || target.IsMistake) return CelValue.Mistake;
        if (target.Type.Kind is not (RuleTypeKind.Optional or RuleTypeKind.Dyn))
        {
            return _checker.Report(Catalog.NoOverload, call.FunctionSpan, call.Function, CelTypes.Describe(target.Type), "");
        }

        RuleType inner = target.Type.Kind == RuleTypeKind.Optional ? target.Type.Parameters[0] : RuleType.Dyn;
        RuleVariable whole = _checker.NewVariable("optional", target.Type), variable = _checker.NewVariable(name, inner);
        CelValue body = _checker.Check(call.Arguments[1], scope.With(name, variable));
        if (body.IsMistake) return body;
        bool isFlat = call.Function == "optFlatMap";
        RuleType type = isFlat ? body.Type : RuleType.Optional(body.Type);
        var bound = new RuleBind(body.Type, variable.Name, Call(inner, "value", whole), body.Expression);
        RuleExpression some = isFlat ? bound : Call(type, "optional.of", bound);
        RuleCall choice = Call(type, "_?_:_", Call(RuleType.Bool, "hasValue", whole), some, Call(type, "optional.none"));
        return new CelValue(new RuleBind(type, whole.Name, target.Expression, choice));
    }

    private static RuleCall Call(RuleType type, string function, params RuleExpression[] arguments) => new(type, function, arguments.ToEquatableArray());
}
