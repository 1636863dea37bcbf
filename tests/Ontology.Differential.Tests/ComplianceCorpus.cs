extern alias compiler;

using System.Text;
using compiler::Ontology.Compiler;
using compiler::Ontology.Compiler.Lowering;
using compiler::Ontology.Compiler.Model;
using compiler::Ontology.Compiler.Text;
using Ontology.Conformance.Tests.Compliance;

namespace Ontology.Differential.Tests;

/// <summary>The objects of LinkML's compliance suite, of each schema its own: all of the language that bears on validation, by tables without any C#.</summary>
internal static class ComplianceCorpus
{
    /// <summary>The objects of the schemas that have any.</summary>
    public static IReadOnlyList<IReadOnlyList<Document>> Load() => [.. ComplianceSuite.Schemas.Select(Documents).Where(static d => d.Count > 0)];

    private static List<Document> Documents(ComplianceSchema schema)
    {
        CompilationResult result = OntologyCompiler.Compile(
            [
                OntologyCompiler.Parse(new SourceFile("schema.json", schema.Text)),
                .. schema.Imported.Select(static i => OntologyCompiler.Parse(new SourceFile($"{i.Name}.json", i.Text))),
            ],
            new CompilerOptions("Suite"));
        OntologyModel model = result.Ontologies.Single(static o => o.FileName == "schema.json");
        OntologyRegistry registry = OntologyRegistry.FromTables(Encoding.UTF8.GetBytes(OntologyTables.Write(model)));
        return [.. schema.Cases.Select(c => new Document(c.Object, registry.FindClass(NameOf(model, c))!, registry))];
    }

    // The suite names one class as LinkML's generators write it, in camel case.
    private static string NameOf(OntologyModel model, ComplianceCase @case) =>
        (model.Classes.FirstOrDefault(c => c.Name == @case.Class) ?? model.Classes.Single(c => c.CSharpName == @case.Class)).Name;
}
