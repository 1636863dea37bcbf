using Ontology.Compiler.Model;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Tests.Markdown;

/// <summary>The repository's own ontology, from the files that stand in it.</summary>
internal static class RepositoryOntology
{
    private static readonly Lazy<OntologyModel> Bound = new(Bind);

    /// <summary>The folder of the solution.</summary>
    public static string Folder { get; } = Find();

    public static OntologyModel Model => Bound.Value;

    private static OntologyModel Bind() => Compile.Clean(Compile.Sources(Directory.GetFiles(Path.Combine(Folder, "ontology"), "*.yaml")
        .Select(static path => new SourceFile(Path.GetFileName(path), File.ReadAllText(path)))
        .ToArray()));

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ontology.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException($"no folder above '{AppContext.BaseDirectory}' holds Ontology.sln");
    }
}
