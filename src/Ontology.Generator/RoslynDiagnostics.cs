using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Ontology.Generator.Pipeline;

namespace Ontology.Generator;

/// <summary>The compiler's diagnostics as Roslyn's.</summary>
internal static class RoslynDiagnostics
{
    public const string Category = "Ontology";

    // NoWarn or an editorconfig must not hide that an ontology does not compile: its C# would be silently incomplete.
    private static readonly string[] ErrorTags = [WellKnownDiagnosticTags.NotConfigurable, WellKnownDiagnosticTags.Compiler];

    public static Diagnostic Create(ReportedDiagnostic diagnostic)
    {
        Location location = Location.Create(
            diagnostic.Path,
            new TextSpan(diagnostic.Start, diagnostic.Length),
            new LinePositionSpan(
                new LinePosition(diagnostic.Line, diagnostic.Column), new LinePosition(diagnostic.EndLine, diagnostic.EndColumn)));
        return Diagnostic.Create(Describe(diagnostic.Descriptor), location, diagnostic.Message);
    }

    public static DiagnosticDescriptor Describe(Compiler.Diagnostics.DiagnosticDescriptor descriptor) => new(
        descriptor.Id,
        descriptor.Title,
        "{0}",
        Category,
        Severity(descriptor.Severity),
        isEnabledByDefault: true,
        customTags: descriptor.Severity == Compiler.Diagnostics.DiagnosticSeverity.Error ? ErrorTags : []);

    private static DiagnosticSeverity Severity(Compiler.Diagnostics.DiagnosticSeverity severity) => severity switch
    {
        Compiler.Diagnostics.DiagnosticSeverity.Error => DiagnosticSeverity.Error,
        Compiler.Diagnostics.DiagnosticSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
