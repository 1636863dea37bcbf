using System.Collections.Immutable;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Diagnostics;

/// <summary>Gathers diagnostics; hands them out in order of file and place, each once.</summary>
internal sealed class DiagnosticBag
{
    private readonly HashSet<Diagnostic> _all = [];

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments) =>
        _all.Add(Diagnostic.Create(descriptor, span, arguments));

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _all.UnionWith(diagnostics);

    public ImmutableArray<Diagnostic> ToSortedArray()
    {
        Diagnostic[] sorted = _all.ToArray();
        Array.Sort(sorted, Compare);
        return sorted.ToImmutableArray();
    }

    private static int Compare(Diagnostic x, Diagnostic y)
    {
        int order = string.CompareOrdinal(x.Span.Path, y.Span.Path);
        if (order == 0) order = x.Span.Line.CompareTo(y.Span.Line);
        if (order == 0) order = x.Span.Column.CompareTo(y.Span.Column);
        if (order == 0) order = string.CompareOrdinal(x.Id, y.Id);
        return order != 0 ? order : string.CompareOrdinal(x.Message, y.Message);
    }
}
