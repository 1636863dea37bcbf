using Ontology.Compiler.Model;
using Ontology.Compiler.Text;
using Ontology.Tests.Support;

namespace Ontology.Compiler.Tests.Markdown;

/// <summary>The repository's own ontology, from the files that stand in it.</summary>
internal static class RepositoryOntology
{
    private static readonly Lazy<OntologyModel> Bound = new(static () => Compile.Clean(Compile.Sources(Directory.GetFiles(Repository.OntologyFolder, "*.yaml")
        .Select(static path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))
        .ToArray())));

    public static OntologyModel Model => Bound.Value;
}
