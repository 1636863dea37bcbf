using Ontology.Compiler.Emit.Markdown;
using Ontology.Tests.Support;

namespace Ontology.Compiler.Tests.Markdown;

/// <summary>The document in the repository says what the ontology says.</summary>
public class PublishedDocumentTests
{
    [Fact]
    public void ThePublishedDocumentIsUpToDate()
    {
        string path = Path.Combine(Repository.Root, "docs", "ontology.md");
        string published = File.Exists(path) ? File.ReadAllText(path).Replace("\r\n", "\n", StringComparison.Ordinal) : "";
        (published == MarkdownEmitter.Emit(RepositoryOntology.Model)).ShouldBeTrue(
            "docs/ontology.md is stale; run: dotnet run --project src/Ontology.Cli -- export markdown --out docs/ontology.md");
    }
}
