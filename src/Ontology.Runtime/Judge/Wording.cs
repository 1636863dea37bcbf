using System.Buffers;
using System.Globalization;
using System.Text;

namespace Ontology.Judging;

/// <summary>How values and names stand in messages: on one line, quoted, and not longer than a reader wants.</summary>
internal static class Wording
{
    private const int Longest = 80;
    private const int MostNames = 12;

    // What breaks a line, or its order on the screen.
    private static readonly SearchValues<char> Breaking = SearchValues.Create(
        [.. Characters.Below('\u00A0', char.IsControl),
            .. "\u2028\u2029\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069"]);

    public static string Quote(ReadOnlySpan<char> text) =>
        text.Length <= Longest ? text.ContainsAny(Breaking) ? $"'{OneLine(text)}'" : $"'{text}'"
            : $"'{OneLine(Cut(text))}…' ({text.Length.ToString(CultureInfo.InvariantCulture)} characters)";

    /// <summary>The text with everything escaped that would break a line, or its order on the screen.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAny(Breaking)) return text.ToString();
        var line = new StringBuilder(text.Length);
        foreach (char unit in text)
        {
            if (Breaking.Contains(unit)) line.Append("\\u").Append(((int)unit).ToString("x4", CultureInfo.InvariantCulture));
            else line.Append(unit);
        }

        return line.ToString();
    }

    /// <summary>A sentence of the ontology's or of somebody's code on one line: where it breaks, a blank.</summary>
    public static string Sentence(string text) =>
        OneLine(string.Join(' ', text.Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)));

    private static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text) => text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)];

    /// <summary>Names in quotes, as many as help.</summary>
    public static string Names(IEnumerable<string> names)
    {
        string[] all = [.. names];
        string list = string.Join(", ", all.Take(MostNames).Select(static n => Quote(n)));
        return all.Length > MostNames ? $"{list} … ({all.Length.ToString(CultureInfo.InvariantCulture)} in all)" : list;
    }

    public static string DidYouMean(string? suggestion) => suggestion is null ? "" : $"; did you mean '{suggestion}'?";

    public static string Count(int count, string one, string many) => $"{count.ToString(CultureInfo.InvariantCulture)} {(count == 1 ? one : many)}";
}
