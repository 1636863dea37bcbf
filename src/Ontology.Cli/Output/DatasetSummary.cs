using System.Globalization;

namespace Ontology.Cli.Output;

/// <summary>How many records of each kind there are, and how many findings.</summary>
internal static class DatasetSummary
{
    public static void Write(Dataset dataset, ValidationReport report, TextWriter output) => Write(
        new StreamSummary
        {
            DocumentCount = dataset.DocumentCount,
            Counts = dataset.Counts,
            ErrorCount = report.ErrorCount,
            WarningCount = report.WarningCount,
            SkippedRules = report.SkippedRules,
        },
        report.Violations.Count > 0,
        output);

    public static void Write(StreamSummary summary, bool hasFindings, TextWriter output)
    {
        if (hasFindings) output.WriteLine();

        int width = summary.Counts.Count == 0 ? 0 : summary.Counts.Max(static c => c.ClassName.Length);
        foreach (RecordCount count in summary.Counts)
        {
            string invalid = count.Invalid == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"   {count.Invalid} with errors");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count.ClassName.PadRight(width)} {count.Count,8}{invalid}"));
        }

        if (summary.Counts.Count > 0) output.WriteLine();

        string records = Counted.Of(summary.Counts.Sum(static c => (long)c.Count), "record", "records");
        string kinds = Counted.Of(summary.Counts.Count, "kind", "kinds");
        string documents = Counted.Of(summary.DocumentCount, "document", "documents");
        string errors = Counted.Of(summary.ErrorCount, "error", "errors");
        output.WriteLine($"{records} of {kinds} in {documents}: {errors}, {Counted.Of(summary.WarningCount, "warning", "warnings")}");
        if (summary.SkippedRules.Count == 0) return;
        string rules = Counted.Of(summary.SkippedRules.Count, "rule that needs", "rules that need");
        output.WriteLine($"{rules} a date did not run; give one with --as-of: {string.Join(", ", summary.SkippedRules)}");
    }
}
