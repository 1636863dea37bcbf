using System.Diagnostics;
using System.Globalization;
using System.Text;
using Ontology.Cooperation;
using Ontology.Tests.Support;

namespace Ontology.Benchmarks.Goals;

/// <summary>The tool as a whole process: the goals F1 and F2. Which tool, the variable <c>ONTOLOGY_TOOL</c> says.</summary>
internal static class ToolGoals
{
    private const int Starts = 15;
    private const long Megabytes = 1000;

    private static string? Tool => Environment.GetEnvironmentVariable("ONTOLOGY_TOOL");

    public static void Start()
    {
        if (Missing("F2")) return;
        string folder = Directory.CreateTempSubdirectory("tool-").FullName;
        try
        {
            string record = Path.Combine(folder, "record.json"), gene = Path.Combine(folder, "gene.json");
            File.Copy(Path.Combine(Repository.Root, "samples", "Memoranda", "memorandum.json"), record);
            File.WriteAllText(gene, """{"id":"HGNC:1","category":["biolink:Gene"]}""");
            GoalTable.Line("F2", "<= 100 ms", GoalTable.Milliseconds(Median(["validate", record, "--class", "Memorandum"])), "the tool, one record, whole process");
            if (SharedMaterial.Find("linkml/schemas/biolink-model/schema/src/biolink_model/schema/biolink_model.yaml") is not { } schema) return;
            TimeSpan time = Median(["validate", gene, "--schema", schema, "--class", "gene"]);
            GoalTable.Line("F2", "<= 150 ms", GoalTable.Milliseconds(time), "  by biolink-model, which is compiled first");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A large file of records, on all cores, against the verdicts alone on the same records in memory, on all cores: as lines, and as one list.</summary>
    public static void Files(Subject subject)
    {
        if (Missing("F1")) return;
        byte[][] records = subject.Set.Valid;
        long repeats = Megabytes * 1_000_000 / records.Sum(static r => (long)r.Length + 1);
        Parallel.For(0, 200, _ => Verdicts(records));
        var watch = Stopwatch.StartNew();
        Parallel.For(0L, repeats, _ => Verdicts(records));
        TimeSpan memory = watch.Elapsed;
        string seconds = memory.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        Print("<= 1.5", $"the tool, {Megabytes} MB of lines, against the verdicts alone in memory ({seconds} s)", OfFile(".ndjson", "", "\n", ""));
        Print("", "  the same records as one list in JSON", OfFile(".json", "[", ",", "]"));

        void Print(string wanted, string what, TimeSpan tool) =>
            GoalTable.Line("F1", wanted, string.Create(CultureInfo.InvariantCulture, $"{tool / memory:0.00} ({tool.TotalSeconds:0.0} s)"), what);

        TimeSpan OfFile(string extension, string before, string between, string behind)
        {
            string file = Path.Combine(Path.GetTempPath(), $"memoranda-{Environment.ProcessId}{extension}");
            try
            {
                Write(file, records, repeats, before, between, behind);
                return Run(["validate", file, "--class", "Memorandum", "--each"]);
            }
            finally
            {
                File.Delete(file);
            }
        }
    }

    private static void Write(string file, byte[][] records, long repeats, string before, string between, string behind)
    {
        using FileStream stream = new(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20);
        byte[] separator = Encoding.UTF8.GetBytes(between);
        stream.Write(Encoding.UTF8.GetBytes(before));
        for (long i = 0; i < repeats; i++)
        {
            for (int r = 0; r < records.Length; r++)
            {
                if (i > 0 || r > 0) stream.Write(separator);
                stream.Write(records[r]);
            }
        }

        stream.Write(Encoding.UTF8.GetBytes(behind));
    }

    private static int Verdicts(byte[][] records)
    {
        int valid = 0;
        foreach (byte[] record in records)
        {
            if (Memorandum.IsValid(record)) valid++;
        }

        return valid;
    }

    private static bool Missing(string goal)
    {
        if (Tool is not null) return false;
        GoalTable.Line(goal, "", "not measured", "the variable ONTOLOGY_TOOL names no installed tool");
        return true;
    }

    private static TimeSpan Median(string[] arguments)
    {
        List<TimeSpan> times = [];
        for (int i = 0; i < Starts; i++) times.Add(Run(arguments));
        return GoalTable.Median(times);
    }

    // What it finds does not matter here: references of a record by itself lead to nothing.
    private static TimeSpan Run(string[] arguments)
    {
        var watch = Stopwatch.StartNew();
        using Process process = Process.Start(new ProcessStartInfo(Tool!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return watch.Elapsed;
    }
}
