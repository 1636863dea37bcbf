using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Ontology.Judging;
using Ontology.Streams;

namespace Ontology;

/// <summary>Reads streams of records, larger than memory: on all cores, in the order in which the records stand, each as it comes.</summary>
public static class RecordStream
{
    /// <summary>Reads records from lines of JSON (NDJSON, JSON Lines), each by itself. Lines without anything are passed over.</summary>
    /// <typeparam name="T">The record; what is read can be of a class that derives from it.</typeparam>
    /// <param name="input">The lines, UTF-8. It is not disposed of.</param>
    /// <param name="options">How to read, if not in the usual way.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>A result for each line that has anything, with the lines' own numbers. Reading waits for whoever takes them.</returns>
    public static IAsyncEnumerable<ReadResult<T>> ReadLinesAsync<T>(Stream input, StreamOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= StreamOptions.Default;
        return ReadAsync<T>(input, new LineCutter(options), options, cancellationToken);
    }

    /// <inheritdoc cref="ReadLinesAsync{T}(Stream, StreamOptions?, CancellationToken)"/>
    /// <param name="input">The lines, UTF-8. It is not completed; what is read of it has been consumed.</param>
    /// <param name="options">How to read, if not in the usual way.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static IAsyncEnumerable<ReadResult<T>> ReadLinesAsync<T>(PipeReader input, StreamOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadLinesAsync<T>(input.AsStream(leaveOpen: true), options, cancellationToken);
    }

    /// <summary>
    /// Reads records from the elements of one JSON array, each by itself: the text is the array and nothing else. A byte order mark before it is passed over.
    /// </summary>
    /// <typeparam name="T">The record; what is read can be of a class that derives from it.</typeparam>
    /// <param name="input">The array, UTF-8. It is not disposed of.</param>
    /// <param name="options">How to read, if not in the usual way.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>
    /// A result for each element, with its own place; pointers begin with its index. Where the text is no array, or is not JSON from some place on, the
    /// last result says so. Reading waits for whoever takes them.
    /// </returns>
    public static IAsyncEnumerable<ReadResult<T>> ReadArrayAsync<T>(Stream input, StreamOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(input);
        options ??= StreamOptions.Default;
        return ReadAsync<T>(input, new ArrayCutter(options), options, cancellationToken);
    }

    /// <inheritdoc cref="ReadArrayAsync{T}(Stream, StreamOptions?, CancellationToken)"/>
    /// <param name="input">The array, UTF-8. It is not completed; what is read of it has been consumed.</param>
    /// <param name="options">How to read, if not in the usual way.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static IAsyncEnumerable<ReadResult<T>> ReadArrayAsync<T>(PipeReader input, StreamOptions? options = null, CancellationToken cancellationToken = default)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(input);
        return ReadArrayAsync<T>(input.AsStream(leaveOpen: true), options, cancellationToken);
    }

    private static async IAsyncEnumerable<ReadResult<T>> ReadAsync<T>(
        Stream input, IDocumentCutter cutter, StreamOptions options, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class, IOntologyObject<T>
    {
        OntologyRegistry registry = T.Ontology;
        var reader = new ChunkReader(input, cutter);
        await foreach (ReadChunk<T> chunk in OrderedPipeline.RunAsync(
            reader.ReadAsync, (chunk, stop) => Read<T>(chunk, registry, options, stop), options.MaxParallelism, cancellationToken).ConfigureAwait(false))
        {
            foreach (ReadResult<T> result in chunk.Results) yield return result;
            if (chunk.IsLast) yield break;
        }
    }

    private static ReadChunk<T> Read<T>(DocumentChunk chunk, OntologyRegistry registry, StreamOptions options, CancellationToken cancellationToken)
        where T : class, IOntologyObject<T>
    {
        var results = new List<ReadResult<T>>(chunk.Documents.Count);
        foreach (DocumentSpan document in chunk.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (document.Flaw is { } flaw)
            {
                if (flaw.Severity == Severity.Error) results.Add(new ReadResult<T>(null, new ValidationReport([flaw])));
                continue;
            }

            ReadResult<T> result = RecordReader.ReadDocument<T>(chunk.Text(document), registry, options.Reading, document.Source(options.Reading.Path));
            results.Add(result);
            if (document.HidesTheNext(result.Report)) return new ReadChunk<T>(results, IsLast: true);
        }

        return new ReadChunk<T>(results, IsLast: false);
    }

    /// <summary>What was read of a chunk; after the last one nothing can be found.</summary>
    private readonly record struct ReadChunk<T>(List<ReadResult<T>> Results, bool IsLast)
        where T : class;
}
