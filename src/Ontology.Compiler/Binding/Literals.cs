using System.Globalization;
using Ontology.Compiler.Model;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Binding;

/// <summary>Numbers and dates as they stand in a schema.</summary>
internal static class Literals
{
    private const NumberStyles DecimalStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public static bool IsNumber(string literal) => double.TryParse(literal, DecimalStyle, CultureInfo.InvariantCulture, out double number)
        && !double.IsInfinity(number) && !double.IsNaN(number);

    /// <summary>A day that exists, as ISO 8601 writes it.</summary>
    public static bool IsDate(string literal) =>
        DateTime.TryParseExact(literal, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>A day and a time of day, with or without a zone.</summary>
    public static bool IsDateTime(string literal)
    {
        int separator = literal.IndexOfAny(['T', 't', ' ']);
        return separator == 10 && IsDate(literal.Substring(0, 10)) && IsTime(literal.Substring(11));
    }

    public static bool IsTime(string literal) => literal.Length is >= 5 and <= 40
        && DateTimeOffset.TryParse("2000-01-01T" + literal, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    /// <summary>Compares two numbers, or two texts of dates; null where one is neither.</summary>
    public static int? Compare(string left, string right)
    {
        if (IsNumber(left) && IsNumber(right))
        {
            return decimal.TryParse(left, DecimalStyle, CultureInfo.InvariantCulture, out decimal exactLeft)
                && decimal.TryParse(right, DecimalStyle, CultureInfo.InvariantCulture, out decimal exactRight)
                ? exactLeft.CompareTo(exactRight)
                : ToDouble(left).CompareTo(ToDouble(right));
        }

        // ISO 8601 orders dates as texts do.
        return left.Length >= 4 && right.Length >= 4 && char.IsDigit(left[0]) && char.IsDigit(right[0]) && !IsNumber(left) && !IsNumber(right)
            ? string.CompareOrdinal(left, right)
            : null;
    }

    /// <summary>A number as C# writes it without a suffix; null for what is no number, or none that the type holds.</summary>
    public static string? Canonical(string literal, ScalarReader reader)
    {
        if (!IsNumber(literal)) return null;
        if (reader == ScalarReader.Double) return ToDouble(literal).ToString("R", CultureInfo.InvariantCulture);
        return decimal.TryParse(literal, DecimalStyle, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    private static double ToDouble(string literal) => double.Parse(literal, DecimalStyle, CultureInfo.InvariantCulture);

    /// <summary>Of two bounds the tighter one; of two that cannot be compared, the nearer. The sign is 1 for minima, -1 for maxima.</summary>
    public static Located<string>? Tightest(Located<string>? far, Located<string>? near, int sign)
    {
        if (far is null || near is null) return near ?? far;
        return Compare(far.Value, near.Value) is { } order && order * sign > 0 ? far : near;
    }
}
