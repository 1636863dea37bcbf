using System.Globalization;
using System.Numerics;
using System.Text;

namespace Ontology.Rules;

/// <summary>One value in one of the forms of <c>format</c>.</summary>
internal static class ValueFormat
{
    /// <summary>Appends a value.</summary>
    /// <returns>False where there is no such form of it.</returns>
    public static bool TryAppend(StringBuilder target, char form, int precision, in RuleValue value) => form switch
    {
        's' => TryAppendText(target, value),
        'd' => value.IsNumber && TryAppendText(target, value),
        'f' => TryAppendNumber(target, value, precision, exponential: false),
        'e' => TryAppendNumber(target, value, precision, exponential: true),
        'x' or 'X' => TryAppendHex(target, value, form == 'X'),
        'o' => TryAppendWhole(target, value, 3),
        _ => value.Kind == RuleValueKind.Bool ? target.Append(value.Bool ? '1' : '0').Length > 0 : TryAppendWhole(target, value, 1),
    };

    private static bool TryAppendText(StringBuilder target, in RuleValue value)
    {
        if (target.Length > RuleFunctions.MaxText) return true;
        switch (value.Kind)
        {
            case RuleValueKind.Bytes:
                target.Append(Decode(value.Bytes));
                return true;
            case RuleValueKind.List:
                IReadOnlyList<RuleValue> items = value.List;
                target.Append('[');
                for (int i = 0; i < items.Count; i++)
                {
                    if (i > 0) target.Append(", ");
                    if (!TryAppendText(target, items[i])) return false;
                    if (target.Length > RuleFunctions.MaxText) return true;
                }

                target.Append(']');
                return true;
            case RuleValueKind.Map:
                return TryAppendMap(target, value.Map);
            case RuleValueKind.Double when value.Double == 0:
                target.Append('0');
                return true;
            default:
                if (!value.IsValue) return false;
                if (value.Kind is RuleValueKind.String) target.Append(value.Text);
                else target.Append(RuleText.Display(value));
                return true;
        }
    }

    private static bool TryAppendMap(StringBuilder target, RuleDictionary map)
    {
        List<(string Key, RuleValue Value)> entries = [];
        foreach ((RuleValue key, RuleValue value) in map.Raw) entries.Add((RuleText.Display(key), value));
        entries.Sort(static (left, right) => CodePoints.Compare(left.Key, right.Key));
        target.Append('{');
        for (int i = 0; i < entries.Count; i++)
        {
            if (i > 0) target.Append(", ");
            target.Append(entries[i].Key).Append(": ");
            if (!TryAppendText(target, entries[i].Value)) return false;
            if (target.Length > RuleFunctions.MaxText) return true;
        }

        target.Append('}');
        return true;
    }

    /// <summary>UTF-8, with one replacement character for each run of bytes that are none.</summary>
    private static string Decode(byte[] bytes)
    {
        var text = new StringBuilder();
        ReadOnlySpan<byte> rest = bytes;
        bool replaced = false;
        while (!rest.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(rest, out Rune rune, out int consumed) == System.Buffers.OperationStatus.Done;
            if (valid || !replaced) text.Append(rune.ToString());
            replaced = !valid;
            rest = rest[consumed..];
        }

        return text.ToString();
    }

    private static bool TryAppendHex(StringBuilder target, in RuleValue value, bool upper)
    {
        int start = target.Length;
        if (value.Kind is RuleValueKind.String or RuleValueKind.Bytes)
        {
            target.Append(Convert.ToHexString(value.Kind == RuleValueKind.Bytes ? value.Bytes : Encoding.UTF8.GetBytes(value.Text)));
        }
        else if (!TryAppendWhole(target, value, 4))
        {
            return false;
        }

        for (int i = start; i < target.Length; i++)
        {
            target[i] = upper ? char.ToUpperInvariant(target[i]) : char.ToLowerInvariant(target[i]);
        }

        return true;
    }

