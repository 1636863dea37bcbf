using System.Text.RegularExpressions;
using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;
using Ontology.Patterns;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>A pattern is a regular expression, and stands where values are scalars.</summary>
internal sealed class PatternCheck : SchemaCheck
{
    public override void Run(CheckContext context)
    {
        var seen = new HashSet<Located<string>>();
        foreach (ExpressionSite site in context.Expressions)
        {
            if (context.Patterns.Of(site.Expression) is not { } pattern) continue;
            if (site.Range is { IsFallback: false, Ref.Shape: ValueShape.Object })
            {
                context.Diagnostics.Report(Catalog.DoesNotApply, pattern.Span, "pattern", "scalars and references", site.Range.Described);
            }

            if (!seen.Add(pattern)) continue;
            if (Fault(pattern.Value) is { } fault) context.Diagnostics.Report(Catalog.BadPattern, pattern.Span, fault);
            else if (ForeignSyntax.In(pattern.Value) is { } foreign) context.Diagnostics.Report(Catalog.ForeignPattern, pattern.Span, foreign);
        }
    }

    /// <summary>Why a text is no regular expression of ECMA-262 that can be run; null where it is one.</summary>
    private static string? Fault(string pattern)
    {
        if (pattern.Length > StructuredPatterns.LengthLimit) return $"it has {pattern.Length} characters, and a pattern may have {StructuredPatterns.LengthLimit}";
        if (Refusal(EcmaPattern.Translate(pattern)) is not { } refusal) return null;
        if (Refusal(pattern) is { } own) return own;
        // Only as ECMA-262 reads it, it is none: then the place is one in the translation, and tells the reader nothing.
        int place = refusal.IndexOf(": ", StringComparison.Ordinal);
        return refusal.Substring(place < 0 ? 0 : place + 2);
    }

    private static string? Refusal(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant);
            return null;
        }
        catch (ArgumentException exception)
        {
            // "Invalid pattern '…' at offset 3. Not enough )'s." or, on .NET Framework, "parsing "…" - Not enough )'s."
            string message = exception.Message;
            int offset = message.LastIndexOf("at offset ", StringComparison.Ordinal);
            int dash = message.LastIndexOf(" - ", StringComparison.Ordinal);
            string reason = offset >= 0 ? message.Substring(offset) : dash >= 0 ? message.Substring(dash + 3) : message;
            return reason.Replace(". ", ": ").TrimEnd('.');
        }
    }
}
