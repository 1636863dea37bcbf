using Ontology.Judging;
using Ontology.Streams;

namespace Ontology;

/// <summary>Reads streams of records, larger than memory: on all cores, in the order in which the records stand, each as it comes.</summary>
public static class RecordStream
{
    /// <summary>Reads records from lines of JSON (NDJSON, JSON Lines), each by itself. Lines without anything are passed over.</summary>
    /// <typeparam name="T">The record; what is read can be of a class that derives from it.</typeparam>
    /// <param name="input">The lines, UTF-8. It is not disposed of. A <c>PipeReader</c> gives a stream by <c>AsStream</c>.</param>
    /// <param name="options">How to read, if not in the usual way.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>A result for each line that has anything, with the lines' own numbers. Reading waits for whoever takes them.</returns>
    public static IAsyncEnumerable<ReadResult<T>> ReadLinesAsync<T>(Stream input, StreamOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadAsync<T>(input, options ?? StreamOptions.Default, cancellationToken);
    }

    private static async IAsyncEnumerable<ReadResult<T>> ReadAsync<T>(
        Stream input, StreamOptions options, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IOntologyObject<T>
    {
        OntologyRegistry registry = T.Ontology;
        var cutter = new LineCutter(input, options.MaxDocumentBytes);
        await foreach (ReadResult<T>[] results in OrderedPipeline.RunAsync(
            cutter.ReadAsync, (chunk, stop) => Read<T>(chunk, registry, options, stop), options.MaxParallelism, cancellationToken).ConfigureAwait(false))
        {
            foreach (ReadResult<T> result in results) yield return result;
        }
    }

    private static ReadResult<T>[] Read<T>(DocumentChunk chunk, OntologyRegistry registry, StreamOptions options, CancellationToken cancellationToken)
        where T : class, IOntologyObject<T>
    {
        var results = new ReadResult<T>[chunk.Documents.Count];
        for (int i = 0; i < results.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            DocumentSpan document = chunk.Documents[i];
            results[i] = document.IsTooLong
                ? new ReadResult<T>(null, ChunkJudge.TooLong(document, options))
                : RecordReader.ReadLine<T>(chunk.Text(document), registry, options.Reading, document.Line);
        }

        return results;
    }
}
