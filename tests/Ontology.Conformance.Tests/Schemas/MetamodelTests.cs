using Ontology.Cli.Schemas;

namespace Ontology.Conformance.Tests.Schemas;

/// <summary>Our own ontology files are LinkML: as data, they are valid by LinkML's metamodel, and a fault in one is found.</summary>
public class MetamodelTests
{
    private static readonly Lazy<OntologyRegistry> Metamodel = new(static () => SchemaCompilation.ToRegistry(PublicSchemas.Get("metamodel").Model));

    [SharedMaterialFact(PublicSchemas.Path)]
    public async Task OurFilesHaveNoViolation()
    {
        List<string> violations = [];
        foreach (string file in Directory.GetFiles(Repository.OntologyFolder, "*.yaml").Order(StringComparer.Ordinal))
        {
            violations.AddRange((await Errors(await File.ReadAllTextAsync(file), Path.GetFileName(file))).Select(static v => v.ToString()));
        }

        violations.ShouldBeNone();
    }

    [SharedMaterialTheory(PublicSchemas.Path)]
    [InlineData("a key that LinkML does not have", "    is_a: Agreement\n", "    is_an: Agreement\n", "ONT2101")]
    [InlineData("a flag that is a text", "    abstract: true\n", "    abstract: 'yes, it is'\n", "ONT2105")]
    [InlineData("a list where one value stands", "    is_a: Agreement\n", "    is_a: [Agreement]\n", "ONT2111")]
    [InlineData("a value where a list stands", "    mixins:\n", "    mixins: Any\n    todos:\n", "ONT2110")]
    public async Task APlantedFaultIsFoundOnce(string fault, string text, string planted, string code)
    {
        string file = Directory.GetFiles(Repository.OntologyFolder, "*.yaml").Order(StringComparer.Ordinal)
            .First(f => File.ReadAllText(f).Contains(text, StringComparison.Ordinal));
        string source = await File.ReadAllTextAsync(file);
        int at = source.IndexOf(text, StringComparison.Ordinal);

        IReadOnlyList<Violation> errors = await Errors(source[..at] + planted + source[(at + text.Length)..], "planted.yaml");

        errors.Select(static v => v.Code).ShouldBe([code], fault);
        errors[0].Line.ShouldBe(1 + source[..at].Count(static c => c == '\n'), fault);
    }

    // Not every anonymous expression needs the description that the metamodel recommends.
    private static async Task<IReadOnlyList<Violation>> Errors(string yaml, string path)
    {
        var loader = new DatasetLoader(Metamodel.Value, new DatasetOptions { ClassName = "schema_definition" });
        await loader.AddAsync(path, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(yaml)), DataFormat.Yaml);
        return [.. new Dataset(loader.Complete()).Validate().Violations.Where(static v => v.Severity == Severity.Error)];
    }
}
