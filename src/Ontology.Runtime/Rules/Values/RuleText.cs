using System.Globalization;
using System.Text;

namespace Ontology.Rules;

/// <summary>Values as text.</summary>
internal static class RuleText
{
    private const int MaxDisplayed = 1000;

    /// <summary>The name of a value's type in the language.</summary>
    public static string TypeName(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Null => "null_type",
        RuleValueKind.Bool => "bool",
        RuleValueKind.Int => "int",
        RuleValueKind.UInt => "uint",
        RuleValueKind.Double => "double",
        RuleValueKind.Decimal => "decimal",
        RuleValueKind.String => "string",
        RuleValueKind.Bytes => "bytes",
        RuleValueKind.List => "list",
        RuleValueKind.Map => "map",
        RuleValueKind.Timestamp => "google.protobuf.Timestamp",
        RuleValueKind.Duration => "google.protobuf.Duration",
        RuleValueKind.Type => "type",
        RuleValueKind.Date => "date",
        RuleValueKind.Period => "period",
        RuleValueKind.Measure => "measure",
        RuleValueKind.Object => value.Object.ClassName,
        RuleValueKind.Reference => "reference",
        RuleValueKind.Optional => "optional_type",
        _ => "nothing",
    };

    /// <summary>Digits, without zeros that say nothing.</summary>
    public static string Format(decimal value)
    {
        string text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }

    /// <summary>The fewest digits that read back as the same number; with an exponent from 1e21 and below 1e-6, as JSON's numbers are written.</summary>
    public static string Format(double value)
    {
        if (double.IsNaN(value)) return "NaN";
        if (double.IsInfinity(value)) return value > 0 ? "Infinity" : "-Infinity";
        if (value == 0) return double.IsNegative(value) ? "-0" : "0";
        (string digits, int exponent) = Shortest(value);
        var text = new StringBuilder(value < 0 ? "-" : "");
        if (exponent is >= 21 or < -6)
        {
            text.Append(digits[0]);
            if (digits.Length > 1) text.Append('.').Append(digits, 1, digits.Length - 1);
            return text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture)).ToString();
        }

        if (exponent < 0) return text.Append("0.").Append('0', -exponent - 1).Append(digits).ToString();
        if (digits.Length <= exponent + 1) return text.Append(digits).Append('0', exponent + 1 - digits.Length).ToString();
        return text.Append(digits, 0, exponent + 1).Append('.').Append(digits, exponent + 1, digits.Length - exponent - 1).ToString();
    }

    /// <summary>A value as a message shows it, cut off where it is very long.</summary>
    public static string Display(in RuleValue value)
    {
        var text = new StringBuilder();
        Display(value, text);
        if (text.Length <= MaxDisplayed) return text.ToString();
        text.Length = MaxDisplayed;
        return text.Append('…').ToString();
    }

    private static void Display(in RuleValue value, StringBuilder text)
    {
        if (text.Length > MaxDisplayed) return;
        switch (value.Kind)
        {
            case RuleValueKind.Null:
                text.Append("null");
                break;
            case RuleValueKind.Bool:
                text.Append(value.Bool ? "true" : "false");
                break;
            case RuleValueKind.Int:
                text.Append(CultureInfo.InvariantCulture, $"{value.Bits}");
                break;
            case RuleValueKind.UInt:
                text.Append(CultureInfo.InvariantCulture, $"{value.UInt}");
                break;
            case RuleValueKind.Double:
                text.Append(Format(value.Double));
                break;
            case RuleValueKind.Decimal:
                text.Append(Format(value.Decimal));
                break;
            case RuleValueKind.String or RuleValueKind.Type or RuleValueKind.Reference:
                text.Append(value.Text);
                break;
            case RuleValueKind.Bytes:
                text.Append(Encoding.UTF8.GetString(value.Bytes));
                break;
            case RuleValueKind.List:
                text.Append('[');
                DisplayAll(value.List, text);
                text.Append(']');
                break;
            case RuleValueKind.Map:
                text.Append('{');
                string separator = "";
                foreach ((RuleValue key, RuleValue entry) in value.Map.Raw)
                {
                    if (text.Length > MaxDisplayed) break;
                    text.Append(separator);
                    Display(key, text);
                    text.Append(": ");
                    Display(entry, text);
                    separator = ", ";
                }

                text.Append('}');
                break;
            case RuleValueKind.Timestamp:
                text.Append(RuleTime.Format(value.Bits, value.Nanos));
                break;
            case RuleValueKind.Duration:
                text.Append(RuleTime.Format(value.Bits));
                break;
            case RuleValueKind.Date:
                text.Append(value.Date.ToString());
                break;
            case RuleValueKind.Period:
                text.Append(value.Period.Value.ToString());
                break;
            case RuleValueKind.Measure:
                text.Append(value.Measure);
                break;
            case RuleValueKind.Object:
                text.Append(value.Object.Id ?? value.Object.ClassName);
                break;
            case RuleValueKind.Optional:
                if (value.Inner.IsValue) Display(value.Inner, text);
                else text.Append("nothing");
                break;
            default:
                text.Append(value.Message);
                break;
        }
    }

    private static void DisplayAll(IReadOnlyList<RuleValue> items, StringBuilder text)
    {
        for (int i = 0; i < items.Count && text.Length <= MaxDisplayed; i++)
        {
            if (i > 0) text.Append(", ");
            Display(items[i], text);
        }
    }

    /// <summary>The fewest significant digits that read back as the number, and the exponent of ten that the first of them has.</summary>
    private static (string Digits, int Exponent) Shortest(double value)
    {
        string text = Math.Abs(value).ToString("R", CultureInfo.InvariantCulture);
        int end = text.IndexOf('E', StringComparison.Ordinal);
        int shift = end < 0 ? 0 : int.Parse(text.AsSpan(end + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        if (end >= 0) text = text[..end];
        int point = text.IndexOf('.', StringComparison.Ordinal);
        int whole = point < 0 ? text.Length : point;
        string all = point < 0 ? text : text.Remove(point, 1);
        string digits = all.TrimStart('0');
        return (digits.TrimEnd('0'), whole - 1 - (all.Length - digits.Length) + shift);
    }
}
