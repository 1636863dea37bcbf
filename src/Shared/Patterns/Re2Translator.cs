using System.Globalization;
using System.Text;

namespace Ontology.Patterns;

/// <summary>
/// Writes a regular expression of RE2 as one of .NET's that matches the same: code points instead of UTF-16 units, ASCII for <c>\d</c>,
/// <c>\w</c> and <c>\s</c>, <c>$</c> at the very end. What RE2 does not have (look-around, back references) is refused.
/// </summary>
internal sealed class Re2Translator
{
    private const int MaxLength = 2000;
    private const int MaxRepeat = 1000;
    private const int MaxNesting = 100;
    private readonly string _pattern;
    private readonly StringBuilder _target = new();
    private readonly Stack<(bool MultiLine, bool DotAll, int Start)> _groups = [];
    private bool _multiLine;
    private bool _dotAll;
    private int _at;
    private string? _error;

    // What a counted repetition multiplies: where the last term began in the target, and how often its parts are repeated already.
    private int _termStart;
    private bool _hasTerm;
    private long _repeats = 1;

    private Re2Translator(string pattern) => _pattern = pattern;

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="error">What is wrong with it.</param>
    /// <returns>Null where it is wrong.</returns>
    public static string? Translate(string pattern, out string? error)
    {
        var translator = new Re2Translator(pattern);
        error = pattern.Length > MaxLength ? "it is too long" : translator.Run();
        return error is null ? translator._target.ToString() : null;
    }

    private string? Run()
    {
        while (_at < _pattern.Length && _error is null) Next(_pattern[_at]);
        return _error ?? (_groups.Count > 0 ? "a parenthesis is not closed" : null);
    }

    private void Next(char unit)
    {
        switch (unit)
        {
            case '(':
                Open();
                break;
            case ')':
                Close();
                break;
            case '|':
                _target.Append('|');
                _hasTerm = false;
                _at++;
                break;
            case '*' or '+' or '?':
                Repeat(unit.ToString(), 1);
                break;
            case '{' when TryCount(out string count, out int times):
                Repeat(count, times);
                break;
            case '^':
                Term(_multiLine ? "(?m:^)" : "\\A", 1);
                break;
            case '$':
                Term(_multiLine ? "(?m:$)" : "\\z", 1);
                break;
            case '.':
                Term(Re2Class.Any(_dotAll), 1);
                break;
            case '[':
                int start = _at;
                string? translated = Re2Class.Read(_pattern, ref _at, out _error);
                if (translated is not null) Term(translated, 0);
                else if (_at == start) _at++;
                break;
            case '\\':
                Escape();
                break;
            default:
                Literal(Re2Class.CodePointAt(_pattern, _at, out int length), length);
                break;
        }
    }

    private void Term(string translated, int length)
    {
        _termStart = _target.Length;
        _hasTerm = true;
        _target.Append(translated);
        _at += length;
    }

    private void Literal(int codePoint, int length)
    {
        _termStart = _target.Length;
        _hasTerm = true;
        Re2Class.AppendLiteral(_target, codePoint);
        _at += length;
    }

    private void Escape()
    {
        if (_at + 1 >= _pattern.Length)
        {
            _error = "a backslash stands at its end";
            return;
        }

        char next = _pattern[_at + 1];
        switch (next)
        {
            case 'A':
                Term("\\A", 2);
                break;
            case 'z':
                Term("\\z", 2);
                break;
            case 'b' or 'B':
                Term("\\" + next, 2);
                break;
            case 'Q':
                Quoted();
                break;
            case 'd' or 'D' or 's' or 'S' or 'w' or 'W' or 'p' or 'P':
                string? set = Re2Class.ReadShorthand(_pattern, ref _at, out _error);
                if (set is not null) Term(set, 0);
                break;
            default:
                if (Re2Class.TryEscape(_pattern, _at, out int codePoint, out int length)) Literal(codePoint, length);
                else _error = $"'\\{next}' means nothing";
                break;
        }
    }

    private void Quoted()
    {
        int end = _pattern.IndexOf("\\E", _at + 2, StringComparison.Ordinal);
        int stop = end < 0 ? _pattern.Length : end;
        _at += 2;
        while (_at < stop) Literal(Re2Class.CodePointAt(_pattern, _at, out int length), length);
        _at = end < 0 ? stop : end + 2;
    }

