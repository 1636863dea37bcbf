using System.Globalization;
using System.Text;

namespace Ontology.Patterns;

/// <summary>
/// Writes a regular expression of ECMA-262 as one of .NET's that means the same: <c>$</c> is the end of the input and not also the place
/// before a last line feed, <c>\d</c> and <c>\w</c> are ASCII, <c>.</c> stops at every line terminator, <c>[</c> in a class is itself.
/// </summary>
internal static class EcmaPattern
{
    private const string Space = @"\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff";
    private const string NotSpace =
        @"\0-\x08\x0e-\x1f!-\u009f\u00a1-\u167f\u1681-\u1fff\u200b-\u2027\u202a-\u202e\u2030-\u205e\u2060-\u2fff\u3001-\ufefe\uff00-\uffff";

    public static string Translate(string pattern)
    {
        var target = new StringBuilder(pattern.Length + 16);
        int at = 0;
        while (at < pattern.Length)
        {
            char unit = pattern[at];
            switch (unit)
            {
                case '\\' when at + 1 < pattern.Length:
                    at = Escape(pattern, at, target, inClass: false);
                    break;
                case '[':
                    at = Class(pattern, at, target);
                    break;
                case '$':
                    target.Append(@"\z");
                    at++;
                    break;
                case '.':
                    target.Append(@"[^\n\r\u2028\u2029]");
                    at++;
                    break;
                default:
                    target.Append(unit);
                    at++;
                    break;
            }
        }

        return target.ToString();
    }

    private static int Class(string pattern, int at, StringBuilder target)
    {
        bool negated = at + 1 < pattern.Length && pattern[at + 1] == '^';
        int first = at + (negated ? 2 : 1);
        if (first < pattern.Length && pattern[first] == ']')
        {
            // An empty class matches nothing, its negation everything; .NET would take the bracket as a member.
            target.Append(negated ? @"[\0-\uffff]" : @"[^\0-\uffff]");
            return first + 1;
        }

        target.Append(negated ? "[^" : "[");
        at = first;
        while (at < pattern.Length && pattern[at] != ']')
        {
            if (pattern[at] == '\\' && at + 1 < pattern.Length)
            {
                at = Escape(pattern, at, target, inClass: true);
                continue;
            }

            if (pattern[at] == '[') target.Append('\\');
            target.Append(pattern[at++]);
        }

        if (at < pattern.Length) target.Append(']');
        return at + 1;
    }

    private static int Escape(string pattern, int at, StringBuilder target, bool inClass)
    {
        string? members = pattern[at + 1] switch
        {
            'd' => "0-9",
            'w' => "A-Za-z0-9_",
            's' => Space,
            'D' => inClass ? @"\0-/:-\uffff" : "^0-9",
            'W' => inClass ? @"\0-/:-@\[-\^`{-\uffff" : "^A-Za-z0-9_",
            'S' => inClass ? NotSpace : "^" + Space,
            _ => null,
        };
        if (members is not null)
        {
            target.Append(inClass ? members : $"[{members}]");
            return at + 2;
        }

        if (pattern[at + 1] == 'u' && at + 2 < pattern.Length && pattern[at + 2] == '{') return CodePoint(pattern, at, target, inClass);
        if (IsIdentityEscape(pattern[at + 1])) target.Append(pattern[at + 1]);
        else target.Append(pattern, at, 2);
        return at + 2;
    }

    /// <summary>Letters that ECMA-262 escapes to themselves and that .NET gives a meaning.</summary>
    public static bool IsIdentityEscape(char unit) => unit is 'a' or 'e' or 'g' or 'h' or 'i' or 'j' or 'l' or 'm' or 'o' or 'q' or 'y'
        or 'A' or 'C' or 'E' or 'F' or 'G' or 'H' or 'I' or 'J' or 'K' or 'L' or 'M' or 'N' or 'O' or 'Q' or 'R' or 'T' or 'U' or 'V'
        or 'X' or 'Y' or 'Z' or 'z';

    private static int CodePoint(string pattern, int at, StringBuilder target, bool inClass)
    {
        int end = pattern.IndexOf('}', at);
        if (end < 0
            || !int.TryParse(pattern.Substring(at + 3, end - at - 3), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int value)
            || value is < 0 or > 0x10ffff or (>= 0xd800 and <= 0xdfff))
        {
            target.Append(pattern, at, 2);
            return at + 2;
        }

        string units = char.ConvertFromUtf32(value);
        if (!inClass && units.Length > 1) target.Append("(?:");
        foreach (char unit in units) target.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
        if (!inClass && units.Length > 1) target.Append(')');
        return end + 1;
    }
}
