using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ontology.Cli.Schemas;
using Ontology.Cooperation;

namespace Ontology.Benchmarks.Datasets;

/// <summary>
/// A large dataset from a file of lines, with references, unique keys and rules across records, beside its records judged one by one: how much more time
/// it takes, and how much memory it holds. One run of each, since each takes long enough; before it, each has done the same with a few of the records, so
/// that neither measures the runtime compiling.
/// </summary>
internal static class DatasetMeasurement
{
    private const int DefaultCount = 1_000_000;
    private const int WarmCount = 100_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultCount;
        string folder = Directory.CreateTempSubdirectory("dataset-").FullName;
        try
        {
            string file = Path.Combine(folder, "all.ndjson"), few = Path.Combine(folder, "few.ndjson");
            Write(file, count);
            Write(few, Math.Min(count, WarmCount));
            // Without C#, as the tool judges any ontology.
            OntologyRegistry registry = SchemaCompilation.ToRegistry(SchemaCompilation.Cooperation(CancellationToken.None));
            Console.WriteLine($"{count} records, {new FileInfo(file).Length / 1_000_000} MB, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
            OneByOne(registry, few);
            TimeSpan alone = OneByOne(registry, file);
            Console.WriteLine($"one by one        {alone.TotalSeconds,8:F2} s");
            await Together(registry, few);
            Cost together = await Together(registry, file);
            string parts = $"{together.Loading.TotalSeconds:F2} s reading and judging, {together.Rules.TotalSeconds:F2} s rules across records";
            Console.WriteLine($"as one dataset    {together.Total.TotalSeconds,8:F2} s   ({parts})");
            Console.WriteLine($"ratio             {together.Total / alone,8:F2}     (goal: at most 2.5)");
            Console.WriteLine($"held a record     {(double)together.Held / count,8:F0} B   (goal: at most 150)");
            Console.WriteLine($"findings          {together.Findings,8}");
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string file, int count)
    {
        using FileStream stream = new(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20);
        new CooperationData(count).Write(stream);
    }

    private static TimeSpan OneByOne(OntologyRegistry registry, string file)
    {
        var time = Stopwatch.StartNew();
        int read = 0;
        foreach (string line in File.ReadLines(file, Encoding.UTF8))
        {
            ValidationReport report = registry.Validate(Encoding.UTF8.GetBytes(line), registry.TreeRootName!);
            if (!report.IsValid) throw new InvalidOperationException($"line {read + 1}: {report.Violations[0]}");
            read++;
        }

        return time.Elapsed;
    }

    private static async Task<Cost> Together(OntologyRegistry registry, string file)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var time = Stopwatch.StartNew();
        Dataset dataset = await Dataset.LoadAsync(registry, file);
        TimeSpan loading = time.Elapsed;
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        time.Restart();
        ValidationReport report = dataset.Validate(new DateOnly(2025, 12, 31));
        TimeSpan rules = time.Elapsed;
        GC.KeepAlive(dataset);
        if (report.ErrorCount > 0) throw new InvalidOperationException(report.Violations.First(static v => v.Severity == Severity.Error).ToString());
        return new Cost(loading, rules, held, report.Violations.Count);
    }

    private readonly record struct Cost(TimeSpan Loading, TimeSpan Rules, long Held, int Findings)
    {
        public TimeSpan Total => Loading + Rules;
    }
}
