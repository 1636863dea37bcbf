using System.Text;

namespace Ontology.Judging;

/// <summary>
/// A JSON number, exactly: a sign, significant digits (no zeros at either end), and where the point stands. Nothing is rounded and nothing
/// is expanded, so <c>1e999999999</c> costs no more than <c>1</c>.
/// </summary>
internal readonly ref struct JsonNumber
{
    private readonly ReadOnlySpan<byte> _integer;
    private readonly ReadOnlySpan<byte> _fraction;
    private readonly int _first;

    private JsonNumber(ReadOnlySpan<byte> integer, ReadOnlySpan<byte> fraction, int first, int count, long magnitude, bool negative)
    {
        _integer = integer;
        _fraction = fraction;
        _first = first;
        DigitCount = count;
        Magnitude = magnitude;
        IsNegative = negative;
    }

    /// <summary>How many significant digits there are; none for zero.</summary>
    public int DigitCount { get; }

    /// <summary>The number is 0.d₁d₂d₃… times ten to this power.</summary>
    public long Magnitude { get; }

    public bool IsNegative { get; }

    public bool IsZero => DigitCount == 0;

    public bool IsInteger => DigitCount <= Magnitude || IsZero;

    private int this[int index]
    {
        get
        {
            int at = _first + index;
            return (at < _integer.Length ? _integer[at] : _fraction[at - _integer.Length]) - '0';
        }
    }

    /// <summary>Takes apart a number whose form a JSON reader has checked.</summary>
    public static JsonNumber Parse(ReadOnlySpan<byte> text)
    {
        bool negative = text[0] == '-';
        if (negative) text = text[1..];
        long exponent = 0;
        int e = text.IndexOfAny((byte)'e', (byte)'E');
        if (e >= 0)
        {
            exponent = ParseExponent(text[(e + 1)..]);
            text = text[..e];
        }

        int point = text.IndexOf((byte)'.');
        ReadOnlySpan<byte> integer = point < 0 ? text : text[..point];
        ReadOnlySpan<byte> fraction = point < 0 ? [] : text[(point + 1)..];
        int first = LeadingZeros(integer);
        if (first == integer.Length) first += LeadingZeros(fraction);
        int end = integer.Length + fraction.Length - TrailingZeros(fraction);
        if (end == integer.Length) end -= TrailingZeros(integer);
        if (first >= end) return default;
        return new JsonNumber(integer, fraction, first, end - first, integer.Length - first + exponent, negative);
    }

    /// <summary>Reads a number out of a text that need not be one.</summary>
    public static bool IsNumber(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("-")) text = text[1..];
        int digits = IsoText.CountDigits(text);
        if (digits == 0 || (digits > 1 && text[0] == '0')) return false;
        text = text[digits..];
        if (text.StartsWith("."))
        {
            digits = IsoText.CountDigits(text[1..]);
            if (digits == 0) return false;
            text = text[(digits + 1)..];
        }

        if (text.Length == 0) return true;
        if (text[0] is not ('e' or 'E')) return false;
        text = text[1..];
        if (text.Length > 0 && text[0] is '+' or '-') text = text[1..];
        return text.Length > 0 && IsoText.CountDigits(text) == text.Length;
    }

    /// <summary>Reads a whole number of few digits, which most numbers of data are.</summary>
    public static bool TryShort(ReadOnlySpan<byte> text, out long value)
    {
        const int Most = 15;
        value = 0;
        bool negative = text.Length > 0 && text[0] == '-';
        if (negative) text = text[1..];
        if (text.Length is 0 or > Most) return false;
        foreach (byte unit in text)
        {
            uint digit = (uint)(unit - '0');
            if (digit > 9) return false;
            value = (value * 10) + digit;
        }

        if (negative) value = -value;
        return true;
    }

    /// <summary>The order of a number and a literal that is one.</summary>
    public static int Compare(ReadOnlySpan<byte> text, Literal literal) =>
        literal.Short is { } bound && TryShort(text, out long value) ? value.CompareTo(bound) : Parse(text).CompareTo(Parse(literal.Utf8));

    private static int LeadingZeros(ReadOnlySpan<byte> digits)
    {
        int other = digits.IndexOfAnyExcept((byte)'0');
        return other < 0 ? digits.Length : other;
    }

    private static int TrailingZeros(ReadOnlySpan<byte> digits) => digits.Length - 1 - digits.LastIndexOfAnyExcept((byte)'0');

    private static long ParseExponent(ReadOnlySpan<byte> text)
    {
        const long Enough = 1_000_000_000_000;
        bool negative = text[0] == '-';
        if (text[0] is (byte)'-' or (byte)'+') text = text[1..];
        long value = 0;
        foreach (byte digit in text) value = Math.Min((value * 10) + (digit - '0'), Enough);
        return negative ? -value : value;
    }

    public bool TryInt64(out long value)
    {
        value = 0;
        if (!IsInteger || Magnitude > 19) return false;
        ulong sum = 0;
        for (int i = 0; i < Magnitude; i++)
        {
            uint digit = i < DigitCount ? (uint)this[i] : 0;
            if (sum > (ulong.MaxValue - digit) / 10) return false;
            sum = (sum * 10) + digit;
        }

        if (sum > (ulong)long.MaxValue + (IsNegative ? 1UL : 0UL)) return false;
        value = IsNegative ? unchecked(-(long)sum) : (long)sum;
        return true;
    }

    public int CompareTo(JsonNumber other)
    {
        if (IsZero || other.IsZero) return Sign - other.Sign;
        if (IsNegative != other.IsNegative) return IsNegative ? -1 : 1;
        int order = Magnitude.CompareTo(other.Magnitude);
        for (int i = 0; order == 0 && i < Math.Max(DigitCount, other.DigitCount); i++)
        {
            order = (i < DigitCount ? this[i] : 0) - (i < other.DigitCount ? other[i] : 0);
        }

        return IsNegative ? -order : order;
    }

    private int Sign => IsZero ? 0 : IsNegative ? -1 : 1;

    /// <summary>Writes the number in the one form that all equal numbers share.</summary>
    public void AppendCanonical(StringBuilder text)
    {
        if (IsNegative) text.Append('-');
        for (int i = 0; i < DigitCount; i++) text.Append((char)('0' + this[i]));
        text.Append('e').Append(IsZero ? 0 : Magnitude);
    }
}
