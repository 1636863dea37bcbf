using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>A checked expression, and what was found wrong with it.</summary>
/// <param name="Value">Null where there are errors.</param>
/// <param name="Constant">The one truth value that the expression has, whatever the data; null where it depends on them.</param>
internal sealed record CelResult(RuleExpression? Value, IReadOnlyList<CelFinding> Findings, bool? Constant = null);

/// <summary>The text of an expression to a checked expression. Never fails, and needs nothing but its arguments.</summary>
internal static class CelCompiler
{
    public static CelResult Check(string text, CelEnvironment environment)
    {
        var findings = new CelFindings();
        if (CelParser.Parse(text, findings) is not { } syntax) return new CelResult(null, findings.All);
        CelValue value = new CelChecker(environment, findings).CheckAll(syntax);
        return findings.HasErrors ? new CelResult(null, findings.All) : new CelResult(value.Expression, findings.All, value.Constant);
    }
}
