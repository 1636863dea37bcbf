using System.Text.RegularExpressions;
using Ontology.Compiler.Binding;

namespace Ontology.Compiler.Rules;

/// <summary>The literals of dates and periods.</summary>
internal static class CelDates
{
    private static readonly Regex Time = new(
        @"^T([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])?$", RegexOptions.CultureInvariant);

    private static readonly Regex Period = new(
        @"^-?P(N[Y])?(N[M])?(N[W])?(N[D])?(T(N[H])?(N[M])?(N[S])?)?$".Replace("N", @"[0-9]{1,28}(?:\.[0-9]+)?"), RegexOptions.CultureInvariant);

    private static readonly Regex FractionBeforeEnd = new(@"\.[0-9]+[A-Z].", RegexOptions.CultureInvariant);

    /// <summary>A year, a month, a day, or a day and a time of day, perhaps with a zone.</summary>
    public static bool IsDate(string text) => text.Length switch
    {
        4 => Literals.IsDate(text + "-01-01"),
        7 => Literals.IsDate(text + "-01"),
        10 => Literals.IsDate(text),
        _ => text.Length is > 10 and < 50 && Literals.IsDate(text.Substring(0, 10)) && Time.IsMatch(text.Substring(10)),
    };

    /// <summary>ISO 8601's durations: each unit once, from the longest to the shortest, and only the last number with a fraction.</summary>
    public static bool IsPeriod(string text) =>
        text.Length < 200 && Period.IsMatch(text) && text[text.Length - 1] is not ('P' or 'T') && !FractionBeforeEnd.IsMatch(text);
}
