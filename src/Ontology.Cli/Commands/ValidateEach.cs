using Ontology.Cli.Output;

namespace Ontology.Cli.Commands;

/// <summary>
/// Validates files of lines, and lists in JSON, as they come, on all cores and without holding them, each record by itself; also standard input.
/// </summary>
/// <param name="registry">The ontology.</param>
/// <param name="className">The class of a record; null where nothing says it.</param>
/// <param name="inputFormat">The format of standard input.</param>
/// <param name="asOf">The date for which records are judged.</param>
/// <param name="console">Where is read and written.</param>
internal sealed class ValidateEach(OntologyRegistry registry, string? className, DataFormat inputFormat, DateOnly? asOf, ToolConsole console)
{
    // What a dataset can hold of one document, too.
    private const int MostDocumentBytes = 1 << 30;

    private static readonly FileStreamOptions Reading = new() { BufferSize = 0, Options = FileOptions.SequentialScan | FileOptions.Asynchronous };

    /// <summary>The records say nothing of each other, so that the verdict is the one that the dataset of them would get.</summary>
    public bool CanTake(IReadOnlyList<string> paths, bool? closed) =>
        className is not null && registry.AreIndependent(className, closed) && paths.All(IsReadable);

    /// <summary>Makes sure that these can be validated record by record, whatever those say of each other.</summary>
    /// <exception cref="ToolException">A path is no file of lines and no JSON, or nothing says of which class a record is.</exception>
    public void Check(IReadOnlyList<string> paths)
    {
        if (className is null) throw new ToolException(ExitCode.Usage, "--each needs --class: the ontology names no tree root");
        foreach (string path in paths)
        {
            if (FormatOf(path) is DataFormat.NdJson or DataFormat.Json) continue;
            if (path == ValidateCommand.StandardInput)
            {
                throw new ToolException(ExitCode.Usage, "--each reads lines or one list: say which standard input is, by --format ndjson or --format json");
            }

            throw new ToolException(ExitCode.Usage, $"--each reads files of lines, .ndjson or .jsonl, and lists of records in .json; '{path}' is neither");
        }
    }

    /// <summary>Validates the files, and writes what is found and a summary.</summary>
    public async Task<StreamSummary> RunAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var summary = new StreamSummary();
        bool hasFindings = false;
        foreach (string path in paths.DistinctBy(static p => p == ValidateCommand.StandardInput ? p : Path.GetFullPath(p), StringComparer.Ordinal))
        {
            List<Violation> ofFile = [];
            string name = path == ValidateCommand.StandardInput ? ValidateCommand.StandardInputName : path;
            var streaming = new StreamOptions { MaxDocumentBytes = MostDocumentBytes, Reading = new ReadOptions { Path = name, AsOf = asOf } };
            try
            {
                await using Stream file = path == ValidateCommand.StandardInput ? console.Input() : File.Open(path, Reading);
                Task<StreamSummary> reading = FormatOf(path) == DataFormat.Json
                    ? registry.ValidateArrayAsync(file, className!, Write, streaming, cancellationToken: cancellationToken)
                    : registry.ValidateLinesAsync(file, className!, Write, streaming, cancellationToken: cancellationToken);
                summary = Sum(summary, await reading.ConfigureAwait(false));
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new ToolException(ExitCode.Unreadable, $"{name}: cannot be read");
            }

            foreach (Violation violation in ofFile) console.Output.WriteLine(violation);

            void Write(Violation violation)
            {
                hasFindings = true;
                // What is about the file and no line of it stands last.
                if (violation.Line == 0) ofFile.Add(violation);
                else console.Output.WriteLine(violation);
            }
        }

        DatasetSummary.Write(summary, hasFindings, console.Output);
        return summary;
    }

    /// <summary>A file of lines that can be read; one that cannot is a finding of the dataset.</summary>
    private bool IsReadable(string path)
    {
        if (FormatOf(path) != DataFormat.NdJson) return false;
        if (path == ValidateCommand.StandardInput) return true;
        try
        {
            using FileStream file = File.Open(path, Reading);
            return true;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private DataFormat? FormatOf(string path) => path == ValidateCommand.StandardInput ? inputFormat : DataFormats.OfPath(path);

    private static StreamSummary Sum(StreamSummary left, StreamSummary right) => new()
    {
        DocumentCount = left.DocumentCount + right.DocumentCount,
        Counts = [.. left.Counts.Concat(right.Counts).GroupBy(static c => c.ClassName, StringComparer.Ordinal)
            .OrderBy(static g => g.Key, StringComparer.Ordinal)
            .Select(static g => new RecordCount(g.Key, g.Sum(static c => c.Count), g.Sum(static c => c.Invalid)))],
        ErrorCount = left.ErrorCount + right.ErrorCount,
        WarningCount = left.WarningCount + right.WarningCount,
        SkippedRules = [.. left.SkippedRules.Union(right.SkippedRules).Order(StringComparer.Ordinal)],
    };
}
