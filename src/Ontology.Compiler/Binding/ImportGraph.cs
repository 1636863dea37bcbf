using System.Collections.Immutable;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>A file and the files that it imports.</summary>
internal sealed class ImportNode(SchemaFile file)
{
    public SchemaFile File { get; } = file;

    public SchemaSyntax Schema => File.Schema;

    public string Path { get; } = ImportGraph.Normalize(file.Source.Path);

    public bool IsReference => File.Source.IsReference;

    public List<ImportNode> Imports { get; } = [];

    /// <summary>It imports <c>linkml:types</c>, which no file is needed for.</summary>
    public bool ImportsBuiltInTypes { get; set; }
}

/// <summary>Which file imports which. The order in which files are given does not matter.</summary>
internal sealed class ImportGraph
{
    private readonly Dictionary<string, ImportNode> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ImportNode>> _byId = new(StringComparer.Ordinal);

    private ImportGraph(ImmutableArray<SchemaFile> files)
    {
        foreach (SchemaFile file in files.OrderBy(static f => f.Source.Path, StringComparer.Ordinal).ThenBy(static f => f.Source.IsReference))
        {
            var node = new ImportNode(file);
            if (_byPath.ContainsKey(node.Path)) continue;
            _byPath.Add(node.Path, node);
            Nodes.Add(node);
            if (node.Schema.Header.Id is not { } id) continue;
            if (!_byId.TryGetValue(id.Value, out List<ImportNode>? sameId)) _byId.Add(id.Value, sameId = []);
            sameId.Add(node);
        }
    }

    /// <summary>All files, ordinal by path, each once.</summary>
    public List<ImportNode> Nodes { get; } = [];

    public static ImportGraph Create(ImmutableArray<SchemaFile> files, DiagnosticBag diagnostics)
    {
        var graph = new ImportGraph(files);
        foreach (ImportNode node in graph.Nodes)
        {
            foreach (Located<string> import in node.Schema.Header.Imports) graph.Resolve(node, import, diagnostics);
        }

        return graph;
    }

    /// <summary>
    /// The files, among references or among the others, that no other of them imports. Of files that only import each other in a circle
    /// the one that is preferred, or else the first by path, is the root.
    /// </summary>
    public IReadOnlyList<ImportNode> Roots(bool isReference, string? preferred = null)
    {
        string? first = preferred is null ? null : Normalize(preferred);
        List<ImportNode> files = Nodes.Where(n => n.IsReference == isReference).OrderBy(n => n.Path == first ? 0 : 1).ToList();
        var reached = new HashSet<ImportNode>();
        var roots = new List<ImportNode>();
        foreach (ImportNode node in files)
        {
            if (!files.Any(other => other != node && other.Imports.Contains(node))) Take(node);
        }

        foreach (ImportNode node in files)
        {
            if (!reached.Contains(node) && IsEntry(node)) Take(node);
        }

        return roots.OrderBy(static r => r.Path, StringComparer.Ordinal).ToList();

        void Take(ImportNode root)
        {
            roots.Add(root);
            reached.UnionWith(Closure(root));
        }

        // Whoever imports a file of the circle belongs to the circle itself.
        bool IsEntry(ImportNode node)
        {
            HashSet<ImportNode> circle = [.. Closure(node)];
            return files.Where(other => Closure(other).Contains(node)).All(circle.Contains);
        }
    }

    /// <summary>A file and all that it imports, ordinal by path, references first.</summary>
    public static IReadOnlyList<ImportNode> Closure(ImportNode root)
    {
        var seen = new HashSet<ImportNode> { root };
        var open = new Stack<ImportNode>([root]);
        while (open.Count > 0)
        {
            foreach (ImportNode import in open.Pop().Imports)
            {
                if (seen.Add(import)) open.Push(import);
            }
        }

        return seen.OrderByDescending(static n => n.IsReference).ThenBy(static n => n.Path, StringComparer.Ordinal).ToList();
    }

    /// <summary>A file and all that it imports, in the order in which it names them; what those import comes after.</summary>
    public static IReadOnlyList<ImportNode> Breadth(ImportNode root)
    {
        var order = new List<ImportNode> { root };
        var seen = new HashSet<ImportNode> { root };
        for (int i = 0; i < order.Count; i++) order.AddRange(order[i].Imports.Where(seen.Add));
        return order;
    }

    /// <summary>A path with <c>/</c>, and without <c>.</c> and <c>..</c> where they can be resolved.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (string part in path.Replace('\\', '/').Split('/'))
        {
            if (part == ".") continue;
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] is not ("" or "..")) parts.RemoveAt(parts.Count - 1);
            else if (part.Length > 0 || parts.Count == 0) parts.Add(part);
        }

        return string.Join("/", parts);
    }

    private void Resolve(ImportNode node, Located<string> import, DiagnosticBag diagnostics)
    {
        string expanded = Prefixes.Expand(import.Value, node.Schema.Header);
        if (ByPath(node, import.Value) is { } file)
        {
            if (file != node) node.Imports.Add(file);
        }
        else if (import.Value == BuiltInTypes.Import || expanded == BuiltInTypes.Id)
        {
            node.ImportsBuiltInTypes = true;
        }
        else if (_byId.TryGetValue(expanded, out List<ImportNode>? sameId) || _byId.TryGetValue(import.Value, out sameId))
        {
            if (sameId.Count > 1)
            {
                string files = string.Join(", ", sameId.Select(static n => $"'{n.Schema.Header.FileName}'"));
                diagnostics.Report(Catalog.AmbiguousImport, import.Span, import.Value, files);
            }

            if (sameId[0] != node) node.Imports.Add(sameId[0]);
        }
        else
        {
            diagnostics.Report(Catalog.ImportNotFound, import.Span, import.Value, Suggestion(node, import.Value, diagnostics));
        }
    }

    /// <summary>The ontology of a package is imported by its id, and who does not know of that names it as if it were a file here.</summary>
    private string Suggestion(ImportNode node, string import, DiagnosticBag diagnostics)
    {
        string? id = _byId.Keys.Where(k => k.EndsWith("/" + import, StringComparison.Ordinal)).OrderBy(static k => k, StringComparer.Ordinal).FirstOrDefault();
        if (id is not null) return $"; an ontology of that name is imported by its id, '{id}'";
        IEnumerable<string> paths = Nodes.Where(n => n != node).Select(n => RelativeName(node, n));
        return diagnostics.Suggest(import, paths.Concat(_byId.Keys).Concat([BuiltInTypes.Import]));
    }

    private ImportNode? ByPath(ImportNode node, string import)
    {
        string path = Normalize(Folder(node.Path) + import);
        if (import.StartsWith("/", StringComparison.Ordinal)) path = Normalize(import);
        foreach (string suffix in new[] { "", ".yaml", ".yml", ".json" })
        {
            if (_byPath.TryGetValue(path + suffix, out ImportNode? found)) return found;
        }

        return null;
    }

    private static string RelativeName(ImportNode from, ImportNode to)
    {
        string folder = Folder(from.Path);
        string relative = to.Path.StartsWith(folder, StringComparison.Ordinal) ? to.Path.Substring(folder.Length) : to.Path;
        return relative.EndsWith(".yaml", StringComparison.Ordinal) ? relative.Substring(0, relative.Length - 5) : relative;
    }

    private static string Folder(string path) => path.Substring(0, path.LastIndexOf('/') + 1);
}
