using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Streams;

/// <summary>Judges the documents of a stream, each by itself.</summary>
internal sealed class ChunkJudge(OntologyRegistry registry, ClassInfo range, StreamOptions options)
{
    private readonly ReadOptions _reading = options.Reading;

    public ChunkFindings Judge(DocumentChunk chunk, CancellationToken cancellationToken)
    {
        var findings = new ChunkFindings(registry.Classes.Length) { Bytes = chunk.Bytes, Documents = chunk.Documents.Count };
        foreach (DocumentSpan document in chunk.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var source = new DocumentSource(_reading.Path, document.Line);
            if (document.IsTooLong) Take(TooLong(document, options), null, findings);
            else Judge(chunk.Text(document), source, findings);
        }

        return findings;
    }

    /// <summary>What is said of a document that is longer than allowed.</summary>
    public static ValidationReport TooLong(DocumentSpan document, StreamOptions options) => new(
    [
        new Violation
        {
            Code = ViolationCatalog.DocumentTooLong.Code,
            Severity = ViolationCatalog.DocumentTooLong.Severity,
            Message = $"the document is longer than {Wording.Count(options.MaxDocumentBytes, "byte", "bytes")}",
            Path = options.Reading.Path,
            Line = document.Line,
            Column = 1,
        },
    ]);

    private void Judge(ReadOnlySpan<byte> json, DocumentSource source, ChunkFindings findings)
    {
        if (FastVerdict.Report(json, registry, range, _reading, source) is { } report)
        {
            // What is read fast is of the range itself, and of no class below it.
            Take(report, range, findings);
            return;
        }

        ValidationReport judged = RecordReader.JudgeInFull(json, registry, range, _reading, source, out ClassInfo? actual);
        Take(judged, actual, findings);
    }

    private static void Take(ValidationReport report, ClassInfo? actual, ChunkFindings findings)
    {
        if (actual is not null)
        {
            findings.Counts[actual.Index]++;
            if (!report.IsValid) findings.Invalid[actual.Index]++;
        }

        if (report.Violations.Count > 0) findings.Violations.AddRange(report.Violations);
        if (report.SkippedRules.Count > 0) findings.SkippedRules.UnionWith(report.SkippedRules);
    }
}
