namespace Ontology.Compiler.Syntax.Yaml;

/// <summary>
/// Reads a scalar once more, beside the value that YamlDotNet gave, and notes from where to where each character of the value stands.
/// </summary>
internal sealed class ScalarWalk(string text, string value)
{
    private int _at;
    private int _count;
    private bool _failed;

    public int[] Starts { get; } = new int[value.Length];

    public int[] Ends { get; } = new int[value.Length];

    private char Current => _at < text.Length ? text[_at] : '\0';

    /// <summary>Reads the scalar that stands at an index; false where its text is not that of the value.</summary>
    public bool Run(int start)
    {
        _at = start;
        SkipProperties();
        switch (Current)
        {
            case '\'':
            case '"':
                ReadQuoted(text[_at++]);
                break;
            case '|':
            case '>':
                ReadBlock();
                break;
            default:
                while (_count < value.Length && !_failed && _at < text.Length) ReadFlow();
                break;
        }

        return !_failed && _count == value.Length;
    }

    /// <summary>How many characters a line break has that stands at an index; 0 where there is none.</summary>
    public static int BreakLength(string text, int index) => index >= text.Length ? 0 : text[index] switch
    {
        '\r' => index + 1 < text.Length && text[index + 1] == '\n' ? 2 : 1,
        '\n' or '\u0085' or '\u2028' or '\u2029' => 1,
        _ => 0,
    };

    // An anchor and a tag stand before the scalar that they belong to.
    private void SkipProperties()
    {
        while (Current is '&' or '!')
        {
            while (_at < text.Length && !char.IsWhiteSpace(text[_at])) _at++;
            while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        }
    }

    private void Add(char c, int start, int end)
    {
        // Characters that YAML does not allow were read as blanks.
        if (_count >= value.Length || (value[_count] != c && value[_count] != ' '))
        {
            _failed = true;
            return;
        }

        (Starts[_count], Ends[_count]) = (start, end);
        _count++;
    }

    private void ReadQuoted(char quote)
    {
        while (_count < value.Length && !_failed && _at < text.Length)
        {
            if (Current == quote && quote == '\'' && _at + 1 < text.Length && text[_at + 1] == quote)
            {
                Add(quote, _at, _at + 2);
                _at += 2;
            }
            else if (Current == quote)
            {
                return;
            }
            else if (Current == '\\' && quote == '"')
            {
                ReadEscape();
            }
            else
            {
                ReadFlow();
            }
        }
    }

    // A character, or the blanks and line breaks that are folded into one blank, or into one break less.
    private void ReadFlow()
    {
        int end = _at;
        while (end < text.Length && text[end] is ' ' or '\t') end++;
        if (BreakLength(text, end) == 0)
        {
            Add(text[_at], _at, _at + 1);
            _at++;
            return;
        }

        _at = end;
        ReadBreaks(isEscaped: false);
    }

    private void ReadBreaks(bool isEscaped)
    {
        var breaks = new List<(int Start, int End)>();
        while (BreakLength(text, _at) is var length && length > 0)
        {
            breaks.Add((_at, _at + length));
            _at += length;
            while (Current is ' ' or '\t') _at++;
        }

        if (breaks.Count == 1 && !isEscaped) Add(' ', breaks[0].Start, breaks[0].End);
        foreach ((int start, int end) in breaks.Skip(1)) Add('\n', start, end);
    }

    private void ReadEscape()
    {
        int start = _at;
        char kind = _at + 1 < text.Length ? text[_at + 1] : '\0';
        _at++;
        if (BreakLength(text, _at) > 0)
        {
            ReadBreaks(isEscaped: true);
            return;
        }

        _at = Math.Min(text.Length, start + 2 + kind switch
        {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        });
        if (_count >= value.Length) return;
        bool isPair = char.IsHighSurrogate(value[_count]) && _count + 1 < value.Length && kind == 'U';
        Add(value[_count], start, _at);
        if (isPair) Add(value[_count], start, _at);
    }

    private void ReadBlock()
    {
        bool isFolded = Current == '>';
        while (_at < text.Length && BreakLength(text, _at) == 0) _at++;
        _at += BreakLength(text, _at);
        int? indentation = null;
        var breaks = new List<(int Start, int End)>();
        while (_count < value.Length && !_failed && _at < text.Length)
        {
            int line = _at;
            while (Current == ' ' && (indentation is null || _at - line < indentation)) _at++;
            if (BreakLength(text, _at) is var length && length > 0)
            {
                breaks.Add((_at, _at + length));
                _at += length;
                continue;
            }

            AddBreaks(breaks, isFolded && indentation is not null);
            breaks.Clear();
            indentation ??= FindIndentation(line);
            while (_count < value.Length && !_failed && _at < text.Length && BreakLength(text, _at) == 0)
            {
                Add(text[_at], _at, _at + 1);
                _at++;
            }

            if (BreakLength(text, _at) is var end && end > 0)
            {
                breaks.Add((_at, _at + end));
                _at += end;
            }
        }

        AddBreaks(breaks, isFolded: false);
    }

    // Blanks of the first line that the value has too are content: they are more than the block is indented by.
    private int FindIndentation(int line)
    {
        int content = 0;
        while (_count + content < value.Length && value[_count + content] == ' ') content++;
        int indentation = Math.Max(0, _at - line - content);
        _at = line + indentation;
        return indentation;
    }

    // The value says how many breaks are left of those between two lines: all, or one less, or a blank instead of the only one.
    private void AddBreaks(List<(int Start, int End)> breaks, bool isFolded)
    {
        int wanted = 0;
        while (_count + wanted < value.Length && value[_count + wanted] == '\n') wanted++;
        if (isFolded && wanted == 0 && breaks.Count > 0)
        {
            Add(' ', breaks[0].Start, breaks[0].End);
            return;
        }

        foreach ((int start, int end) in breaks.Skip(Math.Max(0, breaks.Count - wanted))) Add('\n', start, end);
    }
}
