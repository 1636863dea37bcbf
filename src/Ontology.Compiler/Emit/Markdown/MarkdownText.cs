using System.Globalization;
using System.Text;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>Texts of an ontology as GitHub-flavoured Markdown that shows them and does nothing else, wherever they stand.</summary>
internal static class MarkdownText
{
    /// <summary>A text on one line: for headings, cells of tables, links and sentences.</summary>
    public static string Inline(string text)
    {
        string line = OneLine(text);
        int end = line.TrimEnd('#').Length;
        var result = new StringBuilder(line.Length + 16);
        result.Append(EscapedStart(line, out int start));
        for (int i = start; i < line.Length; i++)
        {
            // A mark at the start makes a heading, those at the end of one are not shown.
            if (line[i] == '#' && (i == 0 || i >= end)) result.Append('\\');
            Append(result, line, i);
        }

        return result.ToString();
    }

    /// <summary>A text of several paragraphs, each on one line. A line that is an item of a list stays on a line of its own.</summary>
    public static IReadOnlyList<string> Paragraphs(string text)
    {
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        foreach (string line in text.Split(LineEnds, StringSplitOptions.None).Select(OneLine))
        {
            if (line.Length == 0) End();
            else if (current.Length == 0) current.Append(Inline(line));
            else if (EscapedStart(line, out _).Length > 0 || line[0] == '*') current.Append("<br>").Append(Inline(line));
            else current.Append(' ').Append(Inline(line));
        }

        End();
        return paragraphs;

        void End()
        {
            if (current.Length > 0) paragraphs.Add(current.ToString());
            current.Clear();
        }
    }

    /// <summary>A text as code: a code span where one can hold it, also in the cell of a table, where <c>|</c> gets a backslash.</summary>
    public static string Code(string text)
    {
        string line = OneLine(text);
        bool isSpan = line.Length > 0 && line.IndexOf('`') < 0 && !line.Contains("\\|");
        return isSpan ? $"`{line}`" : $"<code>{Inline(line)}</code>";
    }

    /// <summary>What has been written as Markdown already, as the cell of a table. A bar can only stand in a code span, after no backslash.</summary>
    public static string Cell(string markdown) => markdown.Replace("|", "\\|");

    /// <summary>An IRI, as a link where it is one to a page.</summary>
    public static string Iri(string iri)
    {
        bool isWeb = iri.StartsWith("https://", StringComparison.Ordinal) || iri.StartsWith("http://", StringComparison.Ordinal);
        return isWeb && iri.All(static c => c is > ' ' and < '\u007F' and not ('<' or '>' or '|' or '\\' or '"' or '`')) ? $"<{iri}>" : Code(iri);
    }

    /// <summary>A link inside the document. The text is Markdown already.</summary>
    public static string Link(string text, string anchor) => $"[{text}](#{anchor})";

    /// <summary>What is longer is not looked through for an address: there may be one at every third character.</summary>
    private const int AddressLimit = 2000;

    private static readonly string[] LineEnds = ["\r\n", "\n", "\r", "\u0085", "\u2028", "\u2029"];

    /// <summary>A text with each run of blanks and line ends as one blank, none at the ends, and U+FFFD for what no text should contain.</summary>
    public static string OneLine(string text)
    {
        var result = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[result.Length - 1] != ' ') result.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                result.Append(c).Append(text[++i]);
            }
            else
            {
                result.Append(char.IsControl(c) || char.IsSurrogate(c) || IsBidirectional(c) || c >= '\uFFFE' ? '\uFFFD' : c);
            }
        }

        return result.ToString().TrimEnd(' ');
    }

    // These order what follows them anew, beyond the text that they stand in.
    private static bool IsBidirectional(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // What begins a list, a quotation or a line of a table's head when a block starts with it.
    private static string EscapedStart(string line, out int length)
    {
        length = 0;
        if (line.Length == 0) return "";
        if (line[0] is '-' or '+' or '>' or '=' or ':')
        {
            length = 1;
            return "\\" + line[0];
        }

        int digits = 0;
        while (digits < line.Length && line[digits] is >= '0' and <= '9') digits++;
        if (digits == 0 || digits == line.Length || line[digits] is not ('.' or ')')) return "";
        if (digits + 1 < line.Length && line[digits + 1] != ' ') return "";
        length = digits + 1;
        return line.Substring(0, digits) + "\\" + line[digits];
    }

    private static void Append(StringBuilder result, string line, int i)
    {
        char c = line[i];
        switch (c)
        {
            case '|':
                // Ends a cell even in code, and a backslash before it may itself be escaped.
                result.Append("&#124;");
                break;
            case ':' when StartsWith(line, i, "://") && !IsVerbatim(line, i):
            case 'w' when StartsWith(line, i, "www.") && !IsVerbatim(line, i):
                // What renderers take for an address is not read as Markdown any more: an escape in it would show.
                result.Append("&#").Append(((int)c).ToString(CultureInfo.InvariantCulture)).Append(';');
                break;
            case '$':
                // Two of them make a formula, escaped or not, unless they stand in an element.
                result.Append("<span>$</span>");
                break;
            case '\\' or '`' or '*' or '[' or ']' or '<' or '~':
                result.Append('\\').Append(c);
                break;
            case '_' when NeedsEscape(line, i):
                result.Append("\\_");
                break;
            case '&' when i + 1 < line.Length && (line[i + 1] == '#' || char.IsLetter(line[i + 1])):
                result.Append("&amp;");
                break;
            default:
                result.Append(c);
                break;
        }
    }

    private static bool StartsWith(string line, int i, string start) => string.CompareOrdinal(line, i, start, 0, start.Length) == 0;

    // No character needs an escape up to the next blank, so that an address may stay one, and become a link.
    private static bool IsVerbatim(string line, int start)
    {
        int limit = Math.Min(line.Length, start + AddressLimit);
        int end = line.IndexOf(' ', start, limit - start);
        if (end < 0) end = limit;
        if (end == limit && limit < line.Length) return false;
        for (int i = start; i < end; i++)
        {
            if (line[i] is '|' or '$' or '\\' or '`' or '*' or '[' or ']' or '<' or '~' or '#' or '&' || NeedsEscape(line, i)) return false;
        }

        return true;
    }

    // Between two letters or digits an underscore is nothing but itself.
    private static bool NeedsEscape(string line, int i) => line[i] == '_' && !(IsWordAt(line, i - 1) && IsWordAt(line, i + 1));

    private static bool IsWordAt(string line, int i) =>
        i >= 0 && i < line.Length && CharUnicodeInfo.GetUnicodeCategory(line[i]) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.DecimalDigitNumber;
}
