using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Ontology.Streams;

/// <summary>
/// Reads chunks one after the other, has them processed on several cores, and gives the results in the order of the chunks. No more than a few chunks are
/// held at any time: reading waits for whoever takes the results.
/// </summary>
internal static class OrderedPipeline
{
    /// <summary>Runs until the last chunk, or until the caller takes no more.</summary>
    /// <param name="read">Gives the next chunk; null at the end.</param>
    /// <param name="process">Processes a chunk, several at once.</param>
    /// <param name="parallelism">How many are processed at once.</param>
    /// <param name="cancellationToken">Stops reading and processing.</param>
    public static async IAsyncEnumerable<TResult> RunAsync<TResult>(
        Func<CancellationToken, ValueTask<DocumentChunk?>> read,
        Func<DocumentChunk, CancellationToken, TResult> process,
        int parallelism,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var free = new SemaphoreSlim(parallelism);
        var results = Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(parallelism * 2) { SingleReader = true, SingleWriter = true });
        Task reading = Task.Run(() => ReadAsync(read, process, results.Writer, free, stop.Token), CancellationToken.None);
        try
        {
            await foreach (Task<TResult> result in results.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                yield return await result.ConfigureAwait(false);
            }
        }
        finally
        {
            // Where the caller has stopped, or something has failed and been thrown, what is still under way comes to its end unseen.
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (results.Reader.TryRead(out Task<TResult>? result)) await ((Task)result).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task ReadAsync<TResult>(
        Func<CancellationToken, ValueTask<DocumentChunk?>> read,
        Func<DocumentChunk, CancellationToken, TResult> process,
        ChannelWriter<Task<TResult>> results,
        SemaphoreSlim free,
        CancellationToken cancellationToken)
    {
        Exception? failure = null;
        List<Task> running = [];
        try
        {
            while (await read(cancellationToken).ConfigureAwait(false) is { } chunk)
            {
                await free.WaitAsync(cancellationToken).ConfigureAwait(false);
                Task<TResult> result = Task.Run(
                    () =>
                    {
                        try
                        {
                            return process(chunk, cancellationToken);
                        }
                        finally
                        {
                            chunk.Return();
                            free.Release();
                        }
                    },
                    CancellationToken.None);
                running.RemoveAll(static t => t.IsCompleted);
                running.Add(result);
                await results.WriteAsync(result, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error)
        {
            // Whoever takes the results gets it, behind those that came before.
            failure = error;
        }

        results.Complete(failure);
        // The semaphore is theirs until they have ended.
        foreach (Task task in running) await task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
