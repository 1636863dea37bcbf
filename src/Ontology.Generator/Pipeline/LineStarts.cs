namespace Ontology.Generator.Pipeline;

/// <summary>Where the lines of a text start, as YAML breaks lines.</summary>
internal readonly struct LineStarts
{
    private readonly List<int> _starts;
    private readonly int _length;

    public LineStarts(string text)
    {
        _length = text.Length;
        _starts = [0];
        for (int i = 0; i < text.Length; i++)
        {
            bool ends = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (ends) _starts.Add(i + 1);
        }
    }

    /// <summary>The characters before a place, which is 0-based. A place outside the text is taken to its end.</summary>
    public int Offset(int line, int column) => line >= _starts.Count ? _length : Math.Min(_starts[line] + column, _length);
}
