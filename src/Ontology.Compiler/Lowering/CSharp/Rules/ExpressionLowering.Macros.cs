using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <content>Macros: each a method with a loop. What a filter lets through is not gathered where a loop goes over it.</content>
internal sealed partial class ExpressionLowering
{
    private CodeValue Macro(RuleComprehension macro, RuleScope scope)
    {
        if (macro.Macro == RuleMacro.TransformMap) return TransformMap(macro, scope);
        Loop loop = Begin(macro, scope);
        CodeValue? filter = macro.Filter is null ? null : Truth(macro.Filter, loop.Scope);
        bool isCondition = macro.Macro is RuleMacro.All or RuleMacro.Exists or RuleMacro.ExistsOne or RuleMacro.Filter;
        CodeValue body = isCondition ? Truth(macro.Body, loop.Scope) : Lower(macro.Body, loop.Scope);
        CodeValue item = loop.Item;
        CodeType result = macro.Macro switch
        {
            RuleMacro.Map => CodeType.MadeList(body.Type),
            RuleMacro.Filter or RuleMacro.SortedBy => CodeType.MadeList(item.Type),
            _ => CodeType.Bool,
        };
        List<string> passedOver = [.. loop.PassedOver];
        if (filter is not null) passedOver.Add(filter.Not().Text);
        bool absorbs = macro.Macro is RuleMacro.All or RuleMacro.Exists && body.CanFail;
        var loopBody = new LoopBody
        {
            Macro = macro.Macro,
            Item = loop.Declaration,
            ItemName = item.Text,
            Range = loop.Range.Text,
            Index = loop.Index,
            PassedOver = passedOver.ToEquatableArray(),
            Value = macro.Macro == RuleMacro.SortedBy ? Wrapped(body) : body.Text,
            Opposite = isCondition ? body.Not().Text : "",
            ResultType = result.Text,
            Absorbs = absorbs,
        };
        bool canFail = loop.Range.CanFail || body.CanFail || filter?.CanFail == true || macro.Macro == RuleMacro.SortedBy;
        return methods.Add(Suffix(macro.Macro), result, scope.Captured(macro.Range, macro.Filter, macro.Body), loopBody, canFail);
    }

    /// <summary>How many elements a filter lets through.</summary>
    private CodeValue? TryCount(RuleComprehension filter, RuleScope scope)
    {
        Loop loop = Begin(filter, scope);
        CodeValue condition = Truth(filter.Body, loop.Scope);
        var body = new LoopBody
        {
            Macro = RuleMacro.ExistsOne,
            Item = loop.Declaration,
            ItemName = loop.Item.Text,
            Range = loop.Range.Text,
            PassedOver = loop.PassedOver.ToEquatableArray(),
            Value = condition.Text,
            Opposite = condition.Not().Text,
            Counts = true,
        };
        CodeValue count = methods.Add("Count", CodeType.Int, scope.Captured(filter), body, loop.Range.CanFail || condition.CanFail);
        return count with { Bound = int.MaxValue };
    }

    private CodeValue TransformMap(RuleComprehension macro, RuleScope scope)
    {
        Loop loop = Begin(macro, scope);
        CodeValue key = loop.Scope.Find(macro.Variable)!;
        List<string> passedOver = [.. loop.PassedOver];
        if (macro.Filter is not null) passedOver.Add(Truth(macro.Filter, loop.Scope).Not().Text);
        var body = new LoopBody
        {
            Macro = RuleMacro.TransformMap,
            Item = loop.Declaration,
            ItemName = Wrapped(key),
            Range = loop.Range.Text,
            Index = loop.Index,
            PassedOver = passedOver.ToEquatableArray(),
            Value = Of(macro.Body, loop.Scope),
            ResultType = "global::Ontology.Rules.RuleDictionary",
        };
        return methods.Add("Map", CodeType.Value, scope.Captured(macro.Range, macro.Filter, macro.Body), body, canFail: true);
    }

    /// <summary>What a macro goes over, and the variables for it.</summary>
    private Loop Begin(RuleComprehension macro, RuleScope scope)
    {
        if (macro.SecondVariable is null && macro.Range is RuleComprehension { Macro: RuleMacro.Filter, SecondVariable: null } filter
            && TryPassOver(macro, filter, scope) is { } loop)
        {
            return loop;
        }

        CodeValue range = Lower(macro.Range, scope);
        string first = methods.Local(macro.Variable);
        if (range.Type is { Kind: CodeKind.List, Element: { } element })
        {
            if (macro.SecondVariable is null) return new Loop(range, new CodeValue(first, element), scope, macro.Variable);
            var item = new CodeValue(methods.Local(macro.SecondVariable), element);
            var index = new CodeValue(first, CodeType.Int) { Bound = int.MaxValue };
            return new Loop(range, item, scope.With(macro.Variable, index), macro.SecondVariable) { Index = first };
        }

        CodeValue key = new(first, CodeType.Value);
        if (macro.SecondVariable is null)
        {
            return new Loop(range with { Text = $"{Code}.Items({Wrapped(range)})", CanFail = true }, key, scope, macro.Variable);
        }

        CodeValue value = new(methods.Local(macro.SecondVariable), CodeType.Value);
        return new Loop(range with { Text = $"{Code}.Entries({Wrapped(range)})", CanFail = true }, value, scope.With(macro.Variable, key), macro.SecondVariable)
        {
            Declaration = $"({CodeType.Value.Text} {key.Text}, {CodeType.Value.Text} {value.Text})",
        };
    }

    // If the filter could fail, the range as a whole would, before any element is looked at.
    private Loop? TryPassOver(RuleComprehension macro, RuleComprehension filter, RuleScope scope)
    {
        RuleMethods.Mark before = methods.Here;
        Loop loop = Begin(filter with { Variable = macro.Variable, Body = new RuleLiteral(RuleType.Bool, "true") }, scope);
        CodeValue condition = Truth(filter.Body, loop.Scope.With(filter.Variable, loop.Item));
        if (!condition.CanFail) return loop with { PassedOver = [.. loop.PassedOver, condition.Not().Text] };
        methods.GoBack(before);
        return null;
    }

    private static string Suffix(RuleMacro macro) => macro switch
    {
        RuleMacro.ExistsOne => "ExistsOne",
        RuleMacro.SortedBy => "Sorted",
        _ => macro.ToString(),
    };

    /// <summary>A loop that has begun.</summary>
    private sealed record Loop
    {
        public Loop(CodeValue range, CodeValue item, RuleScope scope, string variable) =>
            (Range, Item, Scope, Declaration) = (range, item, scope.With(variable, item), $"{item.Type.Text} {item.Text}");

        public CodeValue Range { get; }

        public CodeValue Item { get; }

        public RuleScope Scope { get; }

        public string Declaration { get; init; }

        public string? Index { get; init; }

        public IReadOnlyList<string> PassedOver { get; init; } = [];
    }
}
