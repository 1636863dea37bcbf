using System.Collections.Immutable;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Diagnostics;

/// <summary>Gathers diagnostics; hands them out in order of file and place, each once.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>How many names are compared to make suggestions: a file of nothing but unknown names must not take long.</summary>
    private const int ComparisonLimit = 300_000;

    private readonly HashSet<Diagnostic> _all = [];
    private int _comparisons;

    public bool IsEmpty => _all.Count == 0;

    public void Report(DiagnosticDescriptor descriptor, SourceSpan span, params object?[] arguments) =>
        _all.Add(Diagnostic.Create(descriptor, span, arguments));

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _all.UnionWith(diagnostics);

    /// <summary>The text to append to a message about an unknown name: <c>; did you mean 'x'?</c>, or nothing.</summary>
    public string Suggest(string name, IEnumerable<string> candidates) => NearNames.Suggest(name, Limit(candidates));

    /// <summary>The one name that an unknown one is nearest to, which is taken instead; or null.</summary>
    public string? UniqueNear(string name, IEnumerable<string> candidates) => NearNames.Unique(name, Limit(candidates));

    public ImmutableArray<Diagnostic> ToSortedArray()
    {
        Diagnostic[] sorted = _all.ToArray();
        Array.Sort(sorted, Compare);
        return sorted.ToImmutableArray();
    }

    private IReadOnlyCollection<string> Limit(IEnumerable<string> candidates)
    {
        IReadOnlyCollection<string> all = candidates as IReadOnlyCollection<string> ?? candidates.ToList();
        if (_comparisons > ComparisonLimit) return [];
        _comparisons += all.Count;
        return all;
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
