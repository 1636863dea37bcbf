namespace Ontology.Datasets;

/// <summary>Judges the lines of a file on all cores, and takes them in in the order of the file. Only a few batches of lines are held at once.</summary>
internal sealed class LineQueue(DocumentJudge judge)
{
    private static readonly int MostRunning = Environment.ProcessorCount * 2;
    private readonly Queue<(LineBatch Batch, Task Judging)> _running = new();
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
        bool isOneOfMany = _hasBegun;
        _hasBegun = true;
        _running.Enqueue((batch, Task.Run(() => batch.Judge(judge, isOneOfMany))));
    }

    private void TakeFirst()
    {
        (LineBatch batch, Task judging) = _running.Dequeue();
        // What no other thread has begun, this one does.
        judging.GetAwaiter().GetResult();
        batch.Take(judge);
        _spare.Push(batch);
    }
}
