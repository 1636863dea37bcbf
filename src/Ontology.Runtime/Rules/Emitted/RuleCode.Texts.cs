using System.Globalization;

namespace Ontology.Rules;

/// <content>Texts that are taken apart.</content>
public static partial class RuleCode
{
    /// <summary>The parts of a text between separators.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between them; it is not empty.</param>
    /// <exception cref="RuleException">There are too many.</exception>
    public static TextParts Split(TextPart text, string separator)
    {
        int separators = 0;
        ReadOnlySpan<char> rest = text.Span;
        for (int at; (at = rest.IndexOf(separator, StringComparison.Ordinal)) >= 0; rest = rest[(at + separator.Length)..]) separators++;
        return separators <= RuleFunctions.MaxItems ? new TextParts(text, separator, separators + 1) : throw new RuleException(RuleErrors.TooLarge);
    }

    /// <summary>What is left of a text from a code point on.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The code point; that after the last one leaves nothing.</param>
    /// <exception cref="RuleException">It lies beyond.</exception>
    public static TextPart Substring(TextPart text, long from)
    {
        int unit = CodePoints.UnitOf(text.Span, from);
        return unit >= 0 ? text.From(unit, text.Span.Length - unit) : throw new RuleException(RuleFunctions.OutOfRange(from));
    }

    /// <summary>The whole number that a text says.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="RuleException">It says none.</exception>
    public static long ToInt(TextPart text) => long.TryParse(text.Span, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
        ? number
        : Int(RuleConversions.ToInt(RuleValue.Of(text.ToString())));
}
