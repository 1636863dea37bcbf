using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Ontology.Compiler;
using Ontology.Generator.Pipeline;
using Ontology.Tables;

namespace Ontology.Generator;

/// <summary>
/// Compiles the ontology files of a project to C# while the project builds. An adapter: it hands texts to the compiler, and sources and
/// diagnostics to Roslyn. Every value between two steps compares by value and holds nothing of Roslyn's, so that an edit runs again only
/// what depends on it. It never looks at the project's C#.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class OntologyGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        ProjectMemory memory = new();
        IncrementalValuesProvider<ParsedFile> parsed = context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, cancellation) => ReadFile(pair.Left, pair.Right.GetOptions(pair.Left), cancellation))
            .Where(static input => input is not null)
            .WithTrackingName(PipelineSteps.Files)
            .Select(static (input, cancellation) => CompilerSteps.Parse(input!, cancellation))
            .WithTrackingName(PipelineSteps.Parsed);

        IncrementalValueProvider<CompilerOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => GeneratorOptions.RootNamespace(provider.GlobalOptions) is { } name ? new CompilerOptions(name) : new CompilerOptions())
            .WithTrackingName(PipelineSteps.Options);

        IncrementalValueProvider<CompiledOntologies> compiled = parsed.Collect()
            .Combine(options)
            .Select((pair, cancellation) => CompilerSteps.Compile(pair.Left, pair.Right, memory, cancellation))
            .WithTrackingName(PipelineSteps.Compiled);

        IncrementalValueProvider<EmittedSources> emitted = compiled
            .Select(static (result, _) => result.Ontologies)
            .WithTrackingName(PipelineSteps.Ontologies)
            .Select((ontologies, cancellation) => CompilerSteps.Emit(ontologies, memory, cancellation))
            .WithTrackingName(PipelineSteps.Emitted);

        // Sources and diagnostics are two outputs: an edit that only moves lines moves diagnostics, and no source is touched.
        context.RegisterSourceOutput(
            emitted
                .SelectMany(static (result, _) => SourceBuckets.Spread(result.Sources))
                .SelectMany(static (bucket, _) => bucket.AsImmutableArray())
                .WithTrackingName(PipelineSteps.Sources),
            static (output, source) => output.AddSource(source.HintName, SourceText.From(source.Text, Encoding.UTF8)));

        context.RegisterSourceOutput(
            compiled
                .Select(static (result, _) => result.Diagnostics)
                .WithTrackingName(PipelineSteps.Diagnostics),
            static (output, diagnostics) => Report(output, diagnostics));
        context.RegisterSourceOutput(
            emitted.Select(static (result, _) => result.Failures),
            static (output, failures) => Report(output, failures));
        context.RegisterSourceOutput(
            parsed.Collect()
                .Combine(context.ParseOptionsProvider.Select(static (options, _) => GeneratorOptions.LanguageTooOld(options)))
                .Select(static (pair, _) => CompilerSteps.CheckLanguage(pair.Left, pair.Right))
                .WithTrackingName(PipelineSteps.Language),
            static (output, findings) => Report(output, findings));
    }

    private static OntologyInput? ReadFile(AdditionalText file, AnalyzerConfigOptions options, CancellationToken cancellation) =>
        GeneratorOptions.IsOntology(options)
            ? new OntologyInput(file.Path, file.GetText(cancellation)?.ToString(), GeneratorOptions.IsReference(options))
            : null;

    private static void Report(SourceProductionContext output, EquatableArray<ReportedDiagnostic> diagnostics)
    {
        foreach (ReportedDiagnostic diagnostic in diagnostics) output.ReportDiagnostic(RoslynDiagnostics.Create(diagnostic));
    }
}