    private void Open()
    {
        if (_groups.Count >= MaxNesting)
        {
            _error = "it nests too deep";
            return;
        }

        int start = _target.Length;
        if (!IsNext("(?"))
        {
            Enter("(", 1, start);
            return;
        }

        if (IsNext("(?P<") || (IsNext("(?<") && !IsNext("(?<=") && !IsNext("(?<!")))
        {
            int end = _pattern.IndexOf('>', _at);
            // Names of groups mean nothing to a search.
            if (end < 0) _error = "the name of a group is not closed";
            else Enter("(", end + 1 - _at, start);
            return;
        }

        Flags(start);
    }

    private bool IsNext(string text) => string.CompareOrdinal(_pattern, _at, text, 0, text.Length) == 0;

    private void Flags(int start)
    {
        bool on = true, multiLine = _multiLine, dotAll = _dotAll;
        string kept = "";
        for (int i = 2; _at + i < _pattern.Length; i++)
        {
            switch (_pattern[_at + i])
            {
                case 'i':
                    kept = on ? "i" : "-i";
                    break;
                case 'm':
                    multiLine = on;
                    break;
                case 's':
                    dotAll = on;
                    break;
                case 'U':
                    // Which of several matches is preferred does not matter to whether there is one.
                    break;
                case '-' when on:
                    on = false;
                    break;
                case ':':
                    Enter($"(?{kept}:", i + 1, start);
                    (_multiLine, _dotAll) = (multiLine, dotAll);
                    return;
                case ')':
                    if (kept.Length > 0) _target.Append("(?").Append(kept).Append(')');
                    (_multiLine, _dotAll) = (multiLine, dotAll);
                    _at += i + 1;
                    return;
                default:
                    _error = "it has a group of a kind that does not exist";
                    return;
            }
        }

        _error = "a parenthesis is not closed";
    }

    private void Enter(string opening, int length, int start)
    {
        _groups.Push((_multiLine, _dotAll, start));
        _target.Append(opening);
        _hasTerm = false;
        _at += length;
    }

    private void Close()
    {
        if (_groups.Count == 0)
        {
            _error = "a parenthesis is closed that is not open";
            return;
        }

        (bool MultiLine, bool DotAll, int Start) group = _groups.Pop();
        _target.Append(')');
        (_multiLine, _dotAll) = (group.MultiLine, group.DotAll);
        _termStart = group.Start;
        _hasTerm = true;
        _at++;
    }

    /// <summary>A repetition of the term before. Counts within counts multiply, and so does the automaton.</summary>
    private void Repeat(string operation, int times)
    {
        if (!_hasTerm)
        {
            _error = $"there is nothing before '{operation}' that could be repeated";
            return;
        }

        _at += operation.Length;
        if (times > 1) _repeats *= times;
        if (times > MaxRepeat || _repeats > MaxRepeat)
        {
            _error = "it repeats too often";
            return;
        }

        // An anchor can be repeated in RE2, and not in .NET.
        string term = _target.ToString(_termStart, _target.Length - _termStart);
        if (term is "\\A" or "\\z" or "\\b" or "\\B")
        {
            _target.Length = _termStart;
            _target.Append("(?:").Append(term).Append(')');
        }

        _target.Append(operation);
        if (_at < _pattern.Length && _pattern[_at] == '?') _at++;
        _hasTerm = false;
    }

    /// <summary><c>{2}</c>, <c>{2,}</c>, <c>{2,5}</c>; braces around anything else are themselves.</summary>
    private bool TryCount(out string count, out int times)
    {
        count = "";
        times = 0;
        int end = _pattern.IndexOf('}', _at);
        if (end < 0 || end - _at > 16) return false;
        string inner = _pattern.Substring(_at + 1, end - _at - 1);
        int comma = inner.IndexOf(',');
        string least = comma < 0 ? inner : inner.Substring(0, comma), most = comma < 0 ? inner : inner.Substring(comma + 1);
        if (!int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out int from)) return false;
        int to = from;
        if (most.Length > 0 && !int.TryParse(most, NumberStyles.None, CultureInfo.InvariantCulture, out to)) return false;
        times = Math.Max(Math.Max(from, to), 1);
        count = _pattern.Substring(_at, end + 1 - _at);
        return true;
    }
}
