using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax.Yaml;

/// <summary>Where in the file each character of a scalar's value stands. Where the text is not understood, all stand where the scalar does.</summary>
internal sealed class ScalarMap
{
    private readonly ScalarText _text;
    private readonly SourceSpan _whole;
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private ScalarMap(ScalarText text, SourceSpan whole, ScalarWalk? walk) =>
        (_text, _whole, _starts, _ends) = (text, whole, walk?.Starts, walk?.Ends);

    /// <summary>The map of a scalar.</summary>
    /// <param name="text">The file.</param>
    /// <param name="span">The scalar's place.</param>
    /// <param name="value">Its value.</param>
    public static ScalarMap Create(ScalarText text, SourceSpan span, string value)
    {
        var walk = new ScalarWalk(text.Text, value);
        return new ScalarMap(text, span, walk.Run(text.IndexOf(span.Line, span.Column)) ? walk : null);
    }

    /// <summary>The place of a part of the value. Of an empty part, the character that stands there, or the last one.</summary>
    public SourceSpan Locate(int start, int length)
    {
        if (_starts is null || _ends is null || _starts.Length == 0) return _whole;
        int first = Math.Min(start, _starts.Length - 1), last = Math.Min(start + Math.Max(length, 1), _starts.Length) - 1;
        (int line, int column) = _text.PlaceOf(_starts[first]);
        (int endLine, int endColumn) = _text.PlaceOf(_ends[Math.Max(first, last)]);
        return new SourceSpan(_whole.Path, line, column, endLine, endColumn);
    }
}

/// <summary>A file's text as YAML's reader saw it, with its lines.</summary>
internal sealed class ScalarText
{
    private readonly List<int> _lines = [0];

    public ScalarText(string source)
    {
        Text = source.Length > 0 && source[0] == '\uFEFF' ? source.Substring(1) : source;
        for (int i = 0; i < Text.Length; i++)
        {
            if (ScalarWalk.BreakLength(Text, i) is var length && length > 0)
            {
                _lines.Add(i + length);
                i += length - 1;
            }
        }
    }

    public string Text { get; }

    /// <summary>The index of a place; lines and columns are 1-based.</summary>
    public int IndexOf(int line, int column) => line > _lines.Count ? Text.Length : Math.Min(Text.Length, _lines[line - 1] + column - 1);

    public (int Line, int Column) PlaceOf(int index)
    {
        int line = _lines.BinarySearch(index);
        if (line < 0) line = ~line - 1;
        return (line + 1, index - _lines[line] + 1);
    }
}
