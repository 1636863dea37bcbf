using Ontology.Compiler.Diagnostics;
using Ontology.Patterns;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Calls on literals of which the compiler can say whether they work: dates, periods, regular expressions.</summary>
internal static class CelLiterals
{
    /// <summary>The call, or the literal that it stands for; reports a text that is none.</summary>
    public static CelValue Fold(CelChecker checker, CelCall call, CelValue result, CelValue[] values)
    {
        if (values.Length == 0 || values[values.Length - 1].Expression is not RuleLiteral { Type.Kind: RuleTypeKind.String } text) return result;
        CelSpan span = call.Arguments.Count > 0 ? call.Arguments[call.Arguments.Count - 1].Span : call.Span;
        switch (call.Function)
        {
            case "date" when call.Target is null:
                return CelDates.IsDate(text.Text)
                    ? new CelValue(new RuleLiteral(RuleType.Date, text.Text))
                    : checker.Report(Catalog.BadRuleLiteral, span, text.Text, "date", "YYYY, YYYY-MM or YYYY-MM-DD, of a day that exists");
            case "period" when call.Target is null:
                return CelDates.IsPeriod(text.Text)
                    ? new CelValue(new RuleLiteral(RuleType.Period, text.Text))
                    : checker.Report(Catalog.BadRuleLiteral, span, text.Text, "period", "P and numbers with their units, such as P1Y6M, P2W or PT1H30M");
            case "matches" when Re2Translator.Translate(text.Text, out string? fault) is null:
                return checker.Report(Catalog.BadPattern, span, fault!);
            default:
                return result;
        }
    }
}
