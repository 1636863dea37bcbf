using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ontology.Benchmarks.Build;

/// <summary>What a schema costs a build: the generator, cold and after an edit, and the C# compiler on what it emits, beside an empty project.</summary>
[MemoryDiagnoser]
public class BuildBenchmarks
{
    private SchemaProject _project = null!;
    private CSharpCompilation _empty = null!;
    private GeneratorDriver _warm = null!;
    private string[] _emitted = [];
    private string[] _plain = [];

    /// <summary>The cooperation ontology, or biolink-model, the largest schema of the tests.</summary>
    [Params("cooperation", "biolink-model")]
    public string Schema { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        _project = SchemaProject.Open(Schema);
        _empty = SchemaProject.NewCompilation([Tree("internal static class Empty;")]);
        _warm = _project.NewDriver().RunGenerators(_empty);
        GeneratorDriverRunResult result = _warm.GetRunResult();
        if (result.Diagnostics.FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error) is { } error) throw new InvalidOperationException(error.ToString());
        _emitted = [.. result.GeneratedTrees.Select(static t => t.ToString())];
        _plain = [.. _project.PlainRecords()];
        if (Emit(_emitted) == 0) throw new InvalidOperationException("The emitted C# does not compile.");
        Console.WriteLine(
            $"// {Schema}: {_project.Model.Classes.Count} classes; emitted {_emitted.Length} files, {_emitted.Sum(static t => (long)t.Length) / 1024} KB, "
            + $"without documentation {_emitted.SelectMany(static t => t.Split('\n')).Where(static l => !l.TrimStart().StartsWith("///", StringComparison.Ordinal)).Sum(static l => (long)l.Length + 1) / 1024} KB; "
            + $"plain records {_plain.Sum(static t => (long)t.Length) / 1024} KB");
    }

    [Benchmark(Baseline = true)]
    public long CompileEmptyProject() => Emit(["internal static class Empty;"]);

    [Benchmark]
    public long CompilePlainRecords() => Emit(_plain);

    [Benchmark]
    public long CompileEmitted() => Emit(_emitted);

    [Benchmark]
    public int GeneratorCold() => _project.NewDriver().RunGenerators(_empty).GetRunResult().GeneratedTrees.Length;

    /// <summary>One class has another slot.</summary>
    [Benchmark]
    public int GeneratorAfterEdit() => (_warm = _project.Edit(_warm).RunGenerators(_empty)).GetRunResult().GeneratedTrees.Length;

    /// <summary>Somebody types in a C# file.</summary>
    [Benchmark]
    public int GeneratorAfterCSharpEdit() => _warm.RunGenerators(_empty.AddSyntaxTrees(Tree("class Typing;"))).GetRunResult().GeneratedTrees.Length;

    private static SyntaxTree Tree(string text) => CSharpSyntaxTree.ParseText(text, SchemaProject.ParseOptions);

    private static long Emit(IEnumerable<string> sources)
    {
        using var image = new MemoryStream();
        return SchemaProject.NewCompilation(sources.Select(Tree)).Emit(image).Success ? image.Length : 0;
    }
}
