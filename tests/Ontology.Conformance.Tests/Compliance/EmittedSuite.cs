using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Ontology.Compiler.Emit.CSharp;
using Ontology.Compiler.Lowering.CSharp;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Conformance.Tests.Compliance;

/// <summary>The C# of all schemas of the suite, compiled to one assembly and loaded.</summary>
internal sealed class EmittedSuite
{
    private static readonly Lazy<EmittedSuite> Loaded = new(static () => new EmittedSuite());

    private readonly Assembly? _assembly;

    private EmittedSuite()
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Suite", CompiledSchema.All.SelectMany(Trees), References(), Strict);
        using var image = new MemoryStream();
        Problems = [.. compilation.GetDiagnostics().Where(static d => d.Severity > DiagnosticSeverity.Hidden).Select(static d => d.ToString())];
        if (compilation.Emit(image).Success) _assembly = new AssemblyLoadContext("Suite").LoadFromStream(new MemoryStream(image.ToArray()));
    }

    public static EmittedSuite Instance => Loaded.Value;

    /// <summary>Errors and warnings of the C# compiler.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static CSharpCompilationOptions Strict { get; } = new(
        OutputKind.DynamicallyLinkedLibrary, warningLevel: 9999, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>The generated registry of a schema.</summary>
    public OntologyRegistry RegistryOf(CompiledSchema schema) =>
        (OntologyRegistry)Find($"{schema.Model.CSharpNamespace}.{schema.Model.CSharpName}Ontology")!.GetProperty("Registry")!.GetValue(null)!;

    /// <summary>
    /// Reads an object by the generated record of its class, and if it is valid writes and reads it again; by the generated registry where the
    /// class has no record of its own.
    /// </summary>
    public EmittedVerdict Judge(CompiledSchema schema, ComplianceCase @case)
    {
        ClassModel model = schema.ClassOf(@case);
        if (!model.HasRecord) return new EmittedVerdict(Verdict.Of(schema.Errors, RegistryOf(schema).Validate(@case.Object, model.Name)), null, null);
        Type record = Find($"{model.CSharpNamespace}.{model.CSharpName}")!;
        return (EmittedVerdict)typeof(EmittedSuite).GetMethod(nameof(JudgeRecord), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(record).Invoke(null, BindingFlags.DoNotWrapExceptions, null, [schema.Errors, @case.Object], null)!;
    }

    private static EmittedVerdict JudgeRecord<T>(IReadOnlyList<string> schemaErrors, byte[] json)
        where T : class, IOntologyObject<T>
    {
        var read = typeof(T).GetMethod("Read", BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)!.CreateDelegate<Reader<T>>();
        ReadResult<T> first = read(json, null);
        if (!first.IsValid) return new EmittedVerdict(Verdict.Of(schemaErrors, first.Report), null, null);
        byte[] written = Json.ObjectWriter.ToJson(first.Value);
        ReadResult<T> second = read(written, null);
        return new EmittedVerdict(Verdict.Of(schemaErrors, first.Report), written, second.IsValid && second.Value.Equals(first.Value) ? null : $"read again: {string.Join("; ", second.Violations)}");
    }

    private static IEnumerable<SyntaxTree> Trees(CompiledSchema schema) =>
        CSharpLowering.Lower(EquatableArray.Create(schema.Model)).Select(unit => CSharpSyntaxTree.ParseText(
            CSharpEmitter.Emit(unit), new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.Diagnose), $"{schema.Schema.Name}/{unit.HintName}"));

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is { } file && (file.StartsWith("System.", StringComparison.Ordinal) || file is "netstandard.dll" or "Ontology.Runtime.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));

    private Type? Find(string name) =>
        (_assembly ?? throw new InvalidOperationException("The emitted C# does not compile: " + string.Join("\n", Problems.Take(5)))).GetType(name);

    private delegate ReadResult<T> Reader<T>(ReadOnlySpan<byte> utf8Json, ReadOptions? options)
        where T : class;
}

/// <summary>What generated code says of an object.</summary>
/// <param name="Verdict">The outcome of reading.</param>
/// <param name="Written">The record as it writes itself; null where there is none.</param>
/// <param name="Changed">How what was written and read again differs; null where it does not.</param>
internal sealed record EmittedVerdict(Verdict Verdict, byte[]? Written, string? Changed);
