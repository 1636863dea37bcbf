namespace Ontology.Datasets;

/// <summary>Lines that one thread judges one after another. Used again and again, so that judging allocates little.</summary>
internal sealed class LineBatch
{
    private const int MostLines = 64;
    private const int MostBytes = 1 << 17;
    private readonly List<Line> _lines = new(MostLines);
    private readonly List<JudgedDocument> _judged = new(MostLines);
    private byte[] _text = new byte[MostBytes];
    private int _length;
    private IdLookUp? _ids;

    /// <summary>Whether a line can be added. Where there is none yet, one can, however long it is.</summary>
    public bool HasRoomFor(ReadOnlySpan<byte> line) =>
        _lines.Count == 0 || (_lines.Count < MostLines && line.Length <= _text.Length - _length);

    public void Add(ReadOnlySpan<byte> line, long offset, int number)
    {
        if (line.Length > _text.Length - _length) Array.Resize(ref _text, _length + line.Length);
        line.CopyTo(_text.AsSpan(_length));
        _lines.Add(new Line(_length, line.Length, offset, number));
        _length += line.Length;
        if (_judged.Count < _lines.Count) _judged.Add(new JudgedDocument());
    }

    /// <summary>Judges each line by itself.</summary>
    /// <param name="judge">The judge.</param>
    /// <param name="isOneOfMany">There were batches before.</param>
    public void Judge(DocumentJudge judge, bool isOneOfMany)
    {
        _ids ??= new IdLookUp(judge.Records.Ids);
        for (int i = 0; i < _lines.Count; i++)
        {
            judge.JudgeAlone(Text(i), _judged[i], isYaml: false, isOneOfMany);
            _ids.Add(_judged[i], _lines[i].Start);
        }

        _ids.Complete(_text);
        for (int i = 0; i < _lines.Count; i++) judge.Keep(Text(i), _judged[i], _ids.Recent);
    }

    /// <summary>Takes the judged lines in, and is empty again.</summary>
    public void Take(DocumentJudge judge)
    {
        for (int i = 0; i < _lines.Count; i++)
        {
            judge.Take(Text(i), _judged[i], _lines[i].Offset, _lines[i].Number);
            _judged[i].Clear();
        }

        _lines.Clear();
        _length = 0;
        if (_text.Length > MostBytes) _text = new byte[MostBytes];
    }

    private ReadOnlySpan<byte> Text(int line) => _text.AsSpan(_lines[line].Start, _lines[line].Length);

    private readonly record struct Line(int Start, int Length, long Offset, int Number);
}
