using Ontology.Compiler.Diagnostics;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Operators. Those of logic pass on what is known where: the right side of <c>&amp;&amp;</c> counts where the left one is true.</summary>
internal sealed class CelOperators
{
    private static readonly HashSet<string> WithOperands = new(StringComparer.Ordinal)
    {
        "_+_", "_-_", "_*_", "_/_", "_%_", "-_", "_<_", "_<=_", "_>_", "_>=_", "_==_", "_!=_", "@in", "_[_]", "_[?_]",
    };

    private readonly CelChecker _checker;
    private readonly CelCalls _calls;
    private readonly CelEquality _equality;

    public CelOperators(CelChecker checker, CelCalls calls) => (_checker, _calls, _equality) = (checker, calls, new CelEquality(checker));

    /// <summary>Checks the call of an operator; null for any other call.</summary>
    public CelValue? TryCheck(CelCall call, CelScope scope) => call.Function switch
    {
        "_&&_" => CheckBoth(call, scope, isAnd: true),
        "_||_" => CheckBoth(call, scope, isAnd: false),
        "!_" => CheckNot(call, scope),
        "_?_:_" => CheckChoice(call, scope),
        "mayBe" or "certainly" when call.Target is null => CheckHedge(call, scope),
        _ when WithOperands.Contains(call.Function) => CheckOperands(call, call.Function, scope),
        _ => null,
    };

    private CelValue CheckOperands(CelCall call, string name, CelScope scope)
    {
        CelValue[] values = call.Arguments.Select(a => _checker.Check(a, scope)).ToArray();
        if (_checker.Environment.IsDynamic) return new CelValue(Call(RuleType.Dyn, name, values));
        if (values.Any(static v => v.IsMistake)) return CelValue.Mistake;
        string function = call.Function;
        switch (function)
        {
            case "_==_" or "_!=_":
                return _equality.Check(call, name, values[0], values[1]);
            case "@in":
                return _equality.CheckIn(call, values[0], values[1]);
            case "_[_]" or "_[?_]":
                return CheckIndex(call, values[0], values[1], scope);
            case "_<_" or "_<=_" or "_>_" or "_>=_" when values.Any(static v => v.Type.Kind == RuleTypeKind.Enum):
                string given = CelWords.List(values.Select(static v => v.Type));
                return _checker.Report(Catalog.NoOverload, call.FunctionSpan, CelWords.NameOf(function), given, "; values of an enum have no order");
            default:
                CelValue result = _calls.Resolve(name, call.FunctionSpan, call.Arguments, values, CelOverloads.Of(function).ToArray());
                return result.IsMistake || CelEquality.ConstantOf(result.Expression) is not { } constant
                    ? result
                    : CelValue.OfConstant(result.Expression, constant);
        }
    }

    private CelValue CheckBoth(CelCall call, CelScope scope, bool isAnd)
    {
        CelValue left = Condition(call.Arguments[0], call, scope);
        CelFacts passed = isAnd ? left.WhenTrue : left.WhenFalse;
        CelValue right = Condition(call.Arguments[1], call, scope.Knowing(passed));
        if (left.IsMistake || right.IsMistake) return CelValue.Mistake;
        CelFacts both = passed.And(isAnd ? right.WhenTrue : right.WhenFalse);
        CelFacts one = isAnd ? left.WhenFalse.Or(passed.And(right.WhenFalse)) : left.WhenTrue.Or(passed.And(right.WhenTrue));
        return new CelValue(Call(RuleType.Bool, call.Function, left, right))
        {
            Constant = isAnd ? left.Constant & right.Constant : left.Constant | right.Constant,
            WhenTrue = isAnd ? both : one,
            WhenFalse = isAnd ? one : both,
        };
    }

    private CelValue CheckNot(CelCall call, CelScope scope)
    {
        CelValue operand = Condition(call.Arguments[0], call, scope);
        return operand.IsMistake ? operand : new CelValue(Call(RuleType.Bool, "!_", operand))
        {
            Constant = !operand.Constant,
            WhenTrue = operand.WhenFalse,
            WhenFalse = operand.WhenTrue,
        };
    }

