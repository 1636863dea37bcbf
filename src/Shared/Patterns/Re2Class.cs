using System.Globalization;
using System.Text;

namespace Ontology.Patterns;

/// <summary>
/// Sets of code points in regular expressions. Beyond the first 65,536 a code point is two units in .NET, so that a set becomes a choice between
/// a class of units and pairs of classes.
/// </summary>
internal static class Re2Class
{
    private const int Last = 0x10ffff;
    private const string AnyPair = @"[\ud800-\udbff][\udc00-\udfff]";

    private static readonly Dictionary<string, (int, int)[]> Posix = new(StringComparer.Ordinal)
    {
        ["alnum"] = [('0', '9'), ('A', 'Z'), ('a', 'z')],
        ["alpha"] = [('A', 'Z'), ('a', 'z')],
        ["ascii"] = [(0, 0x7f)],
        ["blank"] = [('\t', '\t'), (' ', ' ')],
        ["cntrl"] = [(0, 0x1f), (0x7f, 0x7f)],
        ["digit"] = [('0', '9')],
        ["graph"] = [('!', '~')],
        ["lower"] = [('a', 'z')],
        ["print"] = [(' ', '~')],
        ["punct"] = [('!', '/'), (':', '@'), ('[', '`'), ('{', '~')],
        ["space"] = [('\t', '\r'), (' ', ' ')],
        ["upper"] = [('A', 'Z')],
        ["word"] = [('0', '9'), ('A', 'Z'), ('_', '_'), ('a', 'z')],
        ["xdigit"] = [('0', '9'), ('A', 'F'), ('a', 'f')],
    };

    /// <summary>What a dot matches.</summary>
    public static string Any(bool withLineFeed) => $"(?:{AnyPair}|{(withLineFeed ? "[\\0-\\uffff]" : "[^\\n]")})";

