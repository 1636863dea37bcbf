using System.Globalization;

namespace Ontology.Cli.Output;

/// <summary>How many records of each kind there are, and how many findings.</summary>
internal static class DatasetSummary
{
    public static void Write(Dataset dataset, ValidationReport report, TextWriter output)
    {
        if (report.Violations.Count > 0) output.WriteLine();

        int width = dataset.Counts.Count == 0 ? 0 : dataset.Counts.Max(static c => c.ClassName.Length);
        foreach (RecordCount count in dataset.Counts)
        {
            string invalid = count.Invalid == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"   {count.Invalid} with errors");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.ClassName.PadRight(width)} {count.Count,8}{invalid}"));
        }

        if (dataset.Counts.Count > 0) output.WriteLine();

        string records = Counted.Of(dataset.Counts.Sum(static c => c.Count), "record", "records");
        string kinds = Counted.Of(dataset.Counts.Count, "kind", "kinds");
        string documents = Counted.Of(dataset.DocumentCount, "document", "documents");
        output.WriteLine(
            $"{records} of {kinds} in {documents}: {Counted.Of(report.ErrorCount, "error", "errors")}, {Counted.Of(report.WarningCount, "warning", "warnings")}");
        if (report.SkippedRules.Count == 0) return;
        string rules = Counted.Of(report.SkippedRules.Count, "rule that needs", "rules that need");
        output.WriteLine($"{rules} a date did not run; give one with --as-of: {string.Join(", ", report.SkippedRules)}");
    }
}
