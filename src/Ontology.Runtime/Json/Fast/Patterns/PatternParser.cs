using System.Globalization;

namespace Ontology.Json.Fast.Patterns;

/// <summary>
/// Reads the regular expressions (ECMA-262) that are only characters, classes, groups, alternatives and repeats, anchored at an end or not.
/// What else there is (look-arounds, back references, word boundaries, properties of Unicode) it leaves to the regular expression engine.
/// </summary>
internal sealed class PatternParser
{
    private const int MostRepeats = 1000;

    private static readonly AsciiSet Digit = AsciiSet.Range('0', '9');
    private static readonly AsciiSet Word = Digit | AsciiSet.Range('A', 'Z') | AsciiSet.Range('a', 'z') | AsciiSet.Of('_');
    private static readonly AsciiSet Space = AsciiSet.Range(9, 13) | AsciiSet.Of(' ');

    private readonly string _text;
    private int _at;

    private PatternParser(string text, int at)
    {
        _text = text;
        _at = at;
    }

    /// <summary>Reads an expression. Null where it has something else in it.</summary>
    public static PatternNode? Parse(string pattern)
    {
        bool isAtStart = pattern.StartsWith('^');
        var parser = new PatternParser(pattern, isAtStart ? 1 : 0);
        if (parser.Choice(depth: 0) is not { } node) return null;
        bool isAtEnd = parser._at + 1 == pattern.Length && pattern[parser._at] == '$';
        if (!isAtEnd && parser._at < pattern.Length) return null;
        // An anchor would belong to one of the alternatives only.
        if (node is PatternNode.Choice && (isAtStart || isAtEnd)) return null;
        var anything = new PatternNode.Repeat(new PatternNode.One(AsciiSet.All), 0, null);
        List<PatternNode> parts = [.. isAtStart ? [] : new[] { anything }, node, .. isAtEnd ? [] : new[] { anything }];
        return parts.Count == 1 ? node : new PatternNode.Sequence(parts);
    }

    private char Next => _at < _text.Length ? _text[_at] : '\0';

    private PatternNode? Choice(int depth)
    {
        // Deeper ones are nobody's, and could exhaust the stack.
        if (depth > 50) return null;
        List<PatternNode> parts = [];
        while (true)
        {
            if (Sequence(depth) is not { } part) return null;
            parts.Add(part);
            if (Next != '|') return parts.Count == 1 ? parts[0] : new PatternNode.Choice(parts);
            _at++;
        }
    }

    private PatternNode? Sequence(int depth)
    {
        List<PatternNode> parts = [];
        while (_at < _text.Length && Next is not ('|' or ')' or '$'))
        {
            if (Atom(depth) is not { } atom || Repeated(atom) is not { } part) return null;
            parts.Add(part);
        }

        return parts.Count == 1 ? parts[0] : new PatternNode.Sequence(parts);
    }

    private PatternNode? Atom(int depth)
    {
        char unit = _text[_at++];
        switch (unit)
        {
            case '(':
                if (Next == '?')
                {
                    if (_at + 1 >= _text.Length || _text[_at + 1] != ':') return null;
                    _at += 2;
                }

                if (Choice(depth + 1) is not { } inner || Next != ')') return null;
                _at++;
                return inner;
            case '[':
                return Class() is { } set ? new PatternNode.One(set) : null;
            case '\\':
                return Escape() is { } escaped ? new PatternNode.One(escaped) : null;
            case '.':
                return new PatternNode.One(~(AsciiSet.Of('\n') | AsciiSet.Of('\r')));
            case '*' or '+' or '?' or '{' or '}' or '^' or ']':
                return null;
            default:
                return unit < 128 ? new PatternNode.One(AsciiSet.Of(unit)) : null;
        }
    }

    private PatternNode? Repeated(PatternNode atom)
    {
        (int Minimum, int? Maximum) times;
        switch (Next)
        {
            case '*':
                times = (0, null);
                break;
            case '+':
                times = (1, null);
                break;
            case '?':
                times = (0, 1);
                break;
            case '{':
                if (Braces() is not { } braces) return null;
                times = braces;
                break;
            default:
                return atom;
        }

        _at++;
        // Lazily or not, the same texts match.
        if (Next == '?') _at++;
        // .NET's engine would read a second one in another way, ECMA-262 none at all.
        return Next is '*' or '+' or '?' or '{' ? null : new PatternNode.Repeat(atom, times.Minimum, times.Maximum);
    }

    /// <summary>A number of repeats; afterwards the closing brace is next.</summary>
    private (int Minimum, int? Maximum)? Braces()
    {
        int end = _text.IndexOf('}', _at);
        if (end < 0) return null;
        string[] numbers = _text[(_at + 1)..end].Split(',');
        _at = end;
        if (numbers.Length > 2 || Number(numbers[0]) is not { } minimum) return null;
        if (numbers.Length == 1) return (minimum, minimum);
        if (numbers[1].Length == 0) return (minimum, null);
        return Number(numbers[1]) is { } maximum && maximum >= minimum ? (minimum, maximum) : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number <= MostRepeats ? number : null;

    private AsciiSet? Class()
    {
        bool isNegated = Next == '^';
        if (isNegated) _at++;
        if (Next == ']') return null;
        AsciiSet set = default;
        while (Next != ']')
        {
            if (_at >= _text.Length || Member() is not { } first) return null;
            bool isRange = Next == '-' && _at + 1 < _text.Length && _text[_at + 1] != ']';
            if (!isRange)
            {
                set |= first;
                continue;
            }

            _at++;
            if (Member() is not { } last || Single(first) is not { } low || Single(last) is not { } high || low > high) return null;
            set |= AsciiSet.Range(low, high);
        }

        _at++;
        return isNegated ? ~set : set;
    }

    private AsciiSet? Member()
    {
        char unit = _text[_at++];
        if (unit == '\\') return Escape();
        return unit < 128 ? AsciiSet.Of(unit) : null;
    }

    private static int? Single(AsciiSet set) => UInt128.PopCount(set.Bits) == 1 ? (int)UInt128.TrailingZeroCount(set.Bits) : null;

    private AsciiSet? Escape()
    {
        if (_at >= _text.Length) return null;
        char unit = _text[_at++];
        switch (unit)
        {
            case 'd': return Digit;
            case 'D': return ~Digit;
            case 'w': return Word;
            case 'W': return ~Word;
            case 's': return Space;
            case 'S': return ~Space;
            case 't': return AsciiSet.Of('\t');
            case 'n': return AsciiSet.Of('\n');
            case 'r': return AsciiSet.Of('\r');
            default:
                // Of letters and digits, the rest are references, boundaries, code points and what engines read differently.
                return unit < 128 && !char.IsAsciiLetterOrDigit(unit) ? AsciiSet.Of(unit) : null;
        }
    }
}
