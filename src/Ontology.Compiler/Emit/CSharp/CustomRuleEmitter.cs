using Ontology.Compiler.Lowering.CSharp;
using Ontology.Compiler.Lowering.CSharp.Rules;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes what a record has for rules that are written in C#.</summary>
internal static class CustomRuleEmitter
{
    private const string Report = "global::Ontology.RuleReport report";

    public static void Emit(CSharpText text, CustomRulesUnit unit)
    {
        text.DocElement("summary", "Infrastructure: reports what does not hold of the rules that are written in C#.");
        text.Line(Declarations.HideFromEditors);
        text.Line($"protected {(unit.IsOverride ? "override" : "virtual")} void CheckAllRules({Report})").OpenBlock();
        if (unit.IsOverride) text.Line("base.CheckAllRules(report);");
        text.Line("CheckRules(report);");
        text.CloseBlock().Gap();
        text.DocElement("summary", "The rules of the class that are written in C#: reports what does not hold. The project must have this method.");
        text.Line("/// <param name=\"report\">Takes what does not hold.</param>");
        text.Line($"private partial void CheckRules({Report});");
    }

    /// <summary>The members of the object's interfaces.</summary>
    public static void Infrastructure(CSharpText text, CustomRulesUnit unit, string self)
    {
        if (!unit.IsOverride) text.Line($"void {CSharpNames.ObjectInterface}.CheckRules({Report}) => CheckAllRules(report);").Gap();
        text.Line($"static bool {self}.HasCustomRules => true;").Gap();
    }
}
