using System.Collections.Concurrent;

namespace Ontology.Datasets;

/// <summary>
/// Judges the lines of a file on all cores, and takes them in in the order of the file. Only a few batches of lines are held at once. Who adds lines judges some
/// of them, too, rather than wait for others.
/// </summary>
/// <remarks>
/// Other threads judge batch after batch as long as there are any, and look for more for a moment before they go: threads that fall asleep and are woken for each
/// batch take each other's places, and whatever they worked with is then in the caches of another core.
/// </remarks>
internal sealed class LineQueue(DocumentJudge judge)
{
    private const int MostLooks = 200;
    private const int Look = 20;
    private static readonly int MostHelpers = Environment.ProcessorCount - 1;
    private static readonly int MostRunning = Environment.ProcessorCount * 4;
    private readonly Queue<Judging> _running = new();
    private readonly ConcurrentQueue<Judging> _waiting = new();
    private readonly Stack<LineBatch> _spare = new();
    private readonly LineJudge _own = new(judge);
    private readonly ConcurrentQueue<LineJudge> _others = [];
    private LineBatch _open = new();
    private bool _hasBegun;
    private int _helpers;
    private volatile bool _isComplete;

    /// <summary>There was no document yet.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>Adds a line, which need not be kept. A blank one is no document.</summary>
    /// <param name="line">The line.</param>
    /// <param name="offset">Where it begins in the file.</param>
    /// <param name="number">Its number, from 1.</param>
    public void Add(ReadOnlySpan<byte> line, long offset, int number)
    {
        if (line.Trim(" \t\r"u8).IsEmpty) return;
        IsEmpty = false;
        if (!_open.HasRoomFor(line))
        {
            Begin(_open);
            if (!_spare.TryPop(out _open!)) _open = new LineBatch();
        }

        _open.Add(line, offset, number);
    }

    /// <summary>Takes in all that was added.</summary>
    public void Complete()
    {
        Begin(_open);
        while (_running.Count > 0) TakeFirst();
        _isComplete = true;
        _open = new LineBatch();
    }

    private void Begin(LineBatch batch)
    {
        while (_running.Count >= MostRunning) TakeFirst();
        var judging = new Judging(batch, isOneOfMany: _hasBegun);
        _hasBegun = true;
        _running.Enqueue(judging);
        _waiting.Enqueue(judging);
        CallHelper();
    }

    private void TakeFirst()
    {
        Judging first = _running.Dequeue();
        while (!first.IsDone && _waiting.TryDequeue(out Judging? next)) next.Run(_own);
        first.Wait();
        first.Batch.Take(judge);
        _spare.Push(first.Batch);
    }

    private void CallHelper()
    {
        if (Volatile.Read(ref _helpers) >= MostHelpers) return;
        Interlocked.Increment(ref _helpers);
        ThreadPool.UnsafeQueueUserWorkItem(static queue => queue.Help(), this, preferLocal: false);
    }

    private void Help()
    {
        if (!_others.TryDequeue(out LineJudge? own)) own = new LineJudge(judge);
        for (int looks = 0; looks < MostLooks && !_isComplete; looks++)
        {
            while (_waiting.TryDequeue(out Judging? next))
            {
                next.Run(own);
                looks = 0;
            }

            Thread.SpinWait(Look);
        }

        _others.Enqueue(own);
        Interlocked.Decrement(ref _helpers);
        // Who added a batch just now may have counted on this one.
        if (!_waiting.IsEmpty) CallHelper();
    }

    /// <summary>A batch that is judged once, by whoever takes it from those that wait.</summary>
    private sealed class Judging(LineBatch batch, bool isOneOfMany)
    {
        private readonly TaskCompletionSource _done = new();

        public LineBatch Batch => batch;

        public bool IsDone => _done.Task.IsCompleted;

        public void Run(LineJudge by)
        {
            try
            {
                by.Judge(batch, isOneOfMany);
                _done.SetResult();
            }
            catch (Exception error)
            {
                // Whoever waits is told.
                _done.SetException(error);
            }
        }

        public void Wait() => _done.Task.GetAwaiter().GetResult();
    }
}
