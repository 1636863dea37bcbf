using System.Globalization;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Diagnostics;

/// <summary>How grave a diagnostic is.</summary>
internal enum DiagnosticSeverity
{
    Error,
    Warning,
    Information,
}

/// <summary>An entry of the catalog: what a diagnostic is, whatever its place. <see cref="Format"/> has numbered holes.</summary>
internal sealed record DiagnosticDescriptor(string Id, DiagnosticSeverity Severity, string Title, string Format)
{
    /// <summary>The id's page under <c>docs/diagnostics/</c>.</summary>
    public string HelpPath => $"docs/diagnostics/{Id}.md";
}

/// <summary>Something that is wrong, or odd, at one place of one ontology file.</summary>
internal sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceSpan Span, string Message)
{
    public string Id => Descriptor.Id;

    public DiagnosticSeverity Severity => Descriptor.Severity;

    public static Diagnostic Create(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments)
    {
        object?[] shown = Array.ConvertAll(arguments, static a => a is string text ? MessageText.Show(text) : a);
        return new Diagnostic(descriptor, span, string.Format(CultureInfo.InvariantCulture, descriptor.Format, shown));
    }

    public override string ToString() => $"{Span}: {Severity.ToString().ToLowerInvariant()} {Id}: {Message}";
}
