using Ontology.Compiler.Lowering.CSharp;
using Ontology.Compiler.Lowering.CSharp.Rules;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes the expression rules of a record.</summary>
internal static class RuleEmitter
{
    private const string Context = "global::Ontology.Rules.RuleContext context";
    private const string Failure = "global::System.Exception failure";
    private const string IsFailure = "global::Ontology.Rules.RuleCode.IsFailure(failure)";

    public static void Emit(CSharpText text, RecordRules rules)
    {
        foreach (RuleSetUnit set in rules.Sets) RuleSet(text.Gap(), set);
        foreach (RuleMethodUnit method in rules.Methods) Method(text.Gap(), method);
        if (!rules.Constants.IsEmpty) text.Gap();
        foreach (RuleConstantUnit constant in rules.Constants)
        {
            text.Line($"private static readonly {constant.Type} {constant.Name} = {constant.Expression};");
        }
    }

    /// <summary>The member of the object's interface, where no base record has it.</summary>
    public static void Infrastructure(CSharpText text, RecordRules rules)
    {
        foreach (RuleSetUnit set in rules.Sets.Where(static set => !set.IsOverride))
        {
            text.Line($"bool {CSharpNames.ObjectInterface}.{set.Method}({Context}) => {set.Method}(context);").Gap();
        }
    }

    private static void RuleSet(CSharpText text, RuleSetUnit set)
    {
        text.DocElement("summary", "Infrastructure: the rules hold; false where one does not, or where only the judge can tell.");
        text.Line(Declarations.HideFromEditors);
        string head = $"protected {(set.IsOverride ? "override" : "virtual")} bool {set.Method}({Context})";
        if (set.Unwritten.IsEmpty)
        {
            string[] calls = [.. set.IsOverride ? new[] { $"base.{set.Method}(context)" } : [], .. set.Calls];
            text.Line($"{head} =>").Indent();
            for (int i = 0; i < calls.Length; i++) text.Line($"{(i == 0 ? "" : "&& ")}{calls[i]}{(i == calls.Length - 1 ? ";" : "")}");
            text.Outdent();
            return;
        }

        text.Line(head).OpenBlock();
        foreach (UnwrittenRuleUnit rule in set.Unwritten)
        {
            text.Line($"// The judge evaluates '{XmlDoc.Inline(rule.Title)}': {XmlDoc.Inline(rule.Reason)}.");
        }

        text.Line("return false;");
        text.CloseBlock();
    }

    private static void Method(CSharpText text, RuleMethodUnit method)
    {
        if (method.Summary is { } summary && XmlDoc.Lines(summary) is { Count: > 0 } lines) text.DocElement("summary", lines);
        string head = $"private {method.ReturnType} {method.Name}({string.Join(", ", method.Parameters)})";
        if (method.Body is ReturnBody simple && !method.Follows)
        {
            string line = $"{head} => {simple.Value};";
            if (line.Length <= 130) text.Line(line);
            else text.Line($"{head} =>").Indent().Line($"{simple.Value};").Outdent();
            return;
        }

        text.Line(head).OpenBlock();
        if (method.Follows)
        {
            text.Line("try").OpenBlock();
            Body(text, method.Body);
            text.CloseBlock();
            text.Line("catch (global::Ontology.Rules.RuleException failure) when (failure.IsUnresolved)").OpenBlock();
            text.Line("// A record that it needs is not here: the rule says nothing.");
            text.Line("return true;");
            text.CloseBlock();
        }
        else Body(text, method.Body);
        text.CloseBlock();
    }

    private static void Body(CSharpText text, RuleBody body)
    {
        switch (body)
        {
            case ReturnBody simple:
                text.Line($"return {simple.Value};");
                break;
            case AbsorbingBody absorbing:
                Absorbing(text, absorbing);
                break;
            case LoopBody loop:
                Loop(text, loop);
                break;
        }
    }

    private static void Absorbing(CSharpText text, AbsorbingBody body)
    {
        string decision = body.Decision ? "true" : "false";
        text.Line("try").OpenBlock();
        text.Line($"if ({body.LeftDecides}) return {decision};");
        text.CloseBlock();
        text.Line($"catch ({Failure}) when ({IsFailure})").OpenBlock();
        text.Line("// What cannot be evaluated does not matter where the other side decides.");
        text.Line($"if ({body.RightDecides}) return {decision};");
        text.Line("throw;");
        text.CloseBlock();
        text.Gap().Line($"return {body.Right};");
    }

    private static void Loop(CSharpText text, LoopBody loop)
    {
        if (loop.Counts || loop.Macro == RuleMacro.ExistsOne) text.Line("long found = 0;");
        if (loop.Absorbs) text.Line("global::System.Exception? failed = null;");
        if (loop.Macro is RuleMacro.Map or RuleMacro.Filter or RuleMacro.SortedBy or RuleMacro.TransformMap) text.Line($"var result = new {loop.ResultType}();");
        if (loop.Macro == RuleMacro.SortedBy) text.Line("var keys = new global::System.Collections.Generic.List<global::Ontology.Rules.RuleValue>();");
        if (loop.Index is not null) text.Line($"long {loop.Index} = -1;");
        text.Line($"foreach ({loop.Item} in {loop.Range})").OpenBlock();
        if (loop.Index is not null) text.Line($"{loop.Index}++;");
        foreach (string condition in loop.PassedOver) text.Line($"if ({condition}) continue;");
        if (loop.Absorbs)
        {
            text.Line("try").OpenBlock();
            Step(text, loop);
            text.CloseBlock();
            text.Line($"catch ({Failure}) when ({IsFailure})").OpenBlock();
            text.Line("failed ??= failure;");
            text.CloseBlock();
        }
        else Step(text, loop);
        text.CloseBlock();
        text.Gap();
        // What could not be evaluated for one element matters where no other one decided.
        if (loop.Absorbs) text.Line("if (failed is not null) global::Ontology.Rules.RuleCode.Rethrow(failed);");
        text.Line(loop switch
        {
            { Counts: true } => "return found;",
            { Macro: RuleMacro.All } => "return true;",
            { Macro: RuleMacro.Exists } => "return false;",
            { Macro: RuleMacro.ExistsOne } => "return found == 1;",
            { Macro: RuleMacro.SortedBy } => "return global::Ontology.Rules.RuleCode.Sorted(result, keys);",
            { Macro: RuleMacro.TransformMap } => "return global::Ontology.Rules.RuleValue.Of(result);",
            _ => "return result;",
        });
    }

    private static void Step(CSharpText text, LoopBody loop)
    {
        switch (loop.Macro)
        {
            case RuleMacro.All:
                text.Line($"if ({loop.Opposite}) return false;");
                break;
            case RuleMacro.Exists:
                text.Line($"if ({loop.Value}) return true;");
                break;
            case RuleMacro.ExistsOne:
                text.Line($"if ({loop.Value}) found++;");
                break;
            case RuleMacro.Map:
                text.Line($"result.Add({loop.Value});");
                break;
            case RuleMacro.Filter:
                text.Line($"if ({loop.Value}) result.Add({loop.ItemName});");
                break;
            case RuleMacro.SortedBy:
                text.Line($"result.Add({loop.ItemName});");
                text.Line($"keys.Add({loop.Value});");
                break;
            case RuleMacro.TransformMap:
                text.Line($"global::Ontology.Rules.RuleCode.Add(result, {loop.ItemName}, {loop.Value});");
                break;
        }
    }
}
