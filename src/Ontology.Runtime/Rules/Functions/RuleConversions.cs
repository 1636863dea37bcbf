using System.Globalization;
using System.Text;

namespace Ontology.Rules;

/// <summary>Conversions between kinds, and the texts that they read.</summary>
internal static class RuleConversions
{
    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static RuleValue ToInt(in RuleValue value)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Int:
                return value;
            case RuleValueKind.UInt:
                return value.UInt > long.MaxValue ? RuleErrors.IntRange : RuleValue.Of((long)value.UInt);
            case RuleValueKind.Double:
                // Both ends are left out, as CEL's definition has it.
                return value.Double is > -TwoTo63 and < TwoTo63 ? RuleValue.Of((long)value.Double) : RuleErrors.IntRange;
            case RuleValueKind.Decimal:
                decimal whole = decimal.Truncate(value.Decimal);
                return whole is >= long.MinValue and <= long.MaxValue ? RuleValue.Of((long)whole) : RuleErrors.IntRange;
            case RuleValueKind.String:
                return long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
                    ? RuleValue.Of(number)
                    : NoNumber(value.Text, "int");
            case RuleValueKind.Timestamp or RuleValueKind.Duration:
                return RuleValue.Of(value.Bits);
            default:
                return RuleErrors.Reject("int()", value);
        }
    }

    public static RuleValue ToUInt(in RuleValue value)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Int:
                return value.Bits < 0 ? RuleErrors.UIntRange : RuleValue.Of((ulong)value.Bits);
            case RuleValueKind.UInt:
                return value;
            case RuleValueKind.Double:
                return value.Double is >= 0 and < TwoTo64 ? RuleValue.Of((ulong)value.Double) : RuleErrors.UIntRange;
            case RuleValueKind.Decimal:
                return value.Decimal is >= 0 and <= ulong.MaxValue ? RuleValue.Of((ulong)decimal.Truncate(value.Decimal)) : RuleErrors.UIntRange;
            case RuleValueKind.String:
                return ulong.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out ulong number)
                    ? RuleValue.Of(number)
                    : NoNumber(value.Text, "uint");
            default:
                return RuleErrors.Reject("uint()", value);
        }
    }

    public static RuleValue ToDouble(in RuleValue value)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Int:
                return RuleValue.Of((double)value.Bits);
            case RuleValueKind.UInt:
                return RuleValue.Of((double)value.UInt);
            case RuleValueKind.Double:
                return value;
            case RuleValueKind.Decimal:
                return RuleValue.Of(double.Parse(RuleText.Format(value.Decimal), CultureInfo.InvariantCulture));
            case RuleValueKind.String:
                return TryDouble(value.Text, out double number) ? RuleValue.Of(number) : NoNumber(value.Text, "double");
            default:
                return RuleErrors.Reject("double()", value);
        }
    }

    public static RuleValue ToDecimal(in RuleValue value)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Int or RuleValueKind.UInt:
                return RuleValue.Of(RuleNumbers.ToDecimal(value));
            case RuleValueKind.Decimal:
                return value;
            case RuleValueKind.Double:
                // What a double's digits say is what was meant by it: 0.1 is one tenth.
                return double.IsFinite(value.Double) && Math.Abs(value.Double) < 1e29 && TryDecimal(value.Double.ToString("R", CultureInfo.InvariantCulture), out decimal digits)
                    ? RuleValue.Of(digits)
                    : RuleErrors.DecimalRange;
            case RuleValueKind.String:
                return TryDecimal(value.Text, out decimal number) ? RuleValue.Of(number) : NoNumber(value.Text, "decimal");
            default:
                return RuleErrors.Reject("decimal()", value);
        }
    }

    public static RuleValue ToText(in RuleValue value)
    {
        switch (value.Kind)
        {
            case RuleValueKind.String:
                return value;
            case RuleValueKind.Bytes:
                return TryDecode(value.Bytes, out string text) ? RuleValue.Of(text) : RuleValue.Error("the bytes are no UTF-8");
            case RuleValueKind.Reference:
                return RuleValue.Of(value.Text);
            case RuleValueKind.Bool or RuleValueKind.Int or RuleValueKind.UInt or RuleValueKind.Double or RuleValueKind.Decimal:
            case RuleValueKind.Timestamp or RuleValueKind.Duration or RuleValueKind.Date or RuleValueKind.Period or RuleValueKind.Measure:
            case RuleValueKind.Type:
                return RuleValue.Of(RuleText.Display(value));
            default:
                return RuleErrors.Reject("string()", value);
        }
    }

    public static RuleValue ToBytes(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Bytes => value,
        RuleValueKind.String => RuleValue.Of(Encoding.UTF8.GetBytes(value.Text)),
        _ => RuleErrors.Reject("bytes()", value),
    };

    public static RuleValue ToBool(in RuleValue value)
    {
        if (value.Kind == RuleValueKind.Bool) return value;
        if (value.Kind != RuleValueKind.String) return RuleErrors.Reject("bool()", value);
        return value.Text switch
        {
            "1" or "t" or "T" or "true" or "TRUE" or "True" => RuleValue.True,
            "0" or "f" or "F" or "false" or "FALSE" or "False" => RuleValue.False,
            _ => RuleValue.Error($"'{Shortened(value.Text)}' is no bool; expected 'true' or 'false'"),
        };
    }

    public static RuleValue ToTimestamp(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Timestamp => value,
        RuleValueKind.Int => RuleValue.Timestamp(value.Bits, 0),
        RuleValueKind.String => RuleTime.ParseTimestamp(value.Text),
        _ => RuleErrors.Reject("timestamp()", value),
    };

    public static RuleValue ToDuration(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Duration => value,
        RuleValueKind.Int => RuleValue.Duration(value.Bits),
        RuleValueKind.String => RuleTime.ParseDuration(value.Text),
        _ => RuleErrors.Reject("duration()", value),
    };

    public static RuleValue ToDate(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Date => value,
        RuleValueKind.String => PartialDate.TryParse(value.Text, null, out PartialDate date)
            ? RuleValue.Of(date)
            : RuleValue.Error($"'{Shortened(value.Text)}' is no date; expected 2024, 2024-02, 2024-02-01 or a date with a time"),
        _ => RuleErrors.Reject("date()", value),
    };

    public static RuleValue ToPeriod(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Period => value,
        RuleValueKind.String => IsoDuration.TryParse(value.Text, null, out IsoDuration period)
            ? RuleValue.Of(period)
            : RuleValue.Error($"'{Shortened(value.Text)}' is no period; expected P1Y, P6M, P2W or the like"),
        _ => RuleErrors.Reject("period()", value),
    };

    public static bool TryDecode(byte[] bytes, out string text)
    {
        try
        {
            text = Utf8.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = "";
            return false;
        }
    }

    public static bool TryDecimal(string text, out decimal value)
    {
        value = 0;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (text.Length is 0 or > 400 || !decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out value)) return false;
        // Trailing zeros say nothing, and would take digits from what is computed with it.
        if (value.Scale > 0) value /= 1.000000000000000000000000000000m;
        return true;
    }

    /// <summary>A text in an error is data, which can be long.</summary>
    public static string Shortened(string text) => text.Length <= 50 ? text : string.Concat(text.AsSpan(0, 50), "…");

    private static bool TryDouble(string text, out double value)
    {
        ReadOnlySpan<char> unsigned = text.AsSpan().TrimStart("+-");
        if (text.Length - unsigned.Length <= 1)
        {
            double sign = text.StartsWith('-') ? -1 : 1;
            if (unsigned.Equals("inf", StringComparison.OrdinalIgnoreCase) || unsigned.Equals("infinity", StringComparison.OrdinalIgnoreCase))
            {
                value = sign * double.PositiveInfinity;
                return true;
            }

            if (unsigned.Equals("nan", StringComparison.OrdinalIgnoreCase))
            {
                value = double.NaN;
                return true;
            }
        }

        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        value = 0;
        return unsigned.Length > 0 && (char.IsAsciiDigit(unsigned[0]) || unsigned[0] == '.')
            && double.TryParse(text, Style, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);
    }

    private static RuleValue NoNumber(string text, string type) => RuleValue.Error($"'{Shortened(text)}' is no {type}");
}
