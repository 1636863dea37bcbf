using Ontology.Compiler.Diagnostics;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Calls of functions: finds what is called, and the overload that takes the arguments.</summary>
internal sealed class CelCalls(CelChecker checker)
{
    /// <summary>Checks a call of a function by its name.</summary>
    public CelValue Check(CelCall call, CelScope scope)
    {
        string name = call.Function;
        CelNode? target = call.Target;
        if (target is not null && QualifiedName(call, scope) is { } qualified) (name, target) = (qualified, null);
        CelNode[] nodes = target is null ? call.Arguments.ToArray() : [target, .. call.Arguments];
        CelValue[] values = nodes.Select(node => checker.Check(node, scope)).ToArray();
        if (checker.Environment.IsDynamic) return Dynamic(name, values);
        if (name is "math.greatest" or "math.least" && !(values.Length == 1 && values[0].Type.Kind is RuleTypeKind.List or RuleTypeKind.Dyn)) return CheckExtreme(call, name, values);
        CelSignature[] candidates = CelOverloads.Of(name).ToArray();
        if (candidates.Length == 0)
        {
            return checker.Report(Catalog.UnknownFunction, call.FunctionSpan, name, NearNames.Suggest(call.Function, CelOverloads.Names));
        }

        CelCallStyle style = target is null ? CelCallStyle.Global : CelCallStyle.Receiver;
        if (candidates.All(c => c.Style != style))
        {
            string way = style == CelCallStyle.Global ? $"; it is written 'x.{name}(…)'" : $"; it is written '{name}(x)'";
            return checker.Report(Catalog.UnknownFunction, call.FunctionSpan, style == CelCallStyle.Global ? $"{name}(…)" : $".{name}(…)", way);
        }

        CelValue result = Resolve(name, call.FunctionSpan, nodes, values, candidates.Where(c => c.Style == style).ToArray());
        if (result.IsMistake) return result;
        if (name is "distinct" or "reverse" or "slice" or "sorted") result = result with { Elements = values[0].Elements };
        return CelLiterals.Fold(checker, call, result, values);
    }

    /// <summary>The call of a function that takes these values; reports where there is none.</summary>
    public CelValue Resolve(string name, CelSpan span, IReadOnlyList<CelNode> nodes, CelValue[] values, IReadOnlyList<CelSignature> candidates)
    {
        if (values.Any(static v => v.IsMistake)) return CelValue.Mistake;
        RuleExpression[] arguments = values.Select(static v => v.Expression).ToArray();
        List<RuleType> results = candidates.Select(c => Match(c, arguments)).OfType<RuleType>().Distinct().ToList();
        if (results.Count > 0) return new CelValue(new RuleCall(results.Count == 1 ? results[0] : RuleType.Dyn, name, arguments.ToEquatableArray()));
        foreach (CelSignature candidate in candidates.Where(c => c.Parameters.Count == arguments.Length))
        {
            RuleExpression?[] converted = arguments.Select((a, i) => checker.Conversions.Convert(a, nodes[i], candidate.Parameters[i])).ToArray();
            if (converted.Any(static c => c is null)) continue;
            RuleExpression[] all = converted.OfType<RuleExpression>().ToArray();
            if (Match(candidate, all) is { } result) return new CelValue(new RuleCall(result, name, all.ToEquatableArray()));
        }

        return checker.Report(Catalog.NoOverload, span, CelWords.NameOf(name), CelWords.List(values.Select(static v => v.Type)), CelWords.Hint(name, values, candidates));
    }

    private static CelValue Dynamic(string name, CelValue[] values) =>
        new(new RuleCall(RuleType.Dyn, name, values.Select(static v => v.Expression).ToEquatableArray()));

    // math.abs(x) is no call on a variable 'math', unless there is one.
    private string? QualifiedName(CelCall call, CelScope scope)
    {
        if (call.Target is not CelName { Name: { } space } || checker.IsVariable(space, scope)) return null;
        string name = $"{space}.{call.Function}";
        return CelOverloads.Has(name) ? name : null;
    }

    private CelValue CheckExtreme(CelCall call, string name, CelValue[] values)
    {
        if (values.Any(static v => v.IsMistake)) return CelValue.Mistake;
        if (values.Length == 0 || values.Any(static v => !CelTypes.IsDyn(v.Type) && !CelTypes.IsCelNumber(v.Type)))
        {
            string given = values.Length == 0 ? "nothing" : CelWords.List(values.Select(static v => v.Type));
            return checker.Report(Catalog.NoOverload, call.FunctionSpan, name, given, "");
        }

        RuleType type = checker.Types.JoinAll(values.Select(static v => v.Type));
        return new CelValue(new RuleCall(type, name, values.Select(static v => v.Expression).ToEquatableArray()));
    }

    // The type of the result; null where the function does not take the arguments as they are.
    private RuleType? Match(CelSignature signature, RuleExpression[] arguments)
    {
        if (signature.Parameters.Count != arguments.Length) return null;
        var bound = new Dictionary<string, RuleType>(StringComparer.Ordinal);
        for (int i = 0; i < arguments.Length; i++)
        {
            if (!Match(signature.Parameters[i], arguments[i].Type, bound)) return null;
        }

        return Substitute(signature.Result, bound);
    }

    private bool Match(RuleType parameter, RuleType argument, Dictionary<string, RuleType> bound)
    {
        if (parameter is { Kind: RuleTypeKind.Dyn, Name.Length: > 0 })
        {
            bound[parameter.Name] = bound.TryGetValue(parameter.Name, out RuleType? known) ? checker.Types.Join(known, argument) : argument;
            return true;
        }

        if (CelTypes.IsDyn(argument) || CelTypes.IsDyn(parameter) || parameter.Parameters.IsEmpty) return checker.Types.IsAssignable(argument, parameter);
        return parameter.Kind == argument.Kind
            && Enumerable.Range(0, parameter.Parameters.Count).All(i => Match(parameter.Parameters[i], argument.Parameters[i], bound));
    }

    private static RuleType Substitute(RuleType type, Dictionary<string, RuleType> bound)
    {
        if (type is { Kind: RuleTypeKind.Dyn, Name.Length: > 0 }) return bound.TryGetValue(type.Name, out RuleType? known) ? known : RuleType.Dyn;
        return type.Parameters.IsEmpty ? type : type with { Parameters = type.Parameters.Select(p => Substitute(p, bound)).ToEquatableArray() };
    }
}
