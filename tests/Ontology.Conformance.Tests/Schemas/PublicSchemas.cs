using System.Text.Json.Nodes;
using Ontology.Cli.Schemas;
using Ontology.Compiler;
using Ontology.Compiler.Model;

namespace Ontology.Conformance.Tests.Schemas;

/// <summary>LinkML schemas of public projects, as the tool loads them.</summary>
internal static class PublicSchemas
{
    public const string Path = "linkml/schemas";

    public static string Folder => SharedMaterial.Find(Path)!;

    public static IReadOnlyList<PublicSchema> All =>
        [.. JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Folder, "manifest.json")))!.AsObject().Select(static m => new PublicSchema(m.Key, m.Value!))];

    public static PublicSchema Get(string name) => All.Single(s => s.Name == name);
}

/// <summary>One of them.</summary>
internal sealed class PublicSchema
{
    public PublicSchema(string name, JsonNode manifest)
    {
        Name = name;
        MainFile = Path.Combine(PublicSchemas.Folder, name, ((string)manifest["main"]!).Replace('/', Path.DirectorySeparatorChar));
        ClassCount = (int)manifest["classes"]!;
        EnumCount = (int)manifest["enums"]!;
    }

    public string Name { get; }

    public string MainFile { get; }

    /// <summary>How many classes and enumerations LinkML finds in the file and all that it imports.</summary>
    public int ClassCount { get; }

    public int EnumCount { get; }

    public string Folder => Path.Combine(PublicSchemas.Folder, Name);

    public CompilationResult Compile() => SchemaCompilation.Compile([MainFile], CancellationToken.None);

    public OntologyModel Model => SchemaCompilation.Root(Compile(), MainFile, TextWriter.Null);
}
