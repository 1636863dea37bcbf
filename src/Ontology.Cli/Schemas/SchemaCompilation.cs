using System.Text;
using Ontology.Compiler;
using Ontology.Compiler.Lowering;
using Ontology.Compiler.Model;

namespace Ontology.Cli.Schemas;

/// <summary>From ontology files on disk to the judge, without C#.</summary>
internal static class SchemaCompilation
{
    /// <summary>Compiles ontologies with all that they import.</summary>
    /// <exception cref="ToolException">A file cannot be read.</exception>
    public static CompilationResult Compile(IEnumerable<string> paths, CancellationToken cancellationToken) =>
        OntologyCompiler.Compile(new SchemaLoader(cancellationToken).Load(paths), new CompilerOptions(), cancellationToken);

    /// <summary>The registry by which data is judged.</summary>
    public static OntologyRegistry ToRegistry(OntologyModel model) =>
        OntologyRegistry.FromTables(Encoding.UTF8.GetBytes(OntologyTables.Write(model)));
}
