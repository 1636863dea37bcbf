namespace Ontology.Compiler.Rules;

/// <summary>Text to words. Never fails: what is no word is one of the kind Error.</summary>
internal sealed class CelLexer(string text, int start = 0)
{
    private static readonly HashSet<string> ReservedWords = new(StringComparer.Ordinal)
    {
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop", "namespace", "null",
        "package", "return", "true", "var", "void", "while",
    };

    // The longer ones first.
    private static readonly string[] Symbols =
    [
        "&&", "||", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "!", "?", ":", "(", ")", "[", "]", "{", "}", ".", ",",
    ];

    private int _at = start;

    /// <summary>The next word; at the end of the text, End.</summary>
    public CelToken Next()
    {
        SkipBlanks();
        int start = _at;
        if (_at == text.Length) return new CelToken(CelTokenKind.End, "", new CelSpan(start, 0));
        char c = text[_at];
        if (IsLetter(c)) return StartsString() ? ReadString() : ReadWord();
        if (IsDigit(c) || (c == '.' && IsDigit(Peek(1)))) return ReadNumber();
        if (c is '"' or '\'') return ReadString();
        if (c == '`') return ReadQuotedName();
        foreach (string symbol in Symbols)
        {
            if (string.CompareOrdinal(text, _at, symbol, 0, symbol.Length) != 0) continue;
            _at += symbol.Length;
            return new CelToken(CelTokenKind.Symbol, symbol, new CelSpan(start, symbol.Length));
        }

        _at += char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1)) ? 2 : 1;
        string found = text.Substring(start, _at - start);
        string reason = found switch
        {
            "=" => "'=' is no operator; '==' compares",
            "&" => "'&' is no operator; '&&' is 'and'",
            "|" => "'|' is no operator; '||' is 'or'",
            "#" => "'#' begins nothing; a comment begins with '//'",
            _ => $"'{found}' begins nothing that an expression can have",
        };
        return Error(reason, start);
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsHexDigit(char c) => IsDigit(c) || c is (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private char Peek(int ahead) => _at + ahead < text.Length ? text[_at + ahead] : '\0';

    private CelToken Error(string reason, int start) => new(CelTokenKind.Error, reason, new CelSpan(start, Math.Max(1, _at - start)));

    private void SkipBlanks()
    {
        while (_at < text.Length)
        {
            if (text[_at] is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _at++;
            }
            else if (text[_at] == '/' && Peek(1) == '/')
            {
                while (_at < text.Length && text[_at] != '\n') _at++;
            }
            else
            {
                return;
            }
        }
    }

    private CelToken ReadWord()
    {
        int start = _at;
        while (_at < text.Length && (IsLetter(text[_at]) || IsDigit(text[_at]))) _at++;
        string word = text.Substring(start, _at - start);
        return new CelToken(ReservedWords.Contains(word) ? CelTokenKind.Reserved : CelTokenKind.Identifier, word, new CelSpan(start, word.Length));
    }

    private CelToken ReadQuotedName()
    {
        int start = _at++;
        while (_at < text.Length && text[_at] is not ('`' or '\n' or '\r')) _at++;
        if (Peek(0) != '`') return Error("the '`' that opens here is not closed", start);
        string name = text.Substring(start + 1, _at - start - 1);
        _at++;
        return name.Length == 0 ? Error("there is no name between the '`'", start) : new CelToken(CelTokenKind.Quoted, name, new CelSpan(start, _at - start));
    }

    private CelToken ReadNumber()
    {
        int start = _at;
        CelTokenKind kind = CelTokenKind.Int;
        if (text[_at] == '0' && Peek(1) is 'x' or 'X' && IsHexDigit(Peek(2)))
        {
            _at += 2;
            while (IsHexDigit(Peek(0))) _at++;
        }
        else
        {
            while (IsDigit(Peek(0))) _at++;
            if (Peek(0) == '.' && IsDigit(Peek(1)))
            {
                kind = CelTokenKind.Double;
                _at++;
                while (IsDigit(Peek(0))) _at++;
            }

            if (Peek(0) is 'e' or 'E' && (IsDigit(Peek(1)) || (Peek(1) is '+' or '-' && IsDigit(Peek(2)))))
            {
                kind = CelTokenKind.Double;
                _at += 2;
                while (IsDigit(Peek(0))) _at++;
            }
        }

        string digits = text.Substring(start, _at - start);
        if (kind == CelTokenKind.Int && Peek(0) is 'u' or 'U')
        {
            kind = CelTokenKind.UInt;
            _at++;
        }

        if (!IsLetter(Peek(0))) return new CelToken(kind, digits, new CelSpan(start, _at - start));
        while (IsLetter(Peek(0)) || IsDigit(Peek(0))) _at++;
        return Error($"'{text.Substring(start, _at - start)}' is neither a number nor a name", start);
    }

    // r"…", b"…" and br"…", in either case.
    private bool StartsString()
    {
        int ahead = Peek(0) is 'b' or 'B' ? 1 : 0;
        if (Peek(ahead) is 'r' or 'R') ahead++;
        return ahead > 0 && Peek(ahead) is '"' or '\'';
    }

    private CelToken ReadString()
    {
        int start = _at;
        bool isBytes = text[_at] is 'b' or 'B';
        if (isBytes) _at++;
        bool isRaw = text[_at] is 'r' or 'R';
        if (isRaw) _at++;
        char quote = text[_at];
        bool isTriple = Peek(1) == quote && Peek(2) == quote;
        _at += isTriple ? 3 : 1;
        var content = new CelStringReader(isBytes);
        while (_at < text.Length)
        {
            char c = text[_at];
            if (c == quote && (!isTriple || (Peek(1) == quote && Peek(2) == quote)))
            {
                _at += isTriple ? 3 : 1;
                return new CelToken(isBytes ? CelTokenKind.Bytes : CelTokenKind.String, content.ToString(), new CelSpan(start, _at - start));
            }

            if (!isTriple && c is '\n' or '\r') break;
            if (c == '\\' && !isRaw)
            {
                int escape = _at;
                if (content.AddEscape(text, ref _at) is not { } reason) continue;
                int length = Math.Min(text.Length, Math.Max(_at, escape + 1)) - escape;
                _at = text.Length;
                return new CelToken(CelTokenKind.Error, reason, new CelSpan(escape, length));
            }
            else
            {
                content.Add(c);
                _at++;
            }
        }

        return new CelToken(CelTokenKind.Error, "the quote that opens here is not closed", new CelSpan(start, 1));
    }
}
