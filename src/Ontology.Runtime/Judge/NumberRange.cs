using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Ontology.Judging;

/// <summary>Whether .NET's numbers can hold a number of JSON.</summary>
internal static class NumberRange
{
    private const int SafeDigits = 28;

    /// <summary>A decimal holds exactly this number: nothing is rounded away.</summary>
    public static bool FitsDecimal(ReadOnlySpan<byte> raw, JsonNumber number)
    {
        if (number.IsZero) return true;
        if (number.DigitCount <= SafeDigits && number.Magnitude <= SafeDigits && number.DigitCount - number.Magnitude <= SafeDigits) return true;
        if (number.DigitCount > SafeDigits + 1) return false;
        if (!decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value)) return false;
        return JsonNumber.Parse(Encoding.ASCII.GetBytes(value.ToString(CultureInfo.InvariantCulture))).CompareTo(number) == 0;
    }

    /// <summary>A double holds the number or one near it.</summary>
    public static bool FitsDouble(ReadOnlySpan<byte> raw, JsonNumber number) =>
        number.Magnitude <= 308 || (Utf8Parser.TryParse(raw, out double value, out int read) && read == raw.Length && double.IsFinite(value));
}
