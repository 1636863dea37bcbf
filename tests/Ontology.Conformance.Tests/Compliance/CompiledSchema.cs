using System.Collections.Immutable;
using System.Text;
using Ontology.Compiler;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Lowering;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;

namespace Ontology.Conformance.Tests.Compliance;

/// <summary>A schema of the suite, compiled to a model, and to tables that judge without any C#.</summary>
internal sealed class CompiledSchema
{
    private static readonly Lazy<IReadOnlyList<CompiledSchema>> Compiled = new(static () => [.. ComplianceSuite.Schemas.Select(static s => new CompiledSchema(s))]);

    private CompiledSchema(ComplianceSchema schema)
    {
        Schema = schema;
        // Each in a namespace of its own: the emitted C# of all of them is one assembly.
        Namespace = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"Suite{schema.Index:000}");
        ImmutableArray<SchemaFile> files =
        [
            OntologyCompiler.Parse(new SourceFile("schema.json", schema.Text)),
            .. schema.Imported.Select(static i => OntologyCompiler.Parse(new SourceFile($"{i.Name}.json", i.Text))),
        ];
        CompilationResult result = OntologyCompiler.Compile(files, new CompilerOptions(Namespace));
        Errors = [.. result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Select(static d => d.ToString())];
        Model = result.Ontologies.Single(static o => o.FileName == "schema.json");
        Registry = OntologyRegistry.FromTables(Encoding.UTF8.GetBytes(OntologyTables.Write(Model)));
    }

    public static IReadOnlyList<CompiledSchema> All => Compiled.Value;

    public ComplianceSchema Schema { get; }

    public string Namespace { get; }

    public IReadOnlyList<string> Errors { get; }

    public OntologyModel Model { get; }

    public OntologyRegistry Registry { get; }

    /// <summary>The class that a case means: the suite names one class as LinkML's generators write it, in camel case.</summary>
    public ClassModel ClassOf(ComplianceCase @case) =>
        Model.Classes.FirstOrDefault(c => c.Name == @case.Class) ?? Model.Classes.Single(c => c.CSharpName == @case.Class);

    /// <summary>The judge's word on a case.</summary>
    public Verdict Judge(ComplianceCase @case) => Verdict.Of(Errors, Registry.Validate(@case.Object, ClassOf(@case).Name));
}

/// <summary>Whether an object is accepted, and why not. By a schema that does not compile, none is.</summary>
internal sealed record Verdict(bool IsValid, string Why)
{
    public static Verdict Of(IReadOnlyList<string> schemaErrors, ValidationReport report) => schemaErrors.Count > 0
        ? new Verdict(false, $"the schema does not compile: {string.Join("; ", schemaErrors)}")
        : new Verdict(report.IsValid, string.Join("; ", report.Violations));
}
