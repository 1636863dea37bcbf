using System.Globalization;
using System.Text;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Texts of an ontology as the content of XML documentation comments, which no text can end or break.</summary>
internal static class XmlDoc
{
    /// <summary>Escapes a text and cuts it where C# would end the comment's line. Empty lines at the ends go; no line ends in blanks.</summary>
    public static IReadOnlyList<string> Lines(string text)
    {
        List<string> lines = [];
        StringBuilder line = new();
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '\r' when i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                case '\n' or '\r' or '\u0085' or '\u2028' or '\u2029':
                    EndLine();
                    break;
                case '<':
                    line.Append("&lt;");
                    break;
                case '>':
                    line.Append("&gt;");
                    break;
                case '&':
                    line.Append("&amp;");
                    break;
                case '\t':
                    line.Append("    ");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        line.Append(c).Append(text[++i]);
                    }
                    else AppendCharacter(line, c);
                    break;
            }
        }

        EndLine();
        int first = lines.FindIndex(static l => l.Length > 0);
        if (first < 0) return [];
        int last = lines.FindLastIndex(static l => l.Length > 0);
        return lines.GetRange(first, last - first + 1);

        void EndLine()
        {
            lines.Add(line.ToString().TrimEnd());
            line.Clear();
        }
    }

    /// <summary>A text on one line: for names, and for what stands inside a sentence.</summary>
    public static string Inline(string text) => string.Join(" ", Lines(text));

    private static void AppendCharacter(StringBuilder line, char c)
    {
        switch (char.GetUnicodeCategory(c))
        {
            case UnicodeCategory.Surrogate:
            case UnicodeCategory.Control:
                line.Append('\uFFFD');
                break;
            case UnicodeCategory.Format:
                // Such as the marks that reverse the direction of text: they must not change what the source looks like.
                line.Append("&#x").Append(((int)c).ToString("X", CultureInfo.InvariantCulture)).Append(';');
                break;
            default:
                line.Append(c is '\uFFFE' or '\uFFFF' ? '\uFFFD' : c);
                break;
        }
    }
}
