using System.Text;

namespace Ontology.Rules;

/// <content><c>format</c> of CEL's extension of strings.</content>
public static partial class RuleFunctions
{
    private const int MaxPrecision = 1000;

    /// <summary><c>format.format(list)</c>: <c>%s</c>, <c>%d</c>, <c>%f</c>, <c>%e</c>, <c>%x</c>, <c>%X</c>, <c>%o</c>, <c>%b</c> and <c>%%</c>.</summary>
    /// <param name="format">A string.</param>
    /// <param name="values">A list.</param>
    public static RuleValue Format(in RuleValue format, in RuleValue values)
    {
        if (format.Kind != RuleValueKind.String || values.Kind != RuleValueKind.List) return RuleErrors.Reject("format", format, values);
        string text = format.Text;
        IReadOnlyList<RuleValue> items = values.List;
        var target = new StringBuilder();
        int next = 0;
        for (int at = 0; at < text.Length; at++)
        {
            if (text[at] != '%')
            {
                target.Append(text[at]);
                continue;
            }

            if (!TryClause(text, ref at, out int precision)) return RuleValue.Error("a '%' stands at the end of a format, or a number after it is wrong");
            if (text[at] == '%')
            {
                target.Append('%');
                continue;
            }

            if (!"sdfexXob".Contains(text[at], StringComparison.Ordinal)) return RuleValue.Error($"'%{text[at]}' is no format");
            if (next >= items.Count) return RuleValue.Error($"there is no value for format number {next + 1}");
            RuleValue item = items[next++];
            if (!ValueFormat.TryAppend(target, text[at], precision, item)) return RuleErrors.Reject($"format '%{text[at]}'", item);
            if (target.Length > MaxText) return RuleErrors.TooLarge;
        }

        return RuleValue.Of(target.ToString());
    }

    /// <summary>Goes on to the letter of a clause, past its precision.</summary>
    private static bool TryClause(string text, ref int at, out int precision)
    {
        precision = 6;
        if (++at >= text.Length) return false;
        if (text[at] != '.') return true;
        precision = 0;
        int digits = IsoText.CountDigits(text.AsSpan(at + 1));
        if (digits is 0 or > 4) return false;
        for (int i = 1; i <= digits; i++) precision = (precision * 10) + text[at + i] - '0';
        at += digits + 1;
        return precision <= MaxPrecision && at < text.Length;
    }
}
