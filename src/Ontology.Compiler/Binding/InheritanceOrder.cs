using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>
/// Elements in an order in which each comes after those that it stands on. Circles are reported and cut where they close, and so are lines
/// that are too long: what is computed along them costs at least the square of their length.
/// </summary>
internal sealed class InheritanceOrder
{
    private const int DepthLimit = 50;

    private readonly List<string> _order = [];
    private readonly HashSet<(string Name, string Target)> _cut = [];

    /// <param name="names">All elements.</param>
    /// <param name="edges">What each stands on, by names among <paramref name="names"/>, at the places that say so; edges that are cut are taken out.</param>
    /// <param name="diagnostics">Where circles and long lines are reported.</param>
    public InheritanceOrder(IEnumerable<string> names, Dictionary<string, List<Located<string>>> edges, DiagnosticBag diagnostics)
    {
        CutCircles(names, edges, diagnostics);
        foreach (IGrouping<string, (string Name, string Target)> cut in _cut.GroupBy(static c => c.Name))
        {
            edges[cut.Key].RemoveAll(edge => _cut.Contains((cut.Key, edge.Value)));
        }

        CutLongLines(edges, diagnostics);
    }

    /// <summary>All elements, each after those that it stands on.</summary>
    public IReadOnlyList<string> Order => _order;

    // Depth first; an edge back to an element that is still open closes a circle.
    private void CutCircles(IEnumerable<string> names, Dictionary<string, List<Located<string>>> edges, DiagnosticBag diagnostics)
    {
        var state = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (string start in names)
        {
            if (state.ContainsKey(start)) continue;
            var path = new Stack<(string Name, IEnumerator<Located<string>> Edges)>();
            Enter(start);
            while (path.Count > 0)
            {
                (string name, IEnumerator<Located<string>> next) = path.Peek();
                if (!next.MoveNext())
                {
                    state[name] = true;
                    _order.Add(name);
                    path.Pop();
                    continue;
                }

                Located<string> edge = next.Current;
                if (!state.TryGetValue(edge.Value, out bool isDone)) Enter(edge.Value);
                else if (!isDone) Cut(name, edge, path.Select(static p => p.Name), diagnostics);
            }

            void Enter(string name)
            {
                state[name] = false;
                path.Push((name, edges[name].GetEnumerator()));
            }
        }
    }

    private void CutLongLines(Dictionary<string, List<Located<string>>> edges, DiagnosticBag diagnostics)
    {
        var depths = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string name in _order)
        {
            List<Located<string>> below = edges[name];
            int depth = below.Count == 0 ? 0 : below.Max(edge => depths[edge.Value]) + 1;
            if (depth > DepthLimit)
            {
                diagnostics.Report(Catalog.InheritanceTooDeep, below[0].Span, name, DepthLimit);
                below.Clear();
                depth = 0;
            }

            depths[name] = depth;
        }
    }

    private void Cut(string name, Located<string> edge, IEnumerable<string> path, DiagnosticBag diagnostics)
    {
        List<string> circle = path.TakeWhile(p => p != edge.Value).Append(edge.Value).Reverse().Append(edge.Value).ToList();
        diagnostics.Report(Catalog.CircularInheritance, edge.Span, name, Circles.Describe(circle));
        _cut.Add((name, edge.Value));
    }
}