    public static int CodePointAt(string text, int at, out int length)
    {
        bool isPair = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]);
        length = isPair ? 2 : 1;
        return isPair ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
    }

    public static void AppendLiteral(StringBuilder target, int codePoint)
    {
        if (codePoint <= 0xffff)
        {
            AppendUnit(target, codePoint);
            return;
        }

        string pair = char.ConvertFromUtf32(codePoint);
        target.Append("(?:");
        AppendUnit(target, pair[0]);
        AppendUnit(target, pair[1]);
        target.Append(')');
    }

    /// <summary>An escape that stands for one code point.</summary>
    public static bool TryEscape(string pattern, int at, out int codePoint, out int length)
    {
        codePoint = 0;
        length = 2;
        char next = pattern[at + 1];
        int control = "afnrtv".IndexOf(next);
        if (control >= 0)
        {
            codePoint = "\a\f\n\r\t\v"[control];
            return true;
        }

        if (next == 'x') return TryHex(pattern, at, out codePoint, out length);
        if (next is >= '0' and <= '7')
        {
            // A single digit from 1 on would be a back reference.
            int digits = 0;
            while (digits < 3 && at + 1 + digits < pattern.Length && pattern[at + 1 + digits] is >= '0' and <= '7')
            {
                codePoint = (codePoint * 8) + pattern[at + 1 + digits++] - '0';
            }

            length = 1 + digits;
            return next == '0' || digits > 1;
        }

        codePoint = next;
        return next < 0x80 && !IsLetterOrDigit(next);
    }

    /// <summary><c>\d</c>, <c>\P{L}</c> and the like, outside of brackets.</summary>
    public static string? ReadShorthand(string pattern, ref int at, out string? error)
    {
        var set = new Set();
        error = set.TryShorthand(pattern, ref at) ? null : "it names a class that is not known";
        return error is null ? set.Write(negated: false) : null;
    }

    /// <summary>A class in brackets.</summary>
    public static string? Read(string pattern, ref int at, out string? error)
    {
        error = "a bracket is not closed";
        int next = at + 1;
        bool negated = next < pattern.Length && pattern[next] == '^';
        if (negated) next++;
        var set = new Set();
        for (bool first = true; ; first = false)
        {
            if (next >= pattern.Length) return null;
            if (pattern[next] == ']' && !first) break;
            if (pattern[next] == '[' && next + 1 < pattern.Length && pattern[next + 1] == ':')
            {
                if (set.TryPosix(pattern, ref next)) continue;
                error = "it names a class that is not known";
                return null;
            }

            if (pattern[next] == '\\' && next + 1 < pattern.Length && "dDsSwWpP".IndexOf(pattern[next + 1]) >= 0)
            {
                if (set.TryShorthand(pattern, ref next)) continue;
                error = "it names a class that is not known";
                return null;
            }

            if (!TryMember(pattern, ref next, out int from)) return null;
            int to = from;
            if (next + 1 < pattern.Length && pattern[next] == '-' && pattern[next + 1] != ']')
            {
                next++;
                if (!TryMember(pattern, ref next, out to)) return null;
            }

            if (to < from)
            {
                error = "a range ends before it begins";
                return null;
            }

            set.Add(from, to);
        }

        at = next + 1;
        error = null;
        return set.Write(negated);
    }

    private static bool TryMember(string pattern, ref int at, out int codePoint)
    {
        codePoint = 0;
        if (at >= pattern.Length) return false;
        if (pattern[at] != '\\')
        {
            codePoint = CodePointAt(pattern, at, out int length);
            at += length;
            return true;
        }

        if (at + 1 >= pattern.Length || !TryEscape(pattern, at, out codePoint, out int escape)) return false;
        at += escape;
        return true;
    }

    private static bool TryHex(string pattern, int at, out int codePoint, out int length)
    {
        codePoint = length = 0;
        int start = at + 2, end = at + 4;
        if (start < pattern.Length && pattern[start] == '{')
        {
            start++;
            end = pattern.IndexOf('}', start);
        }

        if (end < start || end > pattern.Length || end - start > 8) return false;
        length = end - at + (pattern[start - 1] == '{' ? 1 : 0);
        return int.TryParse(pattern.Substring(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out codePoint)
            && codePoint is >= 0 and <= Last;
    }

    private static bool IsLetterOrDigit(char unit) => unit is >= '0' and <= '9' or >= 'A' and <= 'Z' or >= 'a' and <= 'z';

    private static void AppendUnit(StringBuilder target, int unit)
    {
        if (unit < 0x80 && IsLetterOrDigit((char)unit)) target.Append((char)unit);
        else target.Append("\\u").Append(unit.ToString("x4", CultureInfo.InvariantCulture));
    }

    /// <summary>Ranges of code points, and .NET's categories, of which only the units below 65,536 are known.</summary>
    private sealed class Set
    {
        private readonly List<(int From, int To)> _ranges = [];
        private readonly StringBuilder _categories = new();

        public void Add(int from, int to) => _ranges.Add((from, to));

        public bool TryPosix(string pattern, ref int at)
        {
            int end = pattern.IndexOf(":]", at + 2, StringComparison.Ordinal);
            if (end < 0) return false;
            string name = pattern.Substring(at + 2, end - at - 2);
            bool negated = name.Length > 0 && name[0] == '^';
            if (!Posix.TryGetValue(negated ? name.Substring(1) : name, out (int, int)[]? ranges)) return false;
            AddAll(ranges, negated);
            at = end + 2;
            return true;
        }

        public bool TryShorthand(string pattern, ref int at)
        {
            char kind = pattern[at + 1];
            if (kind is 'p' or 'P') return TryCategory(pattern, ref at, kind == 'P');
            (int, int)[] ranges = char.ToLowerInvariant(kind) switch
            {
                'd' => Posix["digit"],
                'w' => Posix["word"],
                _ => [('\t', '\n'), ('\f', '\r'), (' ', ' ')],
            };
            AddAll(ranges, kind is >= 'A' and <= 'Z');
            at += 2;
            return true;
        }

        /// <summary>The set as a term.</summary>
        public string Write(bool negated)
        {
            List<(int From, int To)> ranges = Merged();
            // Without categories, the complement is ranges again; with them, only .NET knows it.
            if (negated && _categories.Length == 0)
            {
                ranges = Complement(ranges);
                negated = false;
            }

            var units = new StringBuilder();
            List<string> choices = [];
            foreach ((int from, int to) in ranges)
            {
                if (from <= 0xffff) AppendRange(units, from, Math.Min(to, 0xffff));
                if (to > 0xffff && !negated) Pairs(Math.Max(from, 0x10000), to, choices);
            }

            units.Append(_categories);
            if (negated) choices.Add(AnyPair);
            if (units.Length > 0 || negated) choices.Add($"[{(negated ? "^" : "")}{units}]");
            if (choices.Count == 0) return "[^\\0-\\uffff]";
            return choices.Count == 1 && choices[0][0] == '[' && choices[0].LastIndexOf('[') == 0 ? choices[0] : $"(?:{string.Join("|", choices)})";
        }

        private bool TryCategory(string pattern, ref int at, bool negated)
        {
            int start = at + 2, end = start + 1;
            if (start >= pattern.Length) return false;
            int after = end;
            if (pattern[start] == '{')
            {
                end = pattern.IndexOf('}', start);
                if (end < 0) return false;
                after = end + 1;
                start++;
            }

            string name = pattern.Substring(start, end - start);
            if (name.Length > 0 && name[0] == '^')
            {
                negated = !negated;
                name = name.Substring(1);
            }

            if (name is "Any")
            {
                if (!negated) Add(0, Last);
            }
            else if (IsCategory(name))
            {
                _categories.Append(negated ? "\\P{" : "\\p{").Append(name).Append('}');
            }
            else
            {
                return false;
            }

            at = after;
            return true;
        }

        private static bool IsCategory(string name) => name.Length is 1 or 2
            && name is "L" or "Lu" or "Ll" or "Lt" or "Lm" or "Lo" or "M" or "Mn" or "Mc" or "Me" or "N" or "Nd" or "Nl" or "No"
                or "P" or "Pc" or "Pd" or "Ps" or "Pe" or "Pi" or "Pf" or "Po" or "S" or "Sm" or "Sc" or "Sk" or "So"
                or "Z" or "Zs" or "Zl" or "Zp" or "C" or "Cc" or "Cf" or "Co" or "Cs" or "Cn";

        private void AddAll((int From, int To)[] ranges, bool negated) => _ranges.AddRange(negated ? Complement([.. ranges]) : [.. ranges]);

        private List<(int From, int To)> Merged()
        {
            List<(int From, int To)> merged = [];
            foreach ((int from, int to) in _ranges.OrderBy(static r => r.From))
            {
                if (merged.Count > 0 && from <= merged[merged.Count - 1].To + 1) merged[merged.Count - 1] = (merged[merged.Count - 1].From, Math.Max(merged[merged.Count - 1].To, to));
                else merged.Add((from, to));
            }

            return merged;
        }

        private static List<(int From, int To)> Complement(List<(int From, int To)> ranges)
        {
            List<(int From, int To)> others = [];
            int next = 0;
            foreach ((int from, int to) in ranges)
            {
                if (from > next) others.Add((next, from - 1));
                next = to + 1;
            }

            if (next <= Last) others.Add((next, Last));
            return others;
        }

        private static void Pairs(int from, int to, List<string> choices)
        {
            // First units that go with all second ones, and at both ends those that go with some.
            while (from <= to)
            {
                int high = 0xd800 + ((from - 0x10000) >> 10), low = 0xdc00 + ((from - 0x10000) & 0x3ff);
                int lastHigh = 0xd800 + ((to - 0x10000) >> 10), lastLow = 0xdc00 + ((to - 0x10000) & 0x3ff);
                bool whole = low == 0xdc00 && (high < lastHigh || lastLow == 0xdfff);
                int end = whole ? (lastLow == 0xdfff ? lastHigh : lastHigh - 1) : high;
                int endLow = whole || end < lastHigh ? 0xdfff : lastLow;
                var pair = new StringBuilder("[");
                AppendRange(pair, high, end);
                pair.Append("][");
                AppendRange(pair, low, endLow);
                choices.Add(pair.Append(']').ToString());
                from = 0x10000 + ((end - 0xd800) << 10) + (endLow - 0xdc00) + 1;
            }
        }

        private static void AppendRange(StringBuilder target, int from, int to)
        {
            AppendUnit(target, from);
            if (to == from) return;
            target.Append('-');
            AppendUnit(target, to);
        }
    }
}
