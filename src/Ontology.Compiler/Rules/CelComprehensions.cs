using Ontology.Compiler.Diagnostics;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Macros over the elements of a list or the keys of a map, with one variable or with two.</summary>
internal sealed class CelComprehensions(CelChecker checker)
{
    public CelValue? TryExpand(CelCall call, CelScope scope)
    {
        int count = call.Arguments.Count;
        (RuleMacro macro, bool[] forms, string takes)? found = call.Function switch
        {
            "all" => (RuleMacro.All, [count == 2, count == 3], "a name and a condition"),
            "exists" => (RuleMacro.Exists, [count == 2, count == 3], "a name and a condition"),
            "exists_one" or "existsOne" => (RuleMacro.ExistsOne, [count == 2, count == 3], "a name and a condition"),
            "filter" => (RuleMacro.Filter, [count == 2, false], "a name and a condition"),
            "map" => (RuleMacro.Map, [count is 2 or 3, false], "a name, perhaps a condition, and an expression"),
            "sortedBy" => (RuleMacro.SortedBy, [count == 2, false], "a name and an expression to sort by"),
            "transformList" => (RuleMacro.Map, [false, count is 3 or 4], "two names, perhaps a condition, and an expression"),
            "transformMap" => (RuleMacro.TransformMap, [false, count is 3 or 4], "two names, perhaps a condition, and an expression"),
            _ => null,
        };
        if (found is not { } form) return null;
        if (!form.forms[0] && !form.forms[1])
        {
            return checker.Environment.IsDynamic ? null : checker.Report(Catalog.BadMacro, call.FunctionSpan, call.Function, form.takes);
        }

        return Expand(call, scope, form.macro, hasTwo: form.forms[1]);
    }

    private CelValue Expand(CelCall call, CelScope scope, RuleMacro macro, bool hasTwo)
    {
        CelValue range = checker.Check(call.Target!, scope);
        int variables = hasTwo ? 2 : 1;
        string? first = CelMacros.VariableOf(checker, call, 0), second = hasTwo ? CelMacros.VariableOf(checker, call, 1) : null;
        if (range.IsMistake || first is null || (hasTwo && second is null)) return CelValue.Mistake;
        if (first == second) return checker.Report(Catalog.BadMacro, call.Arguments[1].Span, call.Function, "two different names");
        if (VariableTypes(range.Type, hasTwo) is not { } types)
        {
            return checker.Report(Catalog.NoOverload, call.FunctionSpan, call.Function, CelTypes.Describe(range.Type), "; it goes over lists and maps");
        }

        RuleVariable one = checker.NewVariable(first, types.First);
        RuleVariable? two = second is null ? null : checker.NewVariable(second, types.Second);
        RuleVariable element = two ?? one;
        CelScope inner = scope.With(first, one);
        if (two is not null) inner = inner.With(second!, two);
        if (range.Type.Kind == RuleTypeKind.List) inner = inner.Knowing(range.Elements.Renamed(CelFacts.Element, element.Name));

        CelValue? filter = null;
        if (call.Arguments.Count > variables + 1)
        {
            filter = CheckCondition(call, call.Arguments[variables], inner);
            inner = inner.Knowing(filter.WhenTrue);
        }

        CelNode bodyNode = call.Arguments[call.Arguments.Count - 1];
        bool isCondition = macro is RuleMacro.All or RuleMacro.Exists or RuleMacro.ExistsOne or RuleMacro.Filter;
        CelValue body = isCondition ? CheckCondition(call, bodyNode, inner) : checker.Check(bodyNode, inner);
        if (body.IsMistake || filter?.IsMistake == true) return CelValue.Mistake;
        if (macro == RuleMacro.SortedBy && !checker.Environment.IsDynamic && body.Type.Kind is RuleTypeKind.Object or RuleTypeKind.List or RuleTypeKind.Map)
        {
            return checker.Report(Catalog.NoOverload, bodyNode.Span, call.Function, $"{CelTypes.Describe(body.Type)} to sort by", "");
        }

        var expression = new RuleComprehension(
            ResultOf(macro, range.Type, types.First, body.Type), macro, range.Expression, one.Name, two?.Name, filter?.Expression, body.Expression);
        return WithFacts(new CelValue(expression), macro, range, element, body);
    }

    // What holds for all elements is known of each.
    private static CelValue WithFacts(CelValue value, RuleMacro macro, CelValue range, RuleVariable element, CelValue body)
    {
        CelFacts whenTrue = body.WhenTrue.Renamed(element.Name, CelFacts.Element), whenFalse = body.WhenFalse.Renamed(element.Name, CelFacts.Element);
        string? path = range.Type.Kind == RuleTypeKind.List ? CelFacts.PathOf(range.Expression) : null;
        return macro switch
        {
            RuleMacro.All when path is not null => value with { WhenTrue = CelFacts.OfElements(path, whenTrue) },
            RuleMacro.Exists when path is not null => value with { WhenFalse = CelFacts.OfElements(path, whenFalse) },
            RuleMacro.Filter => value with { Elements = range.Elements.And(whenTrue) },
            RuleMacro.SortedBy => value with { Elements = range.Elements },
            _ => value,
        };
    }

    private static (RuleType First, RuleType Second)? VariableTypes(RuleType range, bool hasTwo) => range.Kind switch
    {
        RuleTypeKind.Dyn => (RuleType.Dyn, RuleType.Dyn),
        RuleTypeKind.List => hasTwo ? (RuleType.Int, range.Parameters[0]) : (range.Parameters[0], RuleType.Dyn),
        RuleTypeKind.Map => (range.Parameters[0], range.Parameters[1]),
        _ => null,
    };

    private static RuleType ResultOf(RuleMacro macro, RuleType range, RuleType first, RuleType body) => macro switch
    {
        RuleMacro.Map => RuleType.List(body),
        RuleMacro.TransformMap => RuleType.Map(first, body),
        RuleMacro.Filter or RuleMacro.SortedBy => range.Kind == RuleTypeKind.Map ? RuleType.List(first) : range,
        _ => RuleType.Bool,
    };

    private CelValue CheckCondition(CelCall call, CelNode node, CelScope scope)
    {
        CelValue value = checker.Check(node, scope);
        if (value.IsMistake || value.Type.Kind is RuleTypeKind.Bool or RuleTypeKind.Dyn || checker.Environment.IsDynamic) return value;
        return checker.Report(Catalog.NoOverload, node.Span, call.Function, $"{CelTypes.Describe(value.Type)} as the condition", "");
    }
}
