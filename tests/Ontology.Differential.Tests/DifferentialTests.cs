using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Runtime.Versioning;
using Ontology.Conformance.Tests.Compliance;
using Ontology.Json.Fast;
using Ontology.Json.Fast.Expressions;
using Xunit.Abstractions;

namespace Ontology.Differential.Tests;

/// <summary>The fast reader accepts nothing that the judge does not accept.</summary>
public class DifferentialTests(ITestOutputHelper output)
{
#if NET10_0_OR_GREATER
    private const int Usual = 1_000_000;
#else
    // The same sources: what differs is what the compiler and the framework make of them.
    private const int Usual = 100_000;
#endif

    // More on request: ONTOLOGY_DIFFERENTIAL=100000000.
    private static readonly int Mutations =
        int.TryParse(Environment.GetEnvironmentVariable("ONTOLOGY_DIFFERENTIAL"), CultureInfo.InvariantCulture, out int asked) ? asked : Usual;

    [Fact]
    public void Fast_reader_and_judge_agree()
    {
        Comparison comparison = Comparison.Run(Mutations);
        output.WriteLine(comparison.ToString());
        comparison.Differences.Take(5).ShouldBeEmpty();
        comparison.Accepted.ShouldBeGreaterThan(comparison.Inputs / 20, "Texts that are all left to the judge compare nothing.");
    }

    [SharedMaterialFact(ComplianceSuite.Path)]
    public void Fast_reader_and_judge_agree_on_all_of_the_language()
    {
        Comparison comparison = Comparison.RunCompliance(Mutations / 4);
        output.WriteLine(comparison.ToString());
        comparison.Differences.Take(5).ShouldBeEmpty();
        comparison.Accepted.ShouldBeGreaterThan(comparison.Inputs / 20, "Texts that are all left to the judge compare nothing.");
    }

    [Fact]
    public void The_build_for_each_framework_is_held_against_itself() =>
        typeof(OntologyRegistry).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName
            .ShouldBe(typeof(DifferentialTests).Assembly.GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName);

    [Fact]
    public void Check_in_memory_and_judge_agree()
    {
        MemoryComparison comparison = MemoryComparison.Run(Mutations / 10);
        output.WriteLine(comparison.ToString());
        comparison.Differences.Take(5).ShouldBeEmpty();
        comparison.Accepted.ShouldBeGreaterThan(comparison.Inputs / 3, "Records that are all left to the judge compare nothing.");
        // Rules read their numbers: that alone is no reason to ask the judge.
        comparison.NeverAccepted.Intersect(["MobilityStatistic", "Money", "Quantity"]).ShouldBeEmpty();
    }

    [Fact]
    public void They_agree_without_wide_vectors()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath ?? "dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList = { "exec", typeof(DifferentialTests).Assembly.Location, (Mutations / 4).ToString(CultureInfo.InvariantCulture) },
            Environment = { ["DOTNET_EnableAVX2"] = "0", ["DOTNET_EnableBMI2"] = "0" },
        };
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        output.WriteLine(said);
        process.ExitCode.ShouldBe(0, said);
        said.ShouldContain("vectors of 128 bits");
    }

    [Fact]
    public void Whole_seeds_are_read_fast()
    {
        IReadOnlyList<Document> corpus = Corpus.Load(Comparison.Seed);
        Comparison comparison = new();
        foreach (Document document in corpus) comparison.Compare(document, buildsRecords: true);
        output.WriteLine(comparison.ToString());
        comparison.Differences.ShouldBeEmpty();
        comparison.Accepted.ShouldBeGreaterThan(corpus.Count / 3);
        comparison.BrokenRules.ShouldBeGreaterThan(corpus.Count / 50, "Rules that always hold compare nothing.");
    }

    [Fact]
    public void All_rules_of_records_run_on_what_the_fast_reader_read()
    {
        FastClass[] classes = Array.ConvertAll(Corpus.Registry.Classes, Corpus.Registry.Fast.Of);
        classes.Where(static c => c.HasRecordRules).Select(static c => c.Class.Name).ShouldBeEmpty();
        int nodes = classes.Sum(static c => c.Expressions.OfType<NodeExpression>().Count());
        int evaluated = classes.Sum(static c => c.Expressions.OfType<EvaluatedExpression>().Count());
        evaluated.ShouldBeInRange(1, nodes / 4);
    }
}
