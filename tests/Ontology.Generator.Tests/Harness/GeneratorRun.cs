using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Ontology.Generator.Pipeline;

namespace Ontology.Generator.Tests.Harness;

/// <summary>One run of the generator: what came out, and which of its steps ran for it.</summary>
internal sealed class GeneratorRun(TestProject project, GeneratorDriverRunResult result)
{
    private readonly GeneratorRunResult _result = result.Results.Single();

    public ImmutableArray<Diagnostic> Diagnostics => _result.Diagnostics;

    public TestProject Project => project;

    public ImmutableArray<SyntaxTree> Trees => result.GeneratedTrees;

    public IReadOnlyDictionary<string, string> Sources =>
        _result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    public IEnumerable<string> TrackedSteps => _result.TrackedSteps.Keys;

    /// <summary>The values that the generator puts between its steps.</summary>
    public IEnumerable<object> Values => PipelineSteps.All.SelectMany(Steps).Select(static output => output.Value);

    /// <summary>The project with these sources, compiled without a warning. Its ontologies must have no errors.</summary>
    public CompiledProject Compile(params CompiledProject[] references)
    {
        Diagnostics.Where(static diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error).Select(static d => d.ToString()).ShouldBeEmpty();
        return CompiledProject.Create(this, references);
    }

    /// <summary>No step ran again, and nothing was handed over again.</summary>
    public void ShouldHaveRunNothing()
    {
        AllOutputs().Where(static output => output.Reason != IncrementalStepRunReason.Cached).ShouldBeEmpty("some steps ran again");
    }

    /// <summary>Steps may have run, but what they made equals what was there, so that nothing was handed over again.</summary>
    public void ShouldHaveEmittedNothing() => ShouldHaveEmitted();

    /// <summary>Exactly these sources were handed over: new ones and changed ones.</summary>
    public void ShouldHaveEmitted(params string[] hintNames) => HandedOver.ShouldBe(hintNames.Order(StringComparer.Ordinal));

    /// <summary>The step ran, and made something new for this many of its inputs.</summary>
    public void ShouldHaveChanged(string step, int times = 1) =>
        Steps(step).Count(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified).ShouldBe(times, step);

    /// <summary>The step ran for some of its inputs, whether or not that made anything new.</summary>
    public bool Ran(string step) =>
        Steps(step).Any(static output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Removed));

    /// <summary>The sources that were handed over: new ones and changed ones, ordinal.</summary>
    public IReadOnlyList<string> HandedOver =>
        [.. Steps(PipelineSteps.Sources)
            .Where(static output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .Select(static output => ((GeneratedSource)output.Value).HintName)
            .Order(StringComparer.Ordinal)];

    /// <summary>The step made nothing that was not there before.</summary>
    public void ShouldNotHaveChanged(string step) => ShouldHaveChanged(step, times: 0);

    /// <summary>The diagnostics as the build prints them, with the end of the place.</summary>
    public string[] Findings() => [.. Diagnostics.Select(static diagnostic =>
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        return $"{span.Path}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1},"
            + $"{span.EndLinePosition.Line + 1},{span.EndLinePosition.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}";
    })];

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> Steps(string step) =>
        _result.TrackedSteps.TryGetValue(step, out ImmutableArray<IncrementalGeneratorRunStep> steps)
            ? steps.SelectMany(static s => s.Outputs)
            : throw new ArgumentException($"no step '{step}' was tracked", nameof(step));

    private IEnumerable<(object Value, IncrementalStepRunReason Reason)> AllOutputs() =>
        _result.TrackedSteps.Values.Concat(_result.TrackedOutputSteps.Values)
            .SelectMany(static steps => steps)
            .SelectMany(static step => step.Outputs);
}
