using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax.Yaml;

/// <summary>The lines of a file, some of which may be blanked out to read the rest. Lines are 1-based here, as in spans.</summary>
internal sealed class YamlText
{
    private readonly char[] _text;
    private readonly List<int> _starts = [0];

    private YamlText(char[] text)
    {
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            // Most are letters.
            if (text[i] is > '\r' and < '\u0085') continue;
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'))
                || text[i] is '\u0085' or '\u2028' or '\u2029') _starts.Add(i + 1);
        }
    }

    public int Length => _text.Length;

    public int LineCount => _starts.Count;

    /// <summary>Replaces characters that YAML does not allow by blanks and reports the first: YamlDotNet takes NUL for the end of the file.</summary>
    public static YamlText Create(string path, string text, DiagnosticBag diagnostics)
    {
        bool hasMark = text.Length > 0 && text[0] == '\uFEFF';
        var result = new YamlText((hasMark ? text.Substring(1) : text).ToCharArray());
        result.BlankForbidden(path, diagnostics);
        return result;
    }

    public override string ToString() => new(_text);

    /// <summary>
    /// The lines before the key of the file's own mapping that stands nearest to the middle, and those from it on, at their places. Null where there is none, or
    /// where there are several documents.
    /// </summary>
    /// <remarks>
    /// A line that begins with a name and ends with a colon, and is no such key, stands within quotes or brackets: then neither half can be read alone.
    /// </remarks>
    public (YamlText First, YamlText Second)? Halves()
    {
        int middle = _starts.BinarySearch(_text.Length / 2);
        if (middle < 0) middle = ~middle;
        int cut = -1;
        for (int line = 2; line <= LineCount; line++)
        {
            // A marker of a document, or a directive.
            if (StartsWith(line, "---") || StartsWith(line, "...") || StartsWith(line, "%")) return null;
            if (IsKeyOfFile(line) && (cut < 0 || Math.Abs(line - middle) < Math.Abs(cut - middle))) cut = line;
        }

        if (cut < 0) return null;
        int start = _starts[cut - 1];
        var second = new char[cut - 1 + _text.Length - start];
        second.AsSpan(0, cut - 1).Fill('\n');
        _text.AsSpan(start).CopyTo(second.AsSpan(cut - 1));
        return (new YamlText(_text.AsSpan(0, start).ToArray()), new YamlText(second));
    }

    public bool IsBlank(int line)
    {
        (int start, int end) = Bounds(line);
        for (int i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(_text[i])) return false;
        }

        return true;
    }

    /// <summary>The text of a line without indentation, trailing blanks and its break.</summary>
    public string Content(int line)
    {
        (int start, int end) = Bounds(line);
        return new string(_text, start, end - start).Trim();
    }

    /// <summary>The column of a line's first character that is no blank.</summary>
    public int FirstColumn(int line)
    {
        (int start, int end) = Bounds(line);
        int i = start;
        while (i < end && char.IsWhiteSpace(_text[i])) i++;
        return i - start + 1;
    }

    /// <summary>The column of a tab in a line's indentation, or 0.</summary>
    public int TabColumn(int line)
    {
        (int start, int end) = Bounds(line);
        for (int i = start; i < end && _text[i] is ' ' or '\t'; i++)
        {
            if (_text[i] == '\t') return i - start + 1;
        }

        return 0;
    }

    /// <summary>The last line at or before <paramref name="line"/> that is not blank, or 0.</summary>
    public int LastContentLine(int line)
    {
        int found = Math.Min(line, LineCount);
        while (found > 0 && IsBlank(found)) found--;
        return found;
    }

    /// <summary>Blanks a line and the deeper indented lines after it; gives the last line of that block.</summary>
    public int BlankBlock(int line)
    {
        int column = Indentation(line);
        BlankLine(line);
        int last = line;
        for (int next = line + 1; next <= LineCount; next++)
        {
            if (IsBlank(next)) continue;
            if (Indentation(next) <= column) break;
            BlankLine(next);
            last = next;
        }

        return last;
    }

    private bool StartsWith(int line, string text) => _text.AsSpan(_starts[line - 1]).StartsWith(text.AsSpan());

    private bool IsKeyOfFile(int line)
    {
        (int start, int end) = Bounds(line);
        int at = start;
        while (at < end && (char.IsLetterOrDigit(_text[at]) || _text[at] == '_')) at++;
        if (at == start || at == end || _text[at++] != ':') return false;
        while (at < end && char.IsWhiteSpace(_text[at])) at++;
        return at == end;
    }

    // A tab, which is an error anyway, most likely stands for some blanks.
    private int Indentation(int line) => FirstColumn(line) + (TabColumn(line) > 0 ? 3 : 0);

    private void BlankLine(int line)
    {
        (int start, int end) = Bounds(line);
        for (int i = start; i < end; i++)
        {
            if (_text[i] is not ('\n' or '\r')) _text[i] = ' ';
        }
    }

    private (int Start, int End) Bounds(int line) => (_starts[line - 1], line < _starts.Count ? _starts[line] : _text.Length);

    private void BlankForbidden(string path, DiagnosticBag diagnostics)
    {
        bool reported = false;
        for (int i = 0; i < _text.Length; i++)
        {
            if (_text[i] is >= ' ' and < '\u007F' || IsAllowed(i)) continue;
            if (!reported)
            {
                int place = _starts.BinarySearch(i), line = place < 0 ? ~place : place + 1;
                int column = i - _starts[line - 1] + 1;
                diagnostics.Report(Catalog.ForbiddenCharacter, new SourceSpan(path, line, column, line, column + 1), $"U+{(int)_text[i]:X4}");
                reported = true;
            }

            _text[i] = ' ';
        }
    }

    // The production c-printable of YAML 1.2, on UTF-16.
    private bool IsAllowed(int i)
    {
        char c = _text[i];
        if (c is '\t' or '\n' or '\r' or '\u0085') return true;
        if (c is < ' ' or (>= '\u007F' and < '\u00A0') or '\uFFFE' or '\uFFFF') return false;
        if (char.IsHighSurrogate(c)) return i + 1 < _text.Length && char.IsLowSurrogate(_text[i + 1]);
        return !char.IsLowSurrogate(c) || (i > 0 && char.IsHighSurrogate(_text[i - 1]));
    }
}
