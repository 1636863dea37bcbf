using System.Globalization;
using System.Text;

namespace Ontology.Compiler.Diagnostics;

/// <summary>Texts of a file as messages may hold them: one line, of bounded length, without what a terminal would act upon.</summary>
internal static class MessageText
{
    private const int LongestShown = 300;

    public static string Show(string text)
    {
        var result = new StringBuilder();
        int length = Math.Min(text.Length, LongestShown);
        for (int i = 0; i < length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < length && char.IsLowSurrogate(text[i + 1])) result.Append(c).Append(text[++i]);
            else if (IsPlain(c)) result.Append(c);
            else result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return length == text.Length ? result.ToString() : result.Append('…').ToString();
    }

    // Controls and line separators break a line; format characters, such as those for right-to-left text, disguise it.
    private static bool IsPlain(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
