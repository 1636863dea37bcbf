using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>What elements with <c>union_of</c> consist of, unions among their members taken apart.</summary>
internal sealed class UnionMembers
{
    /// <summary>A union of more is none that anybody means.</summary>
    private const int MemberLimit = 1_000;

    private readonly Dictionary<string, IReadOnlyList<string>> _members = new(StringComparer.Ordinal);

    /// <param name="unions">The members of each union by name, where they stand; a name that is no key is no union.</param>
    /// <param name="diagnostics">Where unions that contain themselves are reported.</param>
    public UnionMembers(IReadOnlyDictionary<string, IReadOnlyList<Located<string>>> unions, DiagnosticBag diagnostics)
    {
        string[] names = unions.Keys.OrderBy(static n => n, StringComparer.Ordinal).ToArray();
        var edges = names.ToDictionary(static n => n, n => unions[n].Where(m => unions.ContainsKey(m.Value)).ToList(), StringComparer.Ordinal);
        var before = names.ToDictionary(static n => n, n => edges[n].Select(static e => e.Value).ToArray(), StringComparer.Ordinal);
        foreach (string name in new InheritanceOrder(names, edges, diagnostics).Order)
        {
            HashSet<string> cut = [.. before[name].Except(edges[name].Select(static e => e.Value))];
            _members[name] = unions[name].Select(static m => m.Value)
                .Where(m => !cut.Contains(m))
                .SelectMany(m => _members.TryGetValue(m, out IReadOnlyList<string>? nested) ? nested : [m])
                .Distinct()
                .Take(MemberLimit)
                .ToArray();
        }
    }

    /// <summary>The members of a union; empty for what is none.</summary>
    public IReadOnlyList<string> Of(string name) => _members.TryGetValue(name, out IReadOnlyList<string>? members) ? members : [];
}
