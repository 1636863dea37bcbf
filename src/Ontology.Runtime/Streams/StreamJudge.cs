using Ontology.Judging;

namespace Ontology.Streams;

/// <summary>Judges a stream of documents, and tells of what it finds in their order.</summary>
internal static class StreamJudge
{
    public static async Task<StreamSummary> JudgeAsync(
        OntologyRegistry registry,
        ClassInfo range,
        Stream input,
        IDocumentCutter cutter,
        Action<Violation> found,
        StreamOptions options,
        IProgress<StreamProgress>? progress,
        CancellationToken cancellationToken)
    {
        var reader = new ChunkReader(input, cutter);
        var judge = new ChunkJudge(registry, range, options);
        var counts = new long[registry.Classes.Length];
        var invalid = new long[registry.Classes.Length];
        var skipped = new SortedSet<string>(StringComparer.Ordinal);
        long documents = 0, bytes = 0, errors = 0, warnings = 0;
        await foreach (ChunkFindings part in OrderedPipeline.RunAsync(reader.ReadAsync, judge.Judge, options.MaxParallelism, cancellationToken).ConfigureAwait(false))
        {
            documents += part.Documents;
            bytes += part.Bytes;
            for (int i = 0; i < counts.Length; i++)
            {
                counts[i] += part.Counts[i];
                invalid[i] += part.Invalid[i];
            }

            skipped.UnionWith(part.SkippedRules);
            foreach (Violation violation in part.Violations) Tell(violation);
            progress?.Report(new StreamProgress(documents, bytes));
            if (part.IsLast) break;
        }

        if (documents == 0 && !cutter.MayBeEmpty) Tell(StreamFlaws.NoDocument(options));
        return new StreamSummary
        {
            DocumentCount = documents,
            Counts = [.. registry.Classes.Where(c => counts[c.Index] > 0).Select(c => new RecordCount(c.Name, checked((int)counts[c.Index]), checked((int)invalid[c.Index])))],
            ErrorCount = errors,
            WarningCount = warnings,
            SkippedRules = [.. skipped],
        };

        void Tell(Violation violation)
        {
            if (violation.Severity == Severity.Error) errors++;
            else if (violation.Severity == Severity.Warning) warnings++;
            found(violation);
        }
    }
}
