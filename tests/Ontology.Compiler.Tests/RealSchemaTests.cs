using System.Collections.Immutable;
using System.Diagnostics;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Syntax.Metamodel;
using Ontology.Compiler.Text;
using Xunit.Abstractions;

namespace Ontology.Compiler.Tests;

/// <summary>Public LinkML schemas compile without an exception and in time.</summary>
public class RealSchemaTests(ITestOutputHelper output)
{
    private const string Schemas = "linkml/schemas";

    [SharedMaterialFact(Schemas)]
    public void EverySchemaCompilesWithoutAnException()
    {
        foreach (string project in Directory.GetDirectories(SharedMaterial.Find(Schemas)!).Order(StringComparer.Ordinal))
        {
            string folder = Path.Combine(project, "schema");
            if (!Directory.Exists(folder)) continue;
            var time = Stopwatch.StartNew();
            ImmutableArray<SchemaFile> files = Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
                .Select(path => OntologyCompiler.Parse(new SourceFile(Path.GetRelativePath(folder, path), File.ReadAllText(path))))
                .ToImmutableArray();
            CompilationResult result = OntologyCompiler.Compile(files, new CompilerOptions());
            output.WriteLine($"{Path.GetFileName(project)}: {files.Length} files, {result.Ontologies.Count} roots, {time.ElapsedMilliseconds} ms, "
                + string.Join(" ", result.Diagnostics.CountBy(static d => d.Id).OrderBy(static c => c.Key).Select(static c => $"{c.Key}×{c.Value}")));
            foreach (var group in result.Diagnostics.GroupBy(static d => d.Id).OrderBy(static g => g.Key, StringComparer.Ordinal))
            {
                foreach (var diagnostic in group.Take(3)) output.WriteLine($"    {diagnostic}");
            }

            time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
        }
    }

    [SharedMaterialFact(Schemas)]
    public void TheTablesOfKeysAreThoseOfTheMetamodel()
    {
        string folder = Path.Combine(SharedMaterial.Find(Schemas)!, "metamodel", "schema");
        CompilationResult result = Compile.Files(Directory.GetFiles(folder, "*.yaml").Select(static p => (Path.GetFileName(p), File.ReadAllText(p))).ToArray());
        OntologyModel metamodel = result.Ontologies.Single(static o => o.Name == "meta");

        foreach (MetamodelElement element in LinkMLMetamodel.All)
        {
            IEnumerable<string> expected = metamodel.Class(element.Name).Slots.Select(static s => s.Table.Key);
            element.KeyNames.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal), element.Name);
        }
    }
}
