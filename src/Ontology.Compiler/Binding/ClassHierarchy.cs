using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>Parents, mixins and ancestors of every class of a scope. Circles are reported, and cut where they close.</summary>
internal sealed class ClassHierarchy
{
    private readonly SchemaScope _scope;
    private readonly Dictionary<string, string?> _parents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _mixins = new(StringComparer.Ordinal);
    private readonly InheritanceOrder _order;
    private ILookup<string, string>? _descendants;
    private readonly Dictionary<string, IReadOnlyList<string>> _ancestors = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _ancestorSets = new(StringComparer.Ordinal);

    public ClassHierarchy(SchemaScope scope, DiagnosticBag diagnostics)
    {
        _scope = scope;
        Names = scope.Classes.Keys.OrderBy(static n => n, StringComparer.Ordinal).ToArray();
        var edges = new Dictionary<string, List<Located<string>>>(StringComparer.Ordinal);
        foreach (string name in Names)
        {
            ClassSyntax syntax = scope.Classes[name];
            List<Located<string>> mixins = syntax.Mixins.Select(Resolve).OfType<Located<string>>().ToList();
            Located<string>? parent = syntax.IsA is null ? null : Resolve(syntax.IsA);
            _parents[name] = parent?.Value;
            _mixins[name] = mixins.Select(static m => m.Value).Distinct().ToArray();
            edges[name] = parent is null ? mixins : [parent, .. mixins];
        }

        _order = new InheritanceOrder(Names, edges, diagnostics);
        foreach (string name in Names)
        {
            HashSet<string> kept = [.. edges[name].Select(static e => e.Value)];
            if (_parents[name] is { } parent && !kept.Contains(parent)) _parents[name] = null;
            _mixins[name] = _mixins[name].Where(kept.Contains).ToArray();
        }

        UsedAsMixin = new HashSet<string>(_mixins.Values.SelectMany(static m => m), StringComparer.Ordinal);

        Located<string>? Resolve(Located<string> reference) =>
            scope.FindClass(reference) is { } found ? new Located<string>(found.Name.Value, reference.Span) : null;
    }

    /// <summary>All classes, ordinal.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>All classes, each after those it inherits from.</summary>
    public IReadOnlyList<string> AncestorsFirst => _order.Order;

    /// <summary>Classes that another one names under <c>mixins</c>.</summary>
    public HashSet<string> UsedAsMixin { get; }

    public string? ParentOf(string name) => _parents[name];

    public IReadOnlyList<string> MixinsOf(string name) => _mixins[name];

    public bool IsMixin(string name) => _scope.Classes[name].Mixin?.Value == true;

    /// <summary>
    /// The class and all that it inherits from, the nearest first. What stands earlier wins: the class, its mixins, its parent, then theirs
    /// from the parent's side on. This is the order of LinkML's SchemaView.
    /// </summary>
    public IReadOnlyList<string> AncestorsOf(string name)
    {
        if (_ancestors.TryGetValue(name, out IReadOnlyList<string>? known)) return known;
        var order = new List<string> { name };
        var seen = new HashSet<string>(StringComparer.Ordinal) { name };
        var open = new Stack<string>([name]);
        while (open.Count > 0)
        {
            string current = open.Pop();
            IEnumerable<string> next = _mixins[current];
            if (_parents[current] is { } parent) next = next.Append(parent);
            foreach (string ancestor in next)
            {
                if (!seen.Add(ancestor)) continue;
                order.Add(ancestor);
                open.Push(ancestor);
            }
        }

        _ancestors.Add(name, order);
        return order;
    }

    /// <summary>The class and all that inherit from it, over <c>is_a</c> or <c>mixins</c>.</summary>
    public IEnumerable<string> DescendantsOf(string name)
    {
        _descendants ??= Names.SelectMany(n => AncestorsOf(n).Select(a => (Ancestor: a, Name: n)))
            .ToLookup(static pair => pair.Ancestor, static pair => pair.Name, StringComparer.Ordinal);
        return _descendants[name];
    }

    /// <summary>The class and its parents along <c>is_a</c>, the nearest first.</summary>
    public IEnumerable<string> LineOf(string name)
    {
        for (string? current = name; current is not null; current = _parents[current]) yield return current;
    }

    /// <summary>One class is the other or inherits from it, over <c>is_a</c> or <c>mixins</c>.</summary>
    public bool IsA(string name, string ancestor)
    {
        if (!_ancestorSets.TryGetValue(name, out HashSet<string>? set))
        {
            _ancestorSets.Add(name, set = new HashSet<string>(AncestorsOf(name), StringComparer.Ordinal));
        }

        return set.Contains(ancestor);
    }

    /// <summary>The nearest class that all of these are or inherit from; a parent rather than a mixin.</summary>
    public string? CommonAncestor(IReadOnlyList<string> names, Func<string, bool> isPossible)
    {
        IEnumerable<string> candidates = LineOf(names[0]).Concat(AncestorsOf(names[0]));
        return candidates.FirstOrDefault(candidate => isPossible(candidate) && names.All(name => IsA(name, candidate)));
    }
}
