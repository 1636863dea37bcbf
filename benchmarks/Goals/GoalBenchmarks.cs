using BenchmarkDotNet.Attributes;

namespace Ontology.Benchmarks.Goals;

/// <summary>What the benchmarks of goals share: the records, made once.</summary>
public abstract class GoalBenchmarks
{
    private protected Memoranda Memoranda { get; } = new(1000);
}

/// <summary>Goal V1, and S1 where the processor has no wide vectors: a verdict, against the walk over all tokens.</summary>
[MemoryDiagnoser]
public class VerdictGoal : GoalBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Walk() => Subject.Walk(Memoranda.Set.All);

    [Benchmark]
    public int IsValid() => Memoranda.Verdicts();
}

/// <summary>Goal R1: validated, into records, against the walk.</summary>
[MemoryDiagnoser]
public class RecordGoal : GoalBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Walk() => Subject.Walk(Memoranda.Set.All);

    [Benchmark]
    public int Read() => Memoranda.Reads();
}

/// <summary>Goal R2: validated, into records, against System.Text.Json's source generator.</summary>
[MemoryDiagnoser]
public class SerializerGoal : GoalBenchmarks
{
    [Benchmark(Baseline = true)]
    public int SystemTextJson() => Memoranda.PlainReadsOfValid();

    [Benchmark]
    public int Read() => Memoranda.ReadsOfValid();
}

/// <summary>Goal J1: the judge over valid records, against the walk.</summary>
[MemoryDiagnoser]
public class JudgeGoal : GoalBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Walk() => Subject.Walk(Memoranda.Set.Valid);

    [Benchmark]
    public int Judge() => Memoranda.Judgements(Memoranda.Set.Valid);
}

/// <summary>Goal J1: the judge over invalid records, with all violations and their places, against the walk.</summary>
[MemoryDiagnoser]
public class JudgeOfInvalidGoal : GoalBenchmarks
{
    [Benchmark(Baseline = true)]
    public int Walk() => Subject.Walk(Memoranda.Set.Invalid);

    [Benchmark]
    public int Judge() => Memoranda.Judgements(Memoranda.Set.Invalid);
}

/// <summary>Goal W1: writing, against System.Text.Json's source generator.</summary>
[MemoryDiagnoser]
public class WriterGoal : GoalBenchmarks
{
    [Benchmark(Baseline = true)]
    public int SystemTextJson() => Memoranda.PlainWrites();

    [Benchmark]
    public int ToJson() => Memoranda.Writes();
}

/// <summary>Goal O1: validating records in memory, against FluentValidation and Microsoft.Extensions.Validation with a few of the checks.</summary>
[MemoryDiagnoser]
public class InMemoryGoal : GoalBenchmarks
{
    private readonly PlainMemorandumValidator _validator = new();
    private readonly AnnotatedMemorandumValidator _annotated = new();

    [Benchmark(Baseline = true)]
    public int FluentValidation() => Memoranda.Plain.Count(m => _validator.Validate(m).IsValid);

    [Benchmark]
    public int ExtensionsValidation() => Memoranda.Plain.Count(_annotated.IsValid);

    [Benchmark]
    public int Validate() => Memoranda.Validations();
}
