using System.Text.RegularExpressions;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>
/// LinkML's structured patterns as regular expressions: names of settings are replaced by what they stand for, and what is not partial matches
/// whole values. The settings of all files count, those of the root first.
/// </summary>
internal sealed class StructuredPatterns
{
    // Not a quantifier such as {2,4}, a category such as \p{Lu}, or a brace that stands for itself.
    private static readonly Regex Name = new(@"(?<!\\[pP]|\\)\{([A-Za-z_][A-Za-z0-9_. -]*)\}", RegexOptions.CultureInvariant);

    /// <summary>Longer patterns take long to compile wherever they are used.</summary>
    public const int LengthLimit = 10_000;

    private readonly Dictionary<string, string> _settings = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _diagnostics;

    public StructuredPatterns(SchemaScope scope, DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        foreach (SettingSyntax setting in ImportGraph.Breadth(scope.Root).SelectMany(static n => n.Schema.Header.Settings))
        {
            if (!_settings.ContainsKey(setting.Name.Value)) _settings.Add(setting.Name.Value, setting.Value.Value);
        }
    }

    /// <summary>The pattern of an expression, in whatever form it stands; null where there is none.</summary>
    public Located<string>? Of(SlotExpressionSyntax expression)
    {
        if (expression.StructuredPattern is not { } pattern) return expression.Pattern;
        string text = pattern.IsInterpolated ? Interpolate(pattern.Syntax) : pattern.Syntax.Value;
        return new Located<string>(pattern.IsPartial ? text : $"^(?:{text})$", pattern.Syntax.Span);
    }

    // Settings that stand for much, named often, are cut where nobody can use the pattern any more.
    private string Interpolate(Located<string> syntax)
    {
        int left = LengthLimit;
        return Name.Replace(syntax.Value, match =>
        {
            string value = left < 0 ? "" : ValueOf(match, syntax);
            if (value.Length > LengthLimit) value = value.Substring(0, LengthLimit + 1);
            left -= value.Length;
            return value;
        });
    }

    private string ValueOf(Match match, Located<string> place)
    {
        string name = match.Groups[1].Value;
        if (_settings.TryGetValue(name, out string? value)) return value;
        _diagnostics.Report(Catalog.UnknownSetting, place.Span, name, _diagnostics.Suggest(name, _settings.Keys));
        return _diagnostics.UniqueNear(name, _settings.Keys) is { } near ? _settings[near] : ".*";
    }
}
