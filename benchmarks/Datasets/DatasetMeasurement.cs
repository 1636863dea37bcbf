using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ontology.Cli.Schemas;
using Ontology.Cooperation;

namespace Ontology.Benchmarks.Datasets;

/// <summary>
/// A large dataset from a file of lines, with references, unique keys and rules across records, beside its records judged one by one: how much more time
/// it takes, and how much memory it holds. One run of each, since each takes long enough.
/// </summary>
internal static class DatasetMeasurement
{
    private const int DefaultCount = 1_000_000;

    public static async Task<int> RunAsync(string[] arguments)
    {
        int count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultCount;
        string file = Path.Combine(Path.GetTempPath(), $"cooperation-{count}.ndjson");
        await using (FileStream stream = new(file, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20)) new CooperationData(count).Write(stream);
        try
        {
            // Without C#, as the tool judges any ontology.
            OntologyRegistry registry = SchemaCompilation.ToRegistry(SchemaCompilation.Cooperation(CancellationToken.None));
            Console.WriteLine($"{count} records, {new FileInfo(file).Length / 1_000_000} MB, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
            OneByOne(registry, file, most: Math.Min(count, 20_000));
            TimeSpan alone = OneByOne(registry, file, most: count);
            Console.WriteLine($"one by one        {alone.TotalSeconds,8:F2} s");
            await Together(registry, file, count, alone);
            return 0;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static TimeSpan OneByOne(OntologyRegistry registry, string file, int most)
    {
        var time = Stopwatch.StartNew();
        int read = 0;
        foreach (string line in File.ReadLines(file, Encoding.UTF8).Take(most))
        {
            ValidationReport report = registry.Validate(Encoding.UTF8.GetBytes(line), registry.TreeRootName!);
            if (!report.IsValid) throw new InvalidOperationException($"line {read + 1}: {report.Violations[0]}");
            read++;
        }

        return time.Elapsed;
    }

    private static async Task Together(OntologyRegistry registry, string file, int count, TimeSpan alone)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var time = Stopwatch.StartNew();
        Dataset dataset = await Dataset.LoadAsync(registry, file);
        TimeSpan loaded = time.Elapsed;
        double held = (double)(GC.GetTotalMemory(forceFullCollection: true) - before) / count;
        time.Restart();
        ValidationReport report = dataset.Validate(new DateOnly(2025, 12, 31));
        TimeSpan validated = time.Elapsed;
        GC.KeepAlive(dataset);
        if (report.ErrorCount > 0) throw new InvalidOperationException(report.Violations.First(static v => v.Severity == Severity.Error).ToString());
        TimeSpan together = loaded + validated;
        Console.WriteLine($"as one dataset    {together.TotalSeconds,8:F2} s   ({loaded.TotalSeconds:F2} s reading and judging, {validated.TotalSeconds:F2} s rules across records)");
        Console.WriteLine($"ratio             {together / alone,8:F2}     (goal: at most 2.5)");
        Console.WriteLine($"held a record     {held,8:F0} B   (goal: at most 150)");
        Console.WriteLine($"findings          {report.Violations.Count,8}");
    }
}
