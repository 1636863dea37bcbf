using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ontology.Compiler;
using Ontology.Compiler.Emit.CSharp;
using Ontology.Compiler.Lowering;
using Ontology.Compiler.Lowering.CSharp;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Generator.Tests.Harness;
using Ontology.Tables;
using Xunit.Abstractions;

namespace Ontology.Generator.Tests.Emission;

/// <summary>LinkML schemas of others, and our own ontology.</summary>
public class PublicSchemaTests(ITestOutputHelper output)
{
    private const string Schemas = "linkml/schemas";

    private static CompilationResult Compile(string folder)
    {
        ImmutableArray<SchemaFile> files = [.. Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => OntologyCompiler.Parse(new SourceFile(Path.GetRelativePath(folder, path), File.ReadAllText(path))))];
        return OntologyCompiler.Compile(files, new CompilerOptions("Public"));
    }

    private static IEnumerable<string> SchemasOfOthers() =>
        Directory.GetDirectories(SharedMaterial.Find(Schemas)!)
            .Select(static project => Path.Combine(project, "schema"))
            .Where(Directory.Exists)
            .Order(StringComparer.Ordinal);

    [SharedMaterialFact(Schemas)]
    public void The_CSharp_of_others_schemas_compiles_without_a_warning()
    {
        foreach (string folder in SchemasOfOthers()) ShouldCompile(folder);
    }

    [Fact]
    public void The_CSharp_of_our_own_ontology_compiles_without_a_warning() => ShouldCompile(Repository.OntologyFolder);

    [SharedMaterialFact(Schemas)]
    public void Generated_code_carries_the_tables_that_the_tool_makes_of_others_schemas()
    {
        foreach (string folder in SchemasOfOthers()) ShouldCarryTheSameTables(folder);
    }

    [Fact]
    public void Generated_code_carries_the_tables_that_the_tool_makes_of_our_own_ontology() => ShouldCarryTheSameTables(Repository.OntologyFolder);

    private void ShouldCompile(string folder)
    {
        // Each root by itself: some folders hold two editions of one schema.
        foreach (OntologyModel model in Compile(folder).Ontologies)
        {
            var time = Stopwatch.StartNew();
            ImmutableArray<SourceUnit> units = CSharpLowering.Lower(EquatableArray.Create(model));
            CSharpCompilation compilation = CSharpCompilation.Create("Public", units.Select(static unit =>
                CSharpSyntaxTree.ParseText(
                    CSharpEmitter.Emit(unit), new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose), unit.HintName)),
                TestPlatform.References,
                TestPlatform.Strict);

            Diagnostic[] problems = [.. compilation.GetDiagnostics().Where(static d => d.Severity > DiagnosticSeverity.Hidden)];

            output.WriteLine($"{folder} {model.Name}: {units.Length} sources, {problems.Length} problems, {time.ElapsedMilliseconds} ms");
            problems.Take(10).Select(static d => d.ToString()).ShouldBeEmpty(folder);
        }
    }

    /// <summary>The tool judges by tables that it makes itself, generated code by those that it carries.</summary>
    private static void ShouldCarryTheSameTables(string folder)
    {
        foreach (OntologyModel model in Compile(folder).Ontologies)
        {
            ImmutableArray<SourceUnit> units = CSharpLowering.Lower(EquatableArray.Create(model));
            IEnumerable<string> carried = units.SelectMany(static unit => unit switch
            {
                OntologyUnit ontology => ontology.Segments.Select(static segment => segment.Text),
                ClassUnit { Record: { } record } => [record.Table.Text],
                _ => [],
            });

            carried.Order(StringComparer.Ordinal).ShouldBe(OntologyTables.Write(model).TrimEnd('\n').Split('\n').Order(StringComparer.Ordinal), folder);
        }
    }
}
