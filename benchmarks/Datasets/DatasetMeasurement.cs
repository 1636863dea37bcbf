using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ontology.Cli.Schemas;
using Ontology.Cooperation;

namespace Ontology.Benchmarks.Datasets;

/// <summary>
/// A large dataset from a file of lines, with references, unique keys and rules across records, beside its records judged one by one: how much more time
/// it takes, and how much memory it holds. Both are measured in turns, some rounds of them, and the round in the middle counts, since a machine's speed
/// changes from one second to the next. A round before them is not counted: it measures the runtime compiling, beside it or in it.
/// </summary>
internal static class DatasetMeasurement
{
    private const int DefaultCount = 1_000_000;
    private const int DefaultRounds = 5;

    public static int Run(string[] arguments)
    {
        int count = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : DefaultCount;
        int rounds = arguments.Length > 1 ? Math.Max(1, int.Parse(arguments[1], CultureInfo.InvariantCulture)) : DefaultRounds;
        string folder = Directory.CreateTempSubdirectory("dataset-").FullName;
        try
        {
            string file = Path.Combine(folder, "all.ndjson");
            Write(file, count);
            // Without C#, as the tool judges any ontology.
            OntologyRegistry registry = SchemaCompilation.ToRegistry(SchemaCompilation.Cooperation(CancellationToken.None));
            Console.WriteLine($"{count} records, {new FileInfo(file).Length / 1_000_000} MB, {Environment.ProcessorCount} cores, .NET {Environment.Version}");
            var measured = new List<Round>(rounds);
            for (int i = 0; i <= rounds; i++)
            {
                var round = new Round(OneByOne(registry, file), Together(registry, file));
                Console.WriteLine(i == 0 ? $"at first  {round}, not counted" : $"round {i,-2}  {round}");
                if (i > 0) measured.Add(round);
            }

            Report(measured, count);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Report(List<Round> rounds, int count)
    {
        rounds.Sort(static (a, b) => a.Ratio.CompareTo(b.Ratio));
        Round middle = rounds[rounds.Count / 2];
        Console.WriteLine($"median    {middle}");
        Console.WriteLine($"ratio         {middle.Ratio,8:F2}     (goal: at most 2.5; {rounds[0].Ratio:F2} to {rounds[^1].Ratio:F2})");
        Console.WriteLine($"held a record {(double)middle.Together.Held / count,8:F0} B   (goal: at most 150)");
        Console.WriteLine($"findings      {middle.Together.Findings,8}");
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

    // Waits in its place: what follows an awaited task would run while the dataset of the round before is still held.
    private static Cost Together(OntologyRegistry registry, string file)
    {
        long before = GC.GetTotalMemory(forceFullCollection: true);
        var time = Stopwatch.StartNew();
        Dataset dataset = Dataset.LoadAsync(registry, file).GetAwaiter().GetResult();
        TimeSpan loading = time.Elapsed;
        double distance = CoreDistance.Nanoseconds();
        long held = GC.GetTotalMemory(forceFullCollection: true) - before;
        time.Restart();
        ValidationReport report = dataset.Validate(new DateOnly(2025, 12, 31));
        TimeSpan rules = time.Elapsed;
        GC.KeepAlive(dataset);
        if (report.ErrorCount > 0) throw new InvalidOperationException(report.Violations.First(static v => v.Severity == Severity.Error).ToString());
        return new Cost(loading, rules, held, report.Violations.Count, distance);
    }

    private readonly record struct Cost(TimeSpan Loading, TimeSpan Rules, long Held, int Findings, double Distance)
    {
        public TimeSpan Total => Loading + Rules;
    }

    private readonly record struct Round(TimeSpan Alone, Cost Together)
    {
        public double Ratio => Together.Total / Alone;

        public override string ToString() =>
            $"one by one {Alone.TotalSeconds:F2} s, as one dataset {Together.Total.TotalSeconds:F2} s " +
            $"({Together.Loading.TotalSeconds:F2} reading and judging, {Together.Rules.TotalSeconds:F2} rules across records; cores {Together.Distance:F0} ns apart), {Ratio:F2}";
    }
}
