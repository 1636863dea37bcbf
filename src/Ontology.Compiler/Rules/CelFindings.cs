using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Rules;

/// <summary>Something that is wrong at one place of an expression.</summary>
internal sealed record CelFinding(DiagnosticDescriptor Descriptor, CelSpan Span, string Message)
{
    public string Id => Descriptor.Id;

    public bool IsError => Descriptor.Severity == DiagnosticSeverity.Error;

    public override string ToString() => $"{Span.Start}+{Span.Length} {Id}: {Message}";
}

/// <summary>Gathers what is wrong with an expression.</summary>
internal sealed class CelFindings
{
    private static readonly SourceSpan Nowhere = new("", 1, 1, 1, 1);
    private readonly List<CelFinding> _all = [];

    public IReadOnlyList<CelFinding> All => _all;

    public bool HasErrors { get; private set; }

    public void Report(DiagnosticDescriptor descriptor, CelSpan span, params object?[] arguments)
    {
        var finding = new CelFinding(descriptor, span, Diagnostic.Create(descriptor, Nowhere, arguments).Message);
        if (_all.Contains(finding)) return;
        _all.Add(finding);
        HasErrors |= finding.IsError;
    }
}