    /// <summary>A whole number in digits of so many bits each.</summary>
    private static bool TryAppendWhole(StringBuilder target, in RuleValue value, int bits)
    {
        if (value.Kind is not (RuleValueKind.Int or RuleValueKind.UInt)) return false;
        bool negative = value.Kind == RuleValueKind.Int && value.Bits < 0;
        ulong size = negative ? unchecked((ulong)-value.Bits) : value.UInt;
        if (negative) target.Append('-');
        int shift = 63 / bits * bits;
        while (shift > 0 && size >> shift == 0) shift -= bits;
        for (; shift >= 0; shift -= bits) target.Append("0123456789abcdef"[(int)((size >> shift) & ((1UL << bits) - 1))]);
        return true;
    }

    /// <summary>Digits after the point are rounded to the nearest, from the exact value, and halves to the even one.</summary>
    private static bool TryAppendNumber(StringBuilder target, in RuleValue value, int precision, bool exponential)
    {
        if (!value.IsNumber) return false;
        if (value.Kind == RuleValueKind.Double && !double.IsFinite(value.Double))
        {
            target.Append(RuleText.Format(value.Double));
            return true;
        }

        (BigInteger number, BigInteger divisor) = Fraction(value);
        if (number.Sign < 0 || (value.Kind == RuleValueKind.Double && double.IsNegative(value.Double))) target.Append('-');
        number = BigInteger.Abs(number);
        int exponent = exponential ? Exponent(number, divisor) : 0;
        BigInteger digits = Rounded(number, divisor, precision - exponent);
        if (exponential && digits >= BigInteger.Pow(10, precision + 1))
        {
            exponent++;
            digits = Rounded(number, divisor, precision - exponent);
        }

        string text = digits.ToString(CultureInfo.InvariantCulture).PadLeft(precision + 1, '0');
        target.Append(text, 0, text.Length - precision);
        if (precision > 0) target.Append('.').Append(text, text.Length - precision, precision);
        if (exponential) target.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString("D2", CultureInfo.InvariantCulture));
        return true;
    }

    private static (BigInteger Number, BigInteger Divisor) Fraction(in RuleValue value)
    {
        switch (value.Kind)
        {
            case RuleValueKind.Int:
                return (value.Bits, 1);
            case RuleValueKind.UInt:
                return (value.UInt, 1);
            case RuleValueKind.Double:
                (BigInteger mantissa, int exponent) = RuleNumbers.Parts(value.Double);
                return exponent >= 0 ? (mantissa << exponent, 1) : (mantissa, BigInteger.One << -exponent);
            default:
                decimal number = value.Decimal;
                BigInteger divisor = BigInteger.Pow(10, number.Scale);
                return (new BigInteger(decimal.Truncate(number)) * divisor + new BigInteger((number - decimal.Truncate(number)) * (decimal)divisor), divisor);
        }
    }

    private static BigInteger Rounded(BigInteger number, BigInteger divisor, int scale)
    {
        if (scale >= 0) number *= BigInteger.Pow(10, scale);
        else divisor *= BigInteger.Pow(10, -scale);
        BigInteger whole = BigInteger.DivRem(number, divisor, out BigInteger rest);
        int half = (rest * 2).CompareTo(divisor);
        return half > 0 || (half == 0 && !whole.IsEven) ? whole + 1 : whole;
    }

    private static int Exponent(BigInteger number, BigInteger divisor)
    {
        if (number.IsZero) return 0;
        int exponent = (int)Math.Floor(BigInteger.Log10(number) - BigInteger.Log10(divisor));
        // The logarithm is close; one comparison on each side makes it right.
        while (Reaches(number, divisor, exponent + 1)) exponent++;
        while (!Reaches(number, divisor, exponent)) exponent--;
        return exponent;
    }

    /// <summary>The number is at least ten to the exponent.</summary>
    private static bool Reaches(BigInteger number, BigInteger divisor, int exponent) => exponent >= 0
        ? number >= divisor * BigInteger.Pow(10, exponent)
        : number * BigInteger.Pow(10, -exponent) >= divisor;
}
