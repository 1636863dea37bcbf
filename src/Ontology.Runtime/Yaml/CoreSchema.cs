using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Ontology.Yaml;

/// <summary>What a plain scalar is: YAML 1.2.2's core schema (section 10.3), whatever slot the value lands in.</summary>
internal static partial class CoreSchema
{
    /// <summary>Longer hexadecimal and octal numbers stay text: no slot could hold them, and converting them takes time without bound.</summary>
    private const int LongestRadixNumber = 80;

    /// <summary>Writes a plain scalar as the JSON token that it stands for.</summary>
    public static void Write(JsonText json, string text)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                json.Write("null"u8);
                return;
            case "true" or "True" or "TRUE":
                json.Write("true"u8);
                return;
            case "false" or "False" or "FALSE":
                json.Write("false"u8);
                return;
        }

        if (!CanBeNumber(text[0]) || !TryWriteNumber(json, text)) json.WriteString(text);
    }

    /// <summary>Writes a number as JSON spells it. What has no JSON form (<c>.inf</c>, <c>.nan</c>) is no number here.</summary>
    public static bool TryWriteNumber(JsonText json, string text)
    {
        if (text.Length <= LongestRadixNumber && RadixNumber().IsMatch(text))
        {
            json.WriteAscii(FromRadix(text).ToString(CultureInfo.InvariantCulture));
            return true;
        }

        if (!IsDecimalNumber(text)) return false;

        ReadOnlySpan<char> rest = text;
        if (rest[0] is '+' or '-')
        {
            if (rest[0] == '-') json.Write("-"u8);
            rest = rest[1..];
        }

        int exponentStart = rest.IndexOfAny('e', 'E');
        ReadOnlySpan<char> exponent = exponentStart < 0 ? [] : rest[exponentStart..];
        ReadOnlySpan<char> mantissa = exponentStart < 0 ? rest : rest[..exponentStart];
        int point = mantissa.IndexOf('.');
        ReadOnlySpan<char> whole = (point < 0 ? mantissa : mantissa[..point]).TrimStart('0');
        ReadOnlySpan<char> fraction = point < 0 ? [] : mantissa[(point + 1)..];

        json.WriteAscii(whole.IsEmpty ? "0" : whole);
        if (!fraction.IsEmpty)
        {
            json.Write("."u8);
            json.WriteAscii(fraction);
        }

        json.WriteAscii(exponent);
        return true;
    }

    private static bool CanBeNumber(char first) => first is (>= '0' and <= '9') or '+' or '-' or '.';

    // By hand and not by a regular expression: the text may be megabytes long, and a match would only be asked for yes or no.
    private static bool IsDecimalNumber(ReadOnlySpan<char> text)
    {
        if (text is ['+' or '-', ..]) text = text[1..];

        int whole = CountDigits(text);
        text = text[whole..];
        int fraction = 0;
        if (text is ['.', ..])
        {
            fraction = CountDigits(text[1..]);
            text = text[(1 + fraction)..];
        }

        if (whole + fraction == 0) return false;
        if (text.IsEmpty) return true;
        if (text[0] is not ('e' or 'E')) return false;

        text = text[1..];
        if (text is ['+' or '-', ..]) text = text[1..];
        return !text.IsEmpty && CountDigits(text) == text.Length;
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    private static BigInteger FromRadix(string text)
    {
        int bits = text[1] == 'x' ? 4 : 3;
        BigInteger value = BigInteger.Zero;
        foreach (char digit in text.AsSpan(2)) value = (value << bits) + int.Parse([digit], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return value;
    }

    [GeneratedRegex(@"^0(x[0-9a-fA-F]+|o[0-7]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex RadixNumber();
}
