using System.Text.RegularExpressions;
using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Checks;

/// <summary>A rule is an expression or conditions, and its code is its own.</summary>
internal sealed class RuleCheck : SchemaCheck
{
    private static readonly Regex Code = new("^[A-Z]+[0-9]+$", RegexOptions.CultureInvariant);

    public override void Run(CheckContext context)
    {
        var codes = new Dictionary<string, (RuleSyntax Rule, Located<string> Code)>(StringComparer.Ordinal);
        foreach (RuleSyntax rule in context.Scope.Closure.SelectMany(static n => n.Schema.Classes).SelectMany(static c => c.Rules))
        {
            CheckForm(rule, context);
            if (rule.Annotations[Annotations.Code] is not { } code) continue;
            if (!Code.IsMatch(code.Value) || code.Value.StartsWith("ONT", StringComparison.Ordinal))
            {
                context.Diagnostics.Report(Catalog.BadCode, code.Span, code.Value);
            }
            else if (!codes.TryGetValue(code.Value, out var first))
            {
                codes.Add(code.Value, (rule, code));
            }
            else if (first.Code.Span != code.Span)
            {
                string title = first.Rule.Title is { } given ? $"the rule '{given.Value}'" : "a rule";
                context.Diagnostics.Report(Catalog.DuplicateCode, code.Span, code.Value, title, SchemaScope.Place(first.Code.Span, code.Span));
            }
        }
    }

    private static void CheckForm(RuleSyntax rule, CheckContext context)
    {
        AnnotationSyntax? cel = rule.Annotations.All.FirstOrDefault(static a => a.Name.Value == Annotations.Cel);
        if (cel is null || rule.Deactivated) return;
        string? condition = rule.Preconditions is not null ? "preconditions"
            : rule.Postconditions is not null ? "postconditions"
            : rule.Elseconditions is not null ? "elseconditions"
            : null;
        if (condition is not null) context.Diagnostics.Report(Catalog.CelWithConditions, cel.Name.Span, condition);
    }
}
