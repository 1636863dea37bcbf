extern alias compiler;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using compiler::Ontology.Compiler;
using compiler::Ontology.Compiler.Model;
using compiler::Ontology.Compiler.Syntax;
using compiler::Ontology.Compiler.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ontology.Generator;
using Ontology.Generator.Tests.Harness;
using Ontology.Tests.Support;

namespace Ontology.Benchmarks.Build;

/// <summary>A project whose ontology is a schema, one class of which is edited again and again.</summary>
internal sealed class SchemaProject
{
    private readonly ImmutableArray<AdditionalText> _files;
    private readonly ProjectOptions _options;
    private readonly InMemoryFile _original;
    private readonly string _place;
    private readonly string _edit;
    private InMemoryFile _edited;
    private int _edits;

    // The edit is a format: {0} is what makes it another one each time.
    private SchemaProject(IEnumerable<string> paths, string place, string edit)
    {
        InMemoryFile[] files = [.. paths.Select(static p => new InMemoryFile(p, File.ReadAllText(p)))];
        _original = _edited = Array.Find(files, f => f.Content!.Contains(place, StringComparison.Ordinal))!;
        (_place, _edit) = (place, edit);
        _files = [.. files];
        Dictionary<string, string> metadata = new() { ["build_metadata.AdditionalFiles.OntologyFile"] = "true" };
        _options = new ProjectOptions(
            new Dictionary<string, string> { ["build_property.RootNamespace"] = "Bench" },
            files.ToDictionary(static f => f.Path, IReadOnlyDictionary<string, string> (_) => metadata));
        Model = OntologyCompiler.Compile(
            [.. files.Select(static f => OntologyCompiler.Parse(new SourceFile(f.Path, f.Content!)))], new CompilerOptions("Bench")).Ontologies[0];
    }

    public OntologyModel Model { get; }

    /// <summary>The schemas that are measured.</summary>
    public static SchemaProject Open(string name) => name switch
    {
        "cooperation" => new SchemaProject(
            Directory.GetFiles(Repository.OntologyFolder, "*.yaml"),
            "    attributes:\n      memorandumType:\n",
            "    attributes:\n      benchmarkNote{0}:\n        range: string\n      memorandumType:\n"),
        "fifty-classes" => new SchemaProject([TouchedProject.FiftyClasses], "The 1. thing of the 1. group.", "The 1. thing of the 1. group, written {0} times."),
        _ => new SchemaProject(
            Directory.GetFiles(
                SharedMaterial.Find("linkml/schemas/biolink-model/schema") ?? throw new InvalidOperationException("biolink-model is not here: set ONTOLOGY_SHARED."),
                "*.yaml",
                SearchOption.AllDirectories),
            "  gene:\n",
            "  gene:\n    attributes:\n      benchmark_note{0}:\n        range: string\n"),
    };

    /// <summary>A build server that has never seen the project.</summary>
    public GeneratorDriver NewDriver() => CSharpGeneratorDriver.Create([new OntologyGenerator().AsSourceGenerator()], _files, ParseOptions, _options);

    /// <summary>The same driver after one more edit, which is unlike all before it.</summary>
    public GeneratorDriver Edit(GeneratorDriver driver)
    {
        InMemoryFile before = _edited;
        string edit = string.Format(CultureInfo.InvariantCulture, _edit, _edits++);
        _edited = new InMemoryFile(_original.Path, _original.Content!.Replace(_place, edit, StringComparison.Ordinal));
        return driver.ReplaceAdditionalText(before, _edited);
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp12);

    public static CSharpCompilation NewCompilation(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create("Bench", trees, References, new CSharpCompilationOptions(
        OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static ImmutableArray<MetadataReference> References { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static p => Path.GetFileName(p) is { } file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "Ontology.Runtime.dll"))
            .Select(static p => MetadataReference.CreateFromFile(p)),
    ];

    /// <summary>What a person would write instead: as many records, with the properties that each class adds, and nothing else.</summary>
    public IReadOnlyList<string> PlainRecords() => [.. Model.Classes.Select((c, i) =>
    {
        var text = new StringBuilder("namespace Plain;\n");
        text.Append(CultureInfo.InvariantCulture, $"public record Plain{i}\n{{\n");
        foreach (SlotModel slot in c.Slots.Where(s => s.Introducer == c.Name))
        {
            text.Append(CultureInfo.InvariantCulture, $"    public string? {slot.CSharpName}_ {{ get; init; }}\n");
        }

        return text.Append("}\n").ToString();
    })];
}
