using System.Collections.Immutable;
using Ontology.Compiler.Binding;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Syntax.Yaml;
using Ontology.Compiler.Text;
using Ontology.Tables;

namespace Ontology.Compiler;

/// <summary>What the compiler is told besides the files.</summary>
/// <param name="RootNamespace">The C# namespace of schemas that name none.</param>
/// <param name="PreferredRoot">The path of the file that is the root where files import each other in a circle; null for the first by path.</param>
/// <param name="IsProject">All ontologies become C# of one project, so that no two may give the same name.</param>
internal sealed record CompilerOptions(string RootNamespace = "Ontology.Generated", string? PreferredRoot = null, bool IsProject = true);

/// <summary>What comes out: a model for each root schema (one that no other file imports), and what was found wrong, in order of file and place.</summary>
internal sealed record CompilationResult(EquatableArray<OntologyModel> Ontologies, ImmutableArray<Diagnostic> Diagnostics)
{
    public bool HasErrors => Diagnostics.Any(static d => d.Severity == DiagnosticSeverity.Error);
}

/// <summary>The two steps from text to model. Neither fails, reads a file, or knows a culture or the time.</summary>
internal static class OntologyCompiler
{
    /// <summary>Reads one file by itself; whoever calls may keep the result as long as the text stays the same.</summary>
    public static SchemaFile Parse(SourceFile source, CancellationToken cancellationToken = default)
    {
        var diagnostics = new DiagnosticBag();
        YamlNode? root = YamlReader.Read(source, diagnostics, cancellationToken);
        SchemaSyntax schema = SchemaReader.Read(source, root, diagnostics, cancellationToken);
        return new SchemaFile(source, schema, diagnostics.ToSortedArray());
    }

    /// <summary>Binds files to models. A model is complete even where there are errors: what could not be bound has a stand-in.</summary>
    public static CompilationResult Compile(
        ImmutableArray<SchemaFile> files, CompilerOptions options, CancellationToken cancellationToken = default) =>
        Compile(files, options, new CompilerMemory(), cancellationToken);

    /// <summary>The same, faster where little is another than the last time.</summary>
    public static CompilationResult Compile(
        ImmutableArray<SchemaFile> files, CompilerOptions options, CompilerMemory memory, CancellationToken cancellationToken = default)
    {
        var diagnostics = new DiagnosticBag();
        foreach (SchemaFile file in files) diagnostics.AddRange(file.Diagnostics);
        ImportGraph graph = ImportGraph.Create(files, diagnostics);
        IReadOnlyList<ImportNode> referenceRoots = graph.Roots(isReference: true);
        ProjectNames? project = options.IsProject ? new ProjectNames(diagnostics) : null;
        IReadOnlyDictionary<string, BindingMemory> last = memory.Ontologies;
        Dictionary<string, BindingMemory> next = new(StringComparer.Ordinal);
        List<OntologyModel> models = [];
        foreach (ImportNode root in graph.Roots(isReference: false, options.PreferredRoot))
        {
            BindingMemory ontology = new(last.TryGetValue(root.Path, out BindingMemory? known) ? known : null);
            models.Add(OntologyBinder.Bind(root, referenceRoots, options, project, ontology, diagnostics, cancellationToken));
            ontology.Complete();
            next[root.Path] = ontology;
        }

        memory.Ontologies = next;

        // Whoever uses a package cannot do anything about what is odd in it; what is wrong in it concerns them all the same.
        HashSet<string> references = new(files.Where(static f => f.Source.IsReference).Select(static f => f.Source.Path), StringComparer.Ordinal);
        ImmutableArray<Diagnostic> found = diagnostics.ToSortedArray()
            .Where(d => d.Severity == DiagnosticSeverity.Error || !references.Contains(d.Span.Path))
            .ToImmutableArray();
        return new CompilationResult(models.ToEquatableArray(), found);
    }
}