    private CelValue CheckChoice(CelCall call, CelScope scope)
    {
        CelValue condition = Condition(call.Arguments[0], call, scope);
        CelValue then = _checker.Check(call.Arguments[1], scope.Knowing(condition.WhenTrue));
        CelValue otherwise = _checker.Check(call.Arguments[2], scope.Knowing(condition.WhenFalse));
        if (condition.IsMistake || then.IsMistake || otherwise.IsMistake) return CelValue.Mistake;
        CelValue[] branches = [then, otherwise];
        RuleType type = _checker.Conversions.Unify([call.Arguments[1], call.Arguments[2]], branches);
        bool isMixed = CelTypes.IsDyn(type) && branches.All(static b => !CelTypes.IsDyn(b.Type) && b.Type.Kind != RuleTypeKind.Null);
        if (isMixed && !_checker.Environment.IsDynamic)
        {
            string given = CelWords.List(branches.Select(static b => b.Type));
            return _checker.Report(Catalog.NoOverload, call.FunctionSpan, "? :", $"{given} to choose from", "; use dyn(…) where that is meant");
        }

        return new CelValue(Call(type, "_?_:_", condition, branches[0], branches[1]))
        {
            Constant = condition.Constant is { } chosen ? (chosen ? then : otherwise).Constant : then.Constant == otherwise.Constant ? then.Constant : null,
            WhenTrue = condition.WhenTrue.And(then.WhenTrue).Or(condition.WhenFalse.And(otherwise.WhenTrue)),
            WhenFalse = condition.WhenTrue.And(then.WhenFalse).Or(condition.WhenFalse.And(otherwise.WhenFalse)),
            Elements = then.Elements.Or(otherwise.Elements),
        };
    }

    // mayBe(a < b), certainly(a < b).
    private CelValue CheckHedge(CelCall call, CelScope scope)
    {
        bool isCertainly = call.Function == "certainly";
        string known = isCertainly ? "a comparison by '<', '<=', '>' or '>='" : "a comparison by '==', '<', '<=', '>' or '>='";
        if (call.Arguments.Count != 1 || call.Arguments[0] is not CelCall { Target: null, Function: { } function } comparison
            || function is not ("_<_" or "_<=_" or "_>_" or "_>=_") && (isCertainly || function != "_==_"))
        {
            return _checker.Report(Catalog.BadMacro, call.FunctionSpan, call.Function, known);
        }

        return CheckOperands(comparison, isCertainly ? function : $"mayBe({function})", scope);
    }

    private CelValue CheckIndex(CelCall call, CelValue target, CelValue index, CelScope scope)
    {
        bool isOptional = call.Function == "_[?_]";
        RuleType container = target.Type.Kind == RuleTypeKind.Optional ? target.Type.Parameters[0] : target.Type;
        RuleType? element = container.Kind switch
        {
            RuleTypeKind.Dyn => RuleType.Dyn,
            RuleTypeKind.List when index.Type.Kind is RuleTypeKind.Dyn or RuleTypeKind.Int or RuleTypeKind.UInt => container.Parameters[0],
            RuleTypeKind.Map when CelTypes.IsCelNumber(index.Type) && CelTypes.IsCelNumber(container.Parameters[0]) => container.Parameters[1],
            RuleTypeKind.Map when _checker.Types.IsAssignable(index.Type, container.Parameters[0]) => container.Parameters[1],
            _ => null,
        };
        if (element is null)
        {
            return _checker.Report(Catalog.NoOverload, call.FunctionSpan, "[…]", CelWords.List([target.Type, index.Type]), "");
        }

        bool isWrapped = isOptional || target.Type.Kind == RuleTypeKind.Optional;
        var value = new CelValue(Call(isWrapped ? RuleType.Optional(element) : element, call.Function, target, index));
        return CelNames.Narrow(_checker, value, scope);
    }

    private CelValue Condition(CelNode node, CelCall call, CelScope scope)
    {
        CelValue value = _checker.Check(node, scope);
        if (value.IsMistake || value.Type.Kind is RuleTypeKind.Bool or RuleTypeKind.Dyn || _checker.Environment.IsDynamic) return value;
        string hint = value.Expression is RuleSlot ? "; has(…) asks whether a slot is there" : "";
        return _checker.Report(Catalog.NoOverload, node.Span, CelWords.NameOf(call.Function), CelTypes.Describe(value.Type), hint);
    }

    private static RuleCall Call(RuleType type, string function, params CelValue[] arguments) =>
        new(type, function, arguments.Select(static a => a.Expression).ToEquatableArray());
}
