using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>
/// C# namespaces and names of all classes and enums of a closure. Referenced files are named first, as their own compilation named them;
/// then classes before enums, ordinal by name; names that are given come before names that are made.
/// </summary>
internal sealed class NameTable
{
    private readonly ProjectNames? _project;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<SchemaHeader, string> _namespacesOfHeaders = [];
    private readonly Dictionary<string, string> _namespaces = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    // Full names in use.
    private readonly UniqueNames _taken = new();

    public NameTable(
        SchemaScope scope,
        ClassHierarchy hierarchy,
        EnumValues enumValues,
        IReadOnlyList<ImportNode> referenceRoots,
        CompilerOptions options,
        ProjectNames? project,
        DiagnosticBag diagnostics)
    {
        _project = project;
        _diagnostics = diagnostics;
        foreach (ImportNode reference in referenceRoots) AssignNamespaces(reference, null);
        AssignNamespaces(scope.Root, options.RootNamespace);
        RootNamespace = _namespaces[scope.Root.Path];
        RootName = NameOf(scope.Root.Schema.Header);
        Take(RootNamespace, RootName + "Ontology", "the ontology's registry");
        Take(RootNamespace, RootName + "Dataset", "the ontology's dataset");
        Take(RootNamespace, RootName + "Json", "the ontology's JSON resolver");
        foreach (bool isReference in new[] { true, false })
        {
            ClassSyntax[] classes = Sorted(scope.Classes.Values.Where(c => c.Header.Source.IsReference == isReference));
            EnumSyntax[] enums = Sorted(scope.Enums.Values.Where(e => e.Header.Source.IsReference == isReference && !enumValues.IsOpen(e.Name.Value)));
            foreach (ClassSyntax c in classes.Where(IsGiven)) AssignClass(c, hierarchy, true);
            foreach (EnumSyntax e in enums.Where(IsGiven)) AssignEnum(e, true);
            foreach (ClassSyntax c in classes.Where(c => !IsGiven(c))) AssignClass(c, hierarchy, false);
            foreach (EnumSyntax e in enums.Where(e => !IsGiven(e))) AssignEnum(e, false);
        }
    }

    public string RootNamespace { get; }

    /// <summary>The root schema's name as an identifier.</summary>
    public string RootName { get; }

    public string NamespaceOf(SchemaHeader header)
    {
        if (_namespacesOfHeaders.TryGetValue(header, out string? known)) return known;
        string found = _namespaces[ImportGraph.Normalize(header.Source.Path)];
        _namespacesOfHeaders.Add(header, found);
        return found;
    }

    public string NameOf(ElementSyntax element) =>
        _names.TryGetValue(element.Name.Value, out string? name) ? name : CSharpNaming.Pascal(element.Name.Value);

    public string FullNameOf(ElementSyntax element) => $"global::{NamespaceOf(element.Header)}.{NameOf(element)}";

    public string FullInterfaceNameOf(ElementSyntax element) => $"global::{NamespaceOf(element.Header)}.I{NameOf(element)}";

    /// <summary>The full name of the registry of a referenced ontology.</summary>
    public string RegistryOf(ImportNode root) => $"global::{_namespaces[root.Path]}.{NameOf(root.Schema.Header)}Ontology";

    /// <summary>The identifier that <c>csharp_name</c> gives; null where there is none, or none that is possible (which is reported).</summary>
    public static string? Given(AnnotationsSyntax annotations, DiagnosticBag diagnostics)
    {
        if (annotations[Annotations.CSharpName] is not { } given) return null;
        if (CSharpNaming.IsIdentifier(given.Value)) return given.Value;
        diagnostics.Report(Catalog.BadAnnotation, given.Span, Annotations.CSharpName, "a C# identifier", given.Value);
        return null;
    }

    private string NameOf(SchemaHeader header)
    {
        string name = header.Name?.Value ?? header.FileName.Split('.')[0];
        return Given(header.Annotations, _diagnostics) ?? CSharpNaming.Pascal(name);
    }

    private void AssignNamespaces(ImportNode root, string? fallback)
    {
        string? ofRoot = Namespace(root.Schema.Header);
        foreach (ImportNode node in ImportGraph.Closure(root))
        {
            if (_namespaces.ContainsKey(node.Path)) continue;
            string? own = Namespace(node.Schema.Header) ?? ofRoot;
            if (own is null && node.IsReference && node == root)
            {
                SourceSpan span = root.Schema.Header.Name?.Span ?? root.Schema.Header.Start;
                _diagnostics.Report(Catalog.NoNamespace, span, root.Schema.Header.Name?.Value ?? root.Schema.Header.FileName);
            }

            _namespaces.Add(node.Path, own ?? fallback ?? "Ontology.Generated");
        }
    }

    private string? Namespace(SchemaHeader header)
    {
        if (header.Annotations[Annotations.CSharpNamespace] is not { } given) return null;
        if (CSharpNaming.IsQualifiedName(given.Value)) return given.Value;
        _diagnostics.Report(Catalog.BadAnnotation, given.Span, Annotations.CSharpNamespace, "a C# namespace", given.Value);
        return null;
    }

    private void AssignClass(ClassSyntax syntax, ClassHierarchy hierarchy, bool isGiven)
    {
        string name = syntax.Name.Value;
        bool hasInterface = hierarchy.IsMixin(name) || hierarchy.UsedAsMixin.Contains(name);
        Assign(syntax, $"class '{name}'", isGiven, "", hasInterface ? static n => ["I" + n] : static _ => []);
    }

    private void AssignEnum(EnumSyntax syntax, bool isGiven) =>
        Assign(syntax, $"enum '{syntax.Name.Value}'", isGiven, "Enum", static n => [n + "Extensions"]);

    private void Assign(ElementSyntax element, string what, bool isGiven, string suffix, Func<string, string[]> companions)
    {
        string ns = NamespaceOf(element.Header);
        string wanted = (isGiven ? Given(element.Annotations, _diagnostics) : null) ?? CSharpNaming.Pascal(element.Name.Value);
        if (FirstTaken(wanted) is { } user)
        {
            if (isGiven) _diagnostics.Report(Catalog.NameTaken, element.Annotations[Annotations.CSharpName]!.Span, wanted, user);
            else if (!wanted.EndsWith(suffix, StringComparison.Ordinal)) wanted += suffix;
        }

        string chosen = _taken.Free($"{ns}.{wanted}", full => FirstTaken(full.Substring(ns.Length + 1)) is null).Substring(ns.Length + 1);
        foreach (string used in companions(chosen).Append(chosen)) Take(ns, used, what);
        if (!element.Header.Source.IsReference) _project?.Take($"{ns}.{chosen}", what, element.Name.Span);
        _names[element.Name.Value] = chosen;

        string? FirstTaken(string name) =>
            companions(name).Append(name).Select(n => _taken.UserOf($"{ns}.{n}")).FirstOrDefault(static u => u is not null);
    }

    private void Take(string ns, string name, string what) => _taken.Take($"{ns}.{name}", what);

    private static bool IsGiven(ElementSyntax element) => element.Annotations[Annotations.CSharpName] is not null;

    private static T[] Sorted<T>(IEnumerable<T> elements)
        where T : ElementSyntax => elements.OrderBy(static e => e.Name.Value, StringComparer.Ordinal).ToArray();
}
