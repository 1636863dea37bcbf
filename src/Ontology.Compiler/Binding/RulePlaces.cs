using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Rules;
using Ontology.Compiler.Syntax.Yaml;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>What is found in expressions, at its place in the file: an expression is the value of a scalar, and YAML has many ways to write one.</summary>
internal sealed class RulePlaces
{
    private readonly Dictionary<string, ScalarText> _texts = new(StringComparer.Ordinal);

    /// <summary>Reports what was found in an expression that begins at <paramref name="offset"/> of a scalar's value.</summary>
    public void Report(SourceFile source, Located<string> scalar, int offset, IReadOnlyList<CelFinding> findings, DiagnosticBag diagnostics)
    {
        if (findings.Count == 0) return;
        ScalarMap map = MapOf(source, scalar);
        diagnostics.AddRange(findings.Select(f => new Diagnostic(f.Descriptor, map.Locate(f.Span.Start + offset, f.Span.Length), f.Message)));
    }

    /// <summary>The place of the whole value, without quotes and indentation around it.</summary>
    public SourceSpan Whole(SourceFile source, Located<string> scalar) => MapOf(source, scalar).Locate(0, scalar.Value.TrimEnd().Length);

    private ScalarMap MapOf(SourceFile source, Located<string> scalar)
    {
        if (!_texts.TryGetValue(source.Path, out ScalarText? text)) _texts.Add(source.Path, text = new ScalarText(source.Text));
        return ScalarMap.Create(text, scalar.Span, scalar.Value);
    }
}
