using System.Collections.Immutable;
using Ontology.Compiler;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Emit.CSharp;
using Ontology.Compiler.Lowering.CSharp;
using Ontology.Compiler.Model;
using Ontology.Compiler.Syntax;
using Ontology.Compiler.Text;
using Ontology.Generator.Pipeline;
using Ontology.Tables;

namespace Ontology.Generator;

/// <summary>
/// The compiler's steps as the pipeline calls them. Roslyn would turn an exception into a warning and drop every source; here it becomes
/// an error at a place.
/// </summary>
internal static class CompilerSteps
{
    public static ParsedFile Parse(OntologyInput input, CancellationToken cancellation)
    {
        if (input.Text is null) return Failed(ReportedDiagnostic.AtStartOf(input.Path, GeneratorDiagnostics.FileNotRead));
        try
        {
            return new ParsedFile(
                input.Path, OntologyCompiler.Parse(new SourceFile(input.Path, input.Text, input.IsReference), cancellation), Failure: null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(InternalError(input.Path, "reading this file", exception));
        }

        ParsedFile Failed(ReportedDiagnostic failure) => new(input.Path, Schema: null, failure);
    }

    public static CompiledOntologies Compile(
        ImmutableArray<ParsedFile> files, CompilerOptions options, ProjectMemory memory, CancellationToken cancellation)
    {
        ImmutableArray<ParsedFile> distinct = InOrder(files);
        List<ReportedDiagnostic> diagnostics = [.. distinct.Select(static file => file.Failure).OfType<ReportedDiagnostic>()];
        ImmutableArray<SchemaFile> schemas = distinct.Select(static file => file.Schema).OfType<SchemaFile>().ToImmutableArray();
        if (schemas.IsEmpty) return new CompiledOntologies(default, diagnostics.ToEquatableArray());
        try
        {
            CompilationResult result = OntologyCompiler.Compile(schemas, options, memory.Bound, cancellation);
            Dictionary<string, string> texts = schemas.ToDictionary(static schema => schema.Source.Path, static schema => schema.Source.Text);
            diagnostics.AddRange(result.Diagnostics.Select(diagnostic =>
                ReportedDiagnostic.Create(diagnostic, texts.TryGetValue(diagnostic.Span.Path, out string? text) ? text : "")));
            diagnostics.AddRange(SameNames(result.Ontologies, schemas, texts));
            return new CompiledOntologies(result.Ontologies, diagnostics.ToEquatableArray());
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            diagnostics.Add(InternalError(schemas[0].Source.Path, "compiling the ontologies of this project", exception));
            return new CompiledOntologies(default, diagnostics.ToEquatableArray());
        }
    }

    public static EmittedSources Emit(EquatableArray<OntologyModel> ontologies, ProjectMemory memory, CancellationToken cancellation)
    {
        List<GeneratedSource> sources = [];
        try
        {
            foreach (GeneratedSource source in memory.Write(CSharpLowering.Lower(ontologies, memory.Lowered, cancellation)))
            {
                cancellation.ThrowIfCancellationRequested();
                sources.Add(source);
            }

            return new EmittedSources(sources.ToEquatableArray(), default);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            string file = ontologies[0].FileName;
            return new EmittedSources(
                sources.ToEquatableArray(), EquatableArray.Create(InternalError(file, "writing the C# of the ontologies of this project", exception)));
        }
    }

    public static EquatableArray<ReportedDiagnostic> CheckLanguage(ImmutableArray<ParsedFile> files, string? tooOld) =>
        tooOld is null || files.IsEmpty
            ? default
            : EquatableArray.Create(ReportedDiagnostic.AtStartOf(
                InOrder(files)[0].Path, GeneratorDiagnostics.LanguageTooOld, CSharpEmitter.MinimumLanguageVersion, tooOld));

    /// <summary>Ontologies are compiled each by itself; that two of them would be one class shows only where they meet in a project.</summary>
    private static IEnumerable<ReportedDiagnostic> SameNames(
        EquatableArray<OntologyModel> ontologies, ImmutableArray<SchemaFile> schemas, Dictionary<string, string> texts)
    {
        Dictionary<string, string> fileNames = new(StringComparer.Ordinal);
        foreach (OntologyModel ontology in ontologies)
        {
            string name = CSharpNames.Ontology(ontology);
            if (!fileNames.TryGetValue(name, out string? other))
            {
                fileNames.Add(name, ontology.FileName);
                continue;
            }

            SchemaHeader header = schemas.Select(static schema => schema.Schema.Header)
                .Last(header => header.FileName == ontology.FileName && (header.Id?.Value ?? "") == ontology.Id);
            var diagnostic = Diagnostic.Create(
                GeneratorDiagnostics.SameOntology, header.Name?.Span ?? header.Start, name.Replace("global::", ""), other);
            yield return ReportedDiagnostic.Create(diagnostic, texts[header.Source.Path]);
        }
    }

    /// <summary>The files by path, each once: MSBuild hands them over in the file system's order, and perhaps as items of two kinds.</summary>
    private static ImmutableArray<ParsedFile> InOrder(ImmutableArray<ParsedFile> files) =>
        files.OrderBy(static file => file.Path, StringComparer.Ordinal)
            .GroupBy(static file => file.Path)
            .Select(static group => group.First())
            .ToImmutableArray();

    private static ReportedDiagnostic InternalError(string path, string activity, Exception exception)
    {
        string frame = exception.StackTrace?.Split('\n').FirstOrDefault()?.Trim() ?? "";
        string text = $"{exception.GetType().FullName}: {exception.Message} {frame}".Replace('\r', ' ').Replace('\n', ' ').Trim();
        return ReportedDiagnostic.AtStartOf(path, GeneratorDiagnostics.InternalError, activity, text);
    }
}
