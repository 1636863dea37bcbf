using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Ontology.Generator.Tests.Harness;

/// <summary>A file of a project, as the compiler hands it to generators. Without a text it cannot be read.</summary>
internal sealed class InMemoryFile(string path, string? text) : AdditionalText
{
    public override string Path { get; } = path;

    public string? Content { get; } = text;

    public override SourceText? GetText(CancellationToken cancellationToken = default) =>
        Content is null ? null : SourceText.From(Content, Encoding.UTF8);
}
