using Ontology.Compiler.Checks;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Rules;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>One root schema and its imports to a model.</summary>
internal static class OntologyBinder
{
    public static OntologyModel Bind(
        ImportNode root,
        IReadOnlyList<ImportNode> referenceRoots,
        CompilerOptions options,
        ProjectNames? project,
        BindingMemory memory,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var scope = new SchemaScope(root, diagnostics);
        var hierarchy = new ClassHierarchy(scope, diagnostics);
        ImportNode[] references = referenceRoots.Where(r => ImportGraph.Closure(r).Any(n => scope.Closure.Contains(n))).ToArray();
        var enumValues = new EnumValues(scope, diagnostics);
        var names = new NameTable(scope, hierarchy, enumValues, references, options, project, diagnostics);
        var patterns = new StructuredPatterns(scope, diagnostics);
        var types = new TypeBinder(scope, patterns, diagnostics);
        types.BindAll();
        var enumBinder = new EnumBinder(names, enumValues, diagnostics);
        EnumModel[] enums = scope.Enums.Values.OrderBy(static e => e.Name.Value, StringComparer.Ordinal).Select(enumBinder.Bind).Select(memory.Enums.Same).ToArray();
        string? treeRoot = TreeRootOf(scope, diagnostics)?.Name.Value;
        List<ClassModel> classes = BindClasses(scope, hierarchy, types, patterns, enumValues, enums, treeRoot, names, memory, diagnostics, cancellationToken);
        EquatableArray<TypeModel> bound = Sorted(types, memory);
        SchemaHeader header = root.Schema.Header;
        return new OntologyModel
        {
            Name = NameOf(header),
            Id = header.Id?.Value ?? "",
            Version = header.Version?.Value,
            Description = header.Description?.Value,
            FileName = header.FileName,
            CSharpNamespace = names.RootNamespace,
            CSharpName = names.RootName,
            TreeRoot = treeRoot,
            Closed = header.Annotations[Annotations.Closed]?.Value is "true" or "True" or "TRUE",
            Prefixes = PrefixesOf(scope),
            Schemas = ImportGraph.Breadth(root).Select(static n => Bind(n.Schema.Header)).ToEquatableArray(),
            Types = bound,
            Enums = enums.ToEquatableArray(),
            Classes = classes.ToEquatableArray(),
            ImportedRegistries = references.Select(names.RegistryOf).Distinct().OrderBy(static r => r, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    private static List<ClassModel> BindClasses(
        SchemaScope scope,
        ClassHierarchy hierarchy,
        TypeBinder types,
        StructuredPatterns patterns,
        EnumValues enumValues,
        EnumModel[] enums,
        string? treeRoot,
        NameTable names,
        BindingMemory memory,
        DiagnosticBag diagnostics,
        CancellationToken cancellationToken)
    {
        var inducer = new SlotInducer(scope, hierarchy, new SlotHierarchy(scope, diagnostics));
        if (inducer.HasTooMany())
        {
            diagnostics.Report(Catalog.TooManySlots, scope.Root.Schema.Header.Start, "classes", SlotInducer.SlotLimit, "slots");
            return [];
        }

        var ranges = new RangeBinder(scope, hierarchy, inducer, types, enumValues, names, diagnostics);
        var constraints = new ConstraintBinder(scope, inducer, ranges, hierarchy, patterns, diagnostics);
        var defaults = new DefaultBinder(scope, enumValues, names, diagnostics);
        var slots = new SlotBinder(scope, hierarchy, inducer, ranges, constraints, defaults, names, diagnostics);
        var binder = new ClassBinder(scope, hierarchy, inducer, slots, constraints.Conditions, names, ranges.IsAnyClass, diagnostics);
        List<ClassModel> classes = binder.BindAll(cancellationToken).ConvertAll(memory.WithoutRules.Same);
        memory.CheckWith(Sorted(types, memory));
        var ontology = new RuleOntology(classes, enums, types.Bound);
        var rules = new RuleBinder(ontology, memory, treeRoot, constraints.Conditions, diagnostics);
        for (int i = 0; i < classes.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            classes[i] = memory.Classes.Same(binder.WithRules(classes[i], rules));
        }

        var context = new CheckContext(scope, hierarchy, inducer, ranges, patterns, diagnostics);
        foreach (SchemaCheck check in SchemaCheck.All)
        {
            cancellationToken.ThrowIfCancellationRequested();
            check.Run(context);
        }

        return classes;
    }

    private static EquatableArray<TypeModel> Sorted(TypeBinder types, BindingMemory memory) =>
        types.Bound.Select(memory.Types.Same).OrderBy(static t => t.Name, StringComparer.Ordinal).ToEquatableArray();

    private static SchemaModel Bind(SchemaHeader header) => new(header.FileName, NameOf(header), header.Title?.Value, header.Description?.Value);

    private static string NameOf(SchemaHeader header) => header.Name?.Value ?? header.FileName.Split('.')[0];

    // An ontology that extends another has a document class of its own: the root file's counts before those of its imports, and those
    // before referenced ones.
    private static ClassSyntax? TreeRootOf(SchemaScope scope, DiagnosticBag diagnostics)
    {
        foreach (Func<SchemaHeader, bool> isNear in new Func<SchemaHeader, bool>[]
        {
            header => header == scope.Root.Schema.Header,
            static header => !header.Source.IsReference,
            static header => header.Source.IsReference,
        })
        {
            ClassSyntax[] roots = scope.Classes.Values
                .Where(c => c.TreeRoot?.Value == true && isNear(c.Header))
                .OrderBy(static c => c.Header.Source.Path, StringComparer.Ordinal).ThenBy(static c => c.Name.Span.Line)
                .ToArray();
            if (roots.Length == 0) continue;
            foreach (ClassSyntax another in roots.Skip(1).Where(static r => !r.Header.Source.IsReference))
            {
                diagnostics.Report(Catalog.SeveralTreeRoots, another.TreeRoot!.Span, roots[0].Name.Value);
            }

            return roots[0];
        }

        return null;
    }

    // Where files disagree about a prefix, the root's meaning counts for data; each file's own counts for what stands in it.
    private static EquatableArray<PrefixTable> PrefixesOf(SchemaScope scope)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (ImportNode node in scope.Closure.OrderBy(n => n == scope.Root ? 0 : 1))
        {
            foreach (PrefixSyntax prefix in node.Schema.Header.Prefixes)
            {
                if (!all.ContainsKey(prefix.Prefix.Value)) all.Add(prefix.Prefix.Value, prefix.Reference.Value);
            }
        }

        return all.Select(static p => new PrefixTable(p.Key, p.Value)).ToEquatableArray();
    }
}
