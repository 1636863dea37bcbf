using System.Globalization;
using System.Numerics;

namespace Ontology.Rules;

/// <summary>Numbers of all kinds on one line: compared by their value, without rounding.</summary>
internal static class RuleNumbers
{
    /// <summary>What a comparison with NaN gives.</summary>
    public const int Unordered = 2;

    private const double TwoTo63 = 9223372036854775808.0;
    private const double TwoTo64 = 18446744073709551616.0;

    /// <summary>-1, 0 or 1, or <see cref="Unordered"/>.</summary>
    public static int Compare(in RuleValue left, in RuleValue right) => (left.Kind, right.Kind) switch
    {
        (RuleValueKind.Int, RuleValueKind.Int) => left.Bits.CompareTo(right.Bits),
        (RuleValueKind.UInt, RuleValueKind.UInt) => left.UInt.CompareTo(right.UInt),
        (RuleValueKind.Double, RuleValueKind.Double) => Compare(left.Double, right.Double),
        (RuleValueKind.Decimal, RuleValueKind.Decimal) => left.Decimal.CompareTo(right.Decimal),
        (RuleValueKind.Int, RuleValueKind.UInt) => left.Bits < 0 ? -1 : ((ulong)left.Bits).CompareTo(right.UInt),
        (RuleValueKind.UInt, RuleValueKind.Int) => Reverse(Compare(right, left)),
        (RuleValueKind.Int, RuleValueKind.Double) => Compare(left.Bits, right.Double),
        (RuleValueKind.Double, RuleValueKind.Int) => Reverse(Compare(right.Bits, left.Double)),
        (RuleValueKind.UInt, RuleValueKind.Double) => Compare(left.UInt, right.Double),
        (RuleValueKind.Double, RuleValueKind.UInt) => Reverse(Compare(right.UInt, left.Double)),
        (RuleValueKind.Decimal, RuleValueKind.Double) => Compare(left.Decimal, right.Double),
        (RuleValueKind.Double, RuleValueKind.Decimal) => Reverse(Compare(right.Decimal, left.Double)),
        (RuleValueKind.Decimal, _) => left.Decimal.CompareTo(ToDecimal(right)),
        _ => ToDecimal(left).CompareTo(right.Decimal),
    };

    /// <summary>Numbers of all kinds that are equal have the same hash.</summary>
    public static int Hash(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Int => Mix(value.Bits),
        RuleValueKind.UInt => Hash(value.UInt),
        RuleValueKind.Double => Hash(value.Double),
        _ => Hash(value.Decimal),
    };

    /// <summary>An int or uint, which always is a decimal too.</summary>
    public static decimal ToDecimal(in RuleValue whole) => whole.Kind == RuleValueKind.Int ? whole.Bits : whole.UInt;

    private static int Compare(double left, double right) =>
        double.IsNaN(left) || double.IsNaN(right) ? Unordered : left < right ? -1 : left > right ? 1 : 0;

    private static int Compare(long left, double right)
    {
        if (double.IsNaN(right)) return Unordered;
        // The double of the greatest int is one above it. CEL's own suite has the two equal, so that an int survives the way through JSON.
        if (right >= TwoTo63) return right == TwoTo63 && left == long.MaxValue ? 0 : -1;
        if (right < -TwoTo63) return 1;
        long whole = (long)right;
        return left != whole ? left.CompareTo(whole) : Compare(0.0, right - whole);
    }

    private static int Compare(ulong left, double right)
    {
        if (double.IsNaN(right)) return Unordered;
        if (right >= TwoTo64) return -1;
        if (right < 0) return 1;
        ulong whole = (ulong)right;
        return left != whole ? left.CompareTo(whole) : Compare(0.0, right - whole);
    }

    private static int Compare(decimal left, double right)
    {
        if (double.IsNaN(right)) return Unordered;
        if (Math.Abs(right) >= 1e29) return right < 0 ? 1 : -1;
        // A tiny double has more digits than a comparison with 28 of them needs.
        if (Math.Abs(right) < 1e-30 && left != 0) return left < 0 ? -1 : 1;
        (BigInteger mantissa, int exponent) = Parts(right);
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(left, parts);
        int scale = (parts[3] >> 16) & 0xff;
        BigInteger number = (((new BigInteger((uint)parts[2]) << 32) + (uint)parts[1]) << 32) + (uint)parts[0];
        if (parts[3] < 0) number = -number;
        BigInteger other = mantissa * BigInteger.Pow(10, scale);
        return exponent >= 0 ? number.CompareTo(other << exponent) : (number << -exponent).CompareTo(other);
    }

    /// <summary>A double is its mantissa times two to its exponent.</summary>
    public static (BigInteger Mantissa, int Exponent) Parts(double value)
    {
        long bits = BitConverter.DoubleToInt64Bits(value);
        int exponent = (int)((bits >> 52) & 0x7ff);
        long mantissa = bits & 0xfffffffffffffL;
        if (exponent == 0) exponent++;
        else mantissa |= 1L << 52;
        return (bits < 0 ? -mantissa : mantissa, exponent - 1075);
    }

    // Seeded per process, so that nobody can choose numbers that collide.
    private static int Mix(long value) => HashCode.Combine(value);

    private static int Reverse(int order) => order == Unordered ? order : -order;

    // The two values that the greatest int is equal to have its hash.
    private static int Hash(ulong value) => value <= 1UL << 63 ? Mix((long)Math.Min(value, long.MaxValue)) : Mix(unchecked((long)value));

    private static int Hash(double value)
    {
        if (value is >= -TwoTo63 and < TwoTo64 && Math.Floor(value) == value)
        {
            return value < TwoTo63 ? Mix((long)value) : Hash((ulong)value);
        }

        return Mix(BitConverter.DoubleToInt64Bits(value));
    }

    private static int Hash(decimal value)
    {
        if (decimal.Truncate(value) == value)
        {
            if (value is >= long.MinValue and <= long.MaxValue) return Mix((long)value);
            if (value is > 0 and <= ulong.MaxValue) return Hash((ulong)value);
        }

        // By way of its digits, since the conversion of decimal to double is not always to the nearest.
        Span<char> digits = stackalloc char[40];
        value.TryFormat(digits, out int length, default, CultureInfo.InvariantCulture);
        return Hash(double.Parse(digits[..length], NumberStyles.Float, CultureInfo.InvariantCulture));
    }
}
