using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Streams;

/// <summary>Judges the documents of a stream, each by itself.</summary>
internal sealed class ChunkJudge(OntologyRegistry registry, ClassInfo range, StreamOptions options)
{
    private readonly ReadOptions _reading = options.Reading;

    public ChunkFindings Judge(DocumentChunk chunk, CancellationToken cancellationToken)
    {
        var findings = new ChunkFindings(registry.Classes.Length) { Bytes = chunk.Bytes };
        foreach (DocumentSpan document in chunk.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (document.IsDocument) findings.Documents++;
            if (document.Flaw is { } flaw)
            {
                findings.Violations.Add(flaw);
                continue;
            }

            findings.IsLast = Judge(chunk.Text(document), document, findings);
            if (findings.IsLast) break;
        }

        return findings;
    }

    /// <summary>Judges a document. Whether it is the last one that can be found.</summary>
    private bool Judge(ReadOnlySpan<byte> json, DocumentSpan document, ChunkFindings findings)
    {
        DocumentSource source = document.Source(_reading.Path);
        if (FastVerdict.Report(json, registry, range, _reading, source) is { } report)
        {
            // What is read fast is of the range itself, and of no class below it.
            Take(report, range, findings);
            return false;
        }

        ValidationReport judged = RecordReader.JudgeInFull(json, registry, range, _reading, source, out ClassInfo? actual);
        Take(judged, actual, findings);
        return document.HidesTheNext(judged);
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
