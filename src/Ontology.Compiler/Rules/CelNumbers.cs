using System.Globalization;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>Numbers as expressions write them, to the texts of literals; null for what the type does not hold.</summary>
internal static class CelNumbers
{
    private const NumberStyles DoubleStyle = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The text of an integer of 64 bits.</summary>
    public static string? Int(string digits, bool isNegative)
    {
        if (UInt(digits) is not { } magnitude) return null;
        ulong value = ulong.Parse(magnitude, NumberStyles.None, CultureInfo.InvariantCulture);
        if (value > (isNegative ? 1UL << 63 : long.MaxValue)) return null;
        return isNegative && value > 0 ? "-" + magnitude : magnitude;
    }

    /// <summary>The text of an integer of 64 bits without a sign.</summary>
    public static string? UInt(string digits)
    {
        bool isHex = digits.Length > 2 && digits[1] is 'x' or 'X';
        bool isNumber = isHex
            ? ulong.TryParse(digits.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong value)
            : ulong.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
        return isNumber ? value.ToString(CultureInfo.InvariantCulture) : null;
    }

    /// <summary>The round-trip form of a double.</summary>
    public static string? Double(string digits, bool isNegative)
    {
        if (!double.TryParse(digits, DoubleStyle, CultureInfo.InvariantCulture, out double value) || double.IsInfinity(value)) return null;
        return (isNegative ? "-" : "") + value.ToString("R", CultureInfo.InvariantCulture);
    }

    /// <summary>A decimal, with the digits that were written.</summary>
    public static string? Decimal(string digits)
    {
        return decimal.TryParse(digits, DoubleStyle, CultureInfo.InvariantCulture, out decimal value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A literal of a decimal for a literal of another kind of number; null where it is none, or has too many digits before the point.</summary>
    public static RuleLiteral? AsDecimal(CelLiteral literal) => literal.Type.Kind switch
    {
        RuleTypeKind.Int => Decimal(literal.Text) is { } whole ? new RuleLiteral(RuleType.Decimal, whole) : null,
        RuleTypeKind.Double => Decimal(literal.Digits) is { } exact ? new RuleLiteral(RuleType.Decimal, exact) : null,
        _ => null,
    };
}
