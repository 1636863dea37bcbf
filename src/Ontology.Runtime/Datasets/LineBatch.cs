namespace Ontology.Datasets;

/// <summary>Lines that one thread judges one after another, and what it found. Used again and again, so that judging allocates little.</summary>
internal sealed class LineBatch
{
    private const int MostLines = 64;
    private const int MostBytes = 1 << 17;
    private readonly List<Line> _lines = new(MostLines);
    private readonly JudgedDocument?[] _whole = new JudgedDocument?[MostLines];
    private readonly Stack<JudgedDocument> _spare = new();
    private byte[] _text = new byte[MostBytes];
    private int _length;

    public int Count => _lines.Count;

    /// <summary>The text that all lines are in.</summary>
    public ReadOnlySpan<byte> Text => _text.AsSpan(0, _length);

    /// <summary>What is kept of the lines.</summary>
    public KeptDocuments Kept { get; } = new();

    /// <summary>Whether a line can be added. Where there is none yet, one can, however long it is.</summary>
    public bool HasRoomFor(ReadOnlySpan<byte> line) =>
        _lines.Count == 0 || (_lines.Count < MostLines && line.Length <= _text.Length - _length);

    public void Add(ReadOnlySpan<byte> line, long offset, int number)
    {
        if (line.Length > _text.Length - _length) Array.Resize(ref _text, _length + line.Length);
        line.CopyTo(_text.AsSpan(_length));
        _lines.Add(new Line(_length, line.Length, offset, number));
        _length += line.Length;
    }

    public ReadOnlySpan<byte> LineAt(int index) => _text.AsSpan(_lines[index].Start, _lines[index].Length);

    /// <summary>Where a line begins in the text.</summary>
    public int StartOf(int index) => _lines[index].Start;

    /// <summary>Takes what a thread worked with when it judged a line, since more of it is needed than what is kept.</summary>
    /// <returns>What it can work with instead.</returns>
    public JudgedDocument TakeWhole(int index, JudgedDocument judged)
    {
        _whole[index] = judged;
        return _spare.TryPop(out JudgedDocument? other) ? other : new JudgedDocument();
    }

    /// <summary>Takes the judged lines into the dataset, and is empty again.</summary>
    public void Take(DocumentJudge judge)
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            JudgedDocument? whole = _whole[i];
            judge.Take(LineAt(i), whole, Kept, i, _lines[i].Offset, _lines[i].Number);
            if (whole is null) continue;
            whole.Clear();
            _spare.Push(whole);
            _whole[i] = null;
        }

        judge.Built.Take(Kept);
        _lines.Clear();
        _length = 0;
        if (_text.Length > MostBytes) _text = new byte[MostBytes];
    }

    private readonly record struct Line(int Start, int Length, long Offset, int Number);
}
