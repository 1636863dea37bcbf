using System.Diagnostics;
using System.Globalization;
using Ontology.Cooperation;
using Ontology.Tests.Support;

namespace Ontology.Benchmarks.Goals;

/// <summary>The same records in Node, by the JSON Schema that the ontology gives: ajv, which knows no rules that are expressions.</summary>
internal static class AjvMeasurement
{
    private static string Folder => Path.Combine(Repository.Root, "benchmarks", "Node");

    public static void Run(Subject subject, string className)
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            GoalTable.Line("V1", "", "not measured", $"  ajv: run 'npm install' in {Path.GetRelativePath(Repository.Root, Folder)}");
            return;
        }

        string folder = Directory.CreateTempSubdirectory("ajv-").FullName;
        try
        {
            string schema = Path.Combine(folder, "schema.json"), records = Path.Combine(folder, "records.ndjson");
            File.WriteAllText(schema, OntologyJsonSchema.Document(CooperationOntology.Registry, className).ToJsonString());
            using (FileStream stream = File.Create(records))
            {
                foreach (byte[] record in subject.Set.All)
                {
                    stream.Write(record);
                    stream.WriteByte((byte)'\n');
                }
            }

            (int valid, double nanoseconds) = Ask(schema, records);
            Cost walk = Measurement.Run(() => Subject.Walk(subject.Set.All))[0];
            string ratio = GoalTable.Ratio(nanoseconds, walk.Nanoseconds / subject.Set.All.Length);
            GoalTable.Line("V1", "", ratio, $"  ajv in Node, without rules that are expressions ({valid} of {subject.Set.All.Length} valid, and {subject.Set.Valid.Length} are)");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (int Valid, double Nanoseconds) Ask(string schema, string records)
    {
        var start = new ProcessStartInfo("node", ["validate.mjs", schema, records]) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string[] answer = process.StandardOutput.ReadToEnd().Split(' ', StringSplitOptions.TrimEntries);
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException("node could not validate the records");
        return (int.Parse(answer[0], CultureInfo.InvariantCulture), double.Parse(answer[1], CultureInfo.InvariantCulture));
    }
}
