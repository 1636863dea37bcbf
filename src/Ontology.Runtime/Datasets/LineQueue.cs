namespace Ontology.Datasets;

/// <summary>
/// Judges the lines of a file on all cores, and takes them in in the order of the file. Only a few batches of lines are held at once. Who adds lines judges some
/// of them, too, rather than wait for others.
/// </summary>
internal sealed class LineQueue(DocumentJudge judge)
{
    private static readonly int MostRunning = Environment.ProcessorCount * 2;
    private readonly Queue<Judging> _running = new();
    private readonly Stack<LineBatch> _spare = new();
    private LineBatch _open = new();
    private bool _hasBegun;

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
        _open = new LineBatch();
    }

    private void Begin(LineBatch batch)
    {
        while (_running.Count >= MostRunning) TakeFirst();
        var judging = new Judging(batch, judge, isOneOfMany: _hasBegun);
        _hasBegun = true;
        _running.Enqueue(judging);
        judging.Begin();
    }

    private void TakeFirst()
    {
        Judging first = _running.Dequeue();
        first.TryRun();
        foreach (Judging next in _running)
        {
            if (first.IsDone) break;
            next.TryRun();
        }

        first.Wait();
        first.Batch.Take(judge);
        _spare.Push(first.Batch);
    }

    /// <summary>A batch that is judged once, by whoever comes first.</summary>
    private sealed class Judging(LineBatch batch, DocumentJudge judge, bool isOneOfMany)
    {
        private readonly TaskCompletionSource _done = new();
        private int _isBegun;

        public LineBatch Batch => batch;

        public bool IsDone => _done.Task.IsCompleted;

        /// <summary>Has it judged by any thread that has nothing else to do.</summary>
        public void Begin() => ThreadPool.UnsafeQueueUserWorkItem(static j => j.TryRun(), this, preferLocal: false);

        /// <summary>Judges the batch, if nobody else does.</summary>
        public void TryRun()
        {
            if (Interlocked.Exchange(ref _isBegun, 1) != 0) return;
            try
            {
                batch.Judge(judge, isOneOfMany);
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
