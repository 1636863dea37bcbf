using System.Text.RegularExpressions;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Checks;

/// <summary>A pattern is a regular expression, and stands where values are scalars.</summary>
internal sealed class PatternCheck : SchemaCheck
{
    /// <summary>Longer ones take long to compile wherever they are used.</summary>
    private const int LengthLimit = 10_000;

    public override void Run(CheckContext context)
    {
        var seen = new HashSet<Located<string>>();
        foreach (ExpressionSite site in context.Expressions)
        {
            if (site.Expression.Pattern is not { } pattern) continue;
            if (site.Range is { IsFallback: false, Ref.Shape: ValueShape.Object })
            {
                context.Diagnostics.Report(Catalog.DoesNotApply, pattern.Span, "pattern", "scalars and references", site.Range.Described);
            }

            if (seen.Add(pattern) && Fault(pattern.Value) is { } fault) context.Diagnostics.Report(Catalog.BadPattern, pattern.Span, fault);
        }
    }

    /// <summary>Why a text is no regular expression; null where it is one.</summary>
    public static string? Fault(string pattern)
    {
        if (pattern.Length > LengthLimit) return $"it has {pattern.Length} characters, and a pattern may have {LengthLimit}";
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
