using Ontology.Compiler.Diagnostics;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Macros about records: their class, what they lead to, and others like them.</summary>
internal sealed class CelRecordMacros(CelChecker checker)
{
    public CelValue? TryExpand(CelCall call, CelScope scope)
    {
        if (checker.Environment.IsDynamic) return null;
        switch (call.Function)
        {
            case "is":
                return ExpandIs(call, scope);
            case "acyclic" or "closure":
                return ExpandGraph(call, scope);
            case "peers" or "peersAny":
                return ExpandPeers(call, scope);
            default:
                return null;
        }
    }

    // x.is(Class)
    private CelValue ExpandIs(CelCall call, CelScope scope)
    {
        RuleOntology ontology = checker.Environment.Ontology;
        CelNode? argument = call.Arguments.Count == 1 ? call.Arguments[0] : null;
        string? name = argument is CelName { IsRooted: false } written ? written.Name
            : argument is CelLiteral { Type.Kind: RuleTypeKind.String } text ? text.Text
            : null;
        if (name is null) return checker.Report(Catalog.BadMacro, (argument ?? call).Span, "is", "the name of a class");
        CelValue target = checker.Check(call.Target!, scope);
        if (ontology.FindClass(name) is null)
        {
            return checker.Report(Catalog.UnknownClass, argument!.Span, name, NearNames.Suggest(name, ontology.ClassNames));
        }

        if (target.IsMistake) return target;
        RuleExpression value = target.Expression;
        while (value is RuleAs cast) value = cast.Target;
        var test = new RuleIs(value, name);
        if (value.Type.Kind == RuleTypeKind.Dyn) return new CelValue(test);
        if (!IsObject(call, target)) return CelValue.Mistake;
        if (ontology.IsA(target.Type.Name, name)) return CelValue.OfConstant(test, true);
        if (!ontology.CanBeBoth(value.Type.Name, name))
        {
            return checker.Report(Catalog.NeverHolds, argument!.Span, $"no object of class '{value.Type.Name}' is one of class '{name}'");
        }

        return new CelValue(test) { WhenTrue = CelFacts.PathOf(value) is { } path ? CelFacts.IsOfClass(path, name) : CelFacts.None };
    }

    // x.acyclic(v, edges), x.closure(v, edges)
    private CelValue ExpandGraph(CelCall call, CelScope scope)
    {
        if (!TakesExpression(call, "the slot to follow", out string name)) return CelValue.Mistake;
        CelValue start = checker.Check(call.Target!, scope);
        if (start.IsMistake || !IsObject(call, start)) return CelValue.Mistake;

        // The records on the way are of the class that the slot leads to, which can be wider than the first one's.
        string className = start.Type.Name;
        if (CheckEdges(call, name, className, scope) is not { } found) return CelValue.Mistake;
        RuleOntology ontology = checker.Environment.Ontology;
        if (!ontology.IsA(found.To, className) && ontology.IsA(className, found.To))
        {
            className = found.To;
            if (CheckEdges(call, name, className, scope) is not { } again) return CelValue.Mistake;
            found = again;
        }

        if (!ontology.IsA(found.To, className))
        {
            string given = $"a slot that leads from class '{className}' to class '{found.To}'";
            return checker.Report(Catalog.NoOverload, call.Arguments[1].Span, call.Function, given, "; it must lead to objects that have it too");
        }

        bool isClosure = call.Function == "closure";
        RuleType type = isClosure ? RuleType.List(RuleType.Object(found.To, isReference: false)) : RuleType.Bool;
        RuleGraphQuestion question = isClosure ? RuleGraphQuestion.Closure : RuleGraphQuestion.Acyclic;
        return new CelValue(new RuleGraph(type, question, start.Expression, found.Variable, found.Edges));
    }

    private (string Variable, RuleExpression Edges, string To)? CheckEdges(CelCall call, string name, string className, CelScope scope)
    {
        RuleVariable variable = checker.NewVariable(name, RuleType.Object(className, isReference: false));
        CelNode node = call.Arguments[1];
        CelScope inner = scope.With(name, variable);

        // A slot that is absent leads nowhere, and need not be asked for.
        CelValue edges = node is CelSelect select ? checker.CheckUnguarded(select, inner) : checker.Check(node, inner);
        if (edges.IsMistake) return null;
        RuleType to = edges.Type.Kind == RuleTypeKind.List ? edges.Type.Parameters[0] : edges.Type;
        if (to.Kind == RuleTypeKind.Object) return (variable.Name, edges.Expression, to.Name);
        checker.Report(Catalog.NoOverload, node.Span, call.Function, CelTypes.Describe(edges.Type), "; it follows a slot that holds objects");
        return null;
    }

    // x.peers(v, key), x.peersAny(v, keys)
    private CelValue ExpandPeers(CelCall call, CelScope scope)
    {
        bool isAny = call.Function == "peersAny";
        if (!TakesExpression(call, isAny ? "a list of keys" : "the key that others have too", out string name)) return CelValue.Mistake;
        CelValue target = checker.Check(call.Target!, scope);
        if (target.IsMistake || !IsObject(call, target)) return CelValue.Mistake;
        string className = target.Type.Name;
        RuleType record = RuleType.Object(className, isReference: false);
        RuleVariable variable = checker.NewVariable(name, record);

        // A record without a key has no peers, so that slots need not be asked for.
        CelValue key = checker.Check(call.Arguments[1], scope.With(name, variable).WithoutGuards());
        if (key.IsMistake) return key;
        if (isAny && key.Type.Kind is not (RuleTypeKind.List or RuleTypeKind.Dyn))
        {
            return checker.Report(Catalog.NoOverload, call.Arguments[1].Span, "peersAny", CelTypes.Describe(key.Type), "; its keys are a list");
        }

        return new CelValue(new RulePeers(RuleType.List(record), target.Expression, className, variable.Name, key.Expression, isAny));
    }

    private bool TakesExpression(CelCall call, string what, out string name)
    {
        name = "";
        if (call.Arguments.Count != 2)
        {
            checker.Report(Catalog.BadMacro, call.FunctionSpan, call.Function, $"a name and {what}");
            return false;
        }

        name = CelMacros.VariableOf(checker, call, 0) ?? "";
        return name.Length > 0;
    }

    private bool IsObject(CelCall call, CelValue target)
    {
        if (target.Type.Kind == RuleTypeKind.Object) return true;
        checker.Report(Catalog.NoOverload, call.FunctionSpan, call.Function, CelTypes.Describe(target.Type), "; it is asked of an object");
        return false;
    }
}
