using System.Globalization;
using Ontology.Cli.Schemas;
using Ontology.Compiler;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Model;
using Xunit.Abstractions;

namespace Ontology.Conformance.Tests.Schemas;

/// <summary>Schemas of public projects compile unchanged, as LinkML loads them.</summary>
public class SchemaTests(ITestOutputHelper output)
{
    [SharedMaterialFact(PublicSchemas.Path)]
    public void EverySchemaCompilesWithoutAnError() => PublicSchemas.All.SelectMany(ErrorsOf).ShouldBeNone();

    [SharedMaterialFact(PublicSchemas.Path)]
    public void EverySchemaHasTheClassesAndEnumsThatLinkMLFinds() =>
        PublicSchemas.All.Select(static s => (Schema: s, s.Model))
            .Where(static s => s.Model.Classes.Count != s.Schema.ClassCount || s.Model.Enums.Count != s.Schema.EnumCount)
            .Select(static s => $"{s.Schema.Name}: {s.Model.Classes.Count} classes for {s.Schema.ClassCount}, {s.Model.Enums.Count} enums for {s.Schema.EnumCount}")
            .ShouldBeNone();

    private IEnumerable<string> ErrorsOf(PublicSchema schema)
    {
        CompilationResult result = schema.Compile();
        OntologyModel model = result.Ontologies.Single(o => o.FileName == Path.GetFileName(schema.MainFile));
        SchemaCompilation.ToRegistry(model).Name.ShouldBe(model.Name);
        string findings = string.Join(" ", result.Diagnostics.CountBy(static d => d.Id).OrderBy(static c => c.Key, StringComparer.Ordinal).Select(static c => $"{c.Key}×{c.Value}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{schema.Name,-26}{model.Classes.Count,5} classes {model.Enums.Count,4} enums   {findings}"));
        return result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString());
    }
}
