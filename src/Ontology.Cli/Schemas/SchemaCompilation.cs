using System.Text;
using Ontology.Compiler;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Lowering;
using Ontology.Compiler.Model;

namespace Ontology.Cli.Schemas;

/// <summary>From ontology files on disk to the judge, without C#.</summary>
internal static class SchemaCompilation
{
    /// <summary>Compiles ontologies with all that they import.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public static CompilationResult Compile(IReadOnlyList<string> paths, CancellationToken cancellationToken) => OntologyCompiler.Compile(
        new SchemaLoader(cancellationToken).Load(paths),
        new CompilerOptions(PreferredRoot: paths.Count > 0 ? paths[0] : null, IsProject: false),
        cancellationToken);

    /// <summary>The cooperation ontology, from the files that the tool carries.</summary>
    public static OntologyModel Cooperation(CancellationToken cancellationToken) => OntologyCompiler.Compile(
        [.. CooperationSources.Files.Select(file => OntologyCompiler.Parse(file, cancellationToken))], new CompilerOptions(), cancellationToken).Ontologies.Single();

    /// <summary>The ontology whose root is the file that was named; a file that others import is none by itself.</summary>
    /// <exception cref="ToolException">There is none, or it has errors, which are written to <paramref name="findings"/> first.</exception>
    public static OntologyModel Root(CompilationResult compilation, string schema, TextWriter findings)
    {
        if (compilation.HasErrors)
        {
            foreach (Diagnostic diagnostic in compilation.Diagnostics) findings.WriteLine(diagnostic);
            throw new ToolException(ExitCode.Unreadable, $"{schema}: the ontology does not compile");
        }

        return compilation.Ontologies.FirstOrDefault(o => o.FileName == Path.GetFileName(schema))
            ?? throw new ToolException(ExitCode.Unreadable, $"{schema}: the file has no ontology of its own");
    }

    /// <summary>The registry by which data is judged.</summary>
    public static OntologyRegistry ToRegistry(OntologyModel model) =>
        OntologyRegistry.FromTables(Encoding.UTF8.GetBytes(OntologyTables.Write(model)));
}
