using Ontology.Compiler.Emit.Markdown;
using Ontology.Compiler.Model;
using Ontology.Tests.Support;

namespace Ontology.Compiler.Tests.Markdown;

/// <summary>The documents in the repository say what the ontology says.</summary>
public class PublishedDocumentTests
{
    [Fact]
    public void ThePublishedDocumentIsUpToDate() => IsUpToDate("ontology.md", "markdown", MarkdownEmitter.Emit);

    [Fact]
    public void TheListOfRulesIsUpToDate() => IsUpToDate("rules.md", "rules", RulesEmitter.Emit);

    private static void IsUpToDate(string file, string format, Func<OntologyModel, string> emit)
    {
        string path = Path.Combine(Repository.Root, "docs", file);
        string published = File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        (published == emit(RepositoryOntology.Model)).ShouldBeTrue(
            $"docs/{file} is stale; run: dotnet run --project src/Ontology.Cli -- export {format} --out docs/{file}");
    }
}
