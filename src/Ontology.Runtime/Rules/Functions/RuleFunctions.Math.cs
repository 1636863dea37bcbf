namespace Ontology.Rules;

/// <content>CEL's extensions <c>math</c> and <c>base64</c>.</content>
public static partial class RuleFunctions
{
    /// <summary><c>math.greatest(…)</c>: of numbers, or of one list of them.</summary>
    /// <param name="values">Numbers, or one list.</param>
    public static RuleValue Greatest(ReadOnlySpan<RuleValue> values) => Extreme(values, "math.greatest", 1);

    /// <summary><c>math.least(…)</c>: of numbers, or of one list of them.</summary>
    /// <param name="values">Numbers, or one list.</param>
    public static RuleValue Least(ReadOnlySpan<RuleValue> values) => Extreme(values, "math.least", -1);

    /// <summary><c>math.ceil(value)</c>.</summary>
    /// <param name="value">A double or decimal.</param>
    public static RuleValue Ceiling(in RuleValue value) => Round(value, "math.ceil", Math.Ceiling, decimal.Ceiling);

    /// <summary><c>math.floor(value)</c>.</summary>
    /// <param name="value">A double or decimal.</param>
    public static RuleValue Floor(in RuleValue value) => Round(value, "math.floor", Math.Floor, decimal.Floor);

    /// <summary><c>math.round(value)</c>: halves away from zero.</summary>
    /// <param name="value">A double or decimal.</param>
    public static RuleValue Round(in RuleValue value) => Round(
        value,
        "math.round",
        static d => Math.Round(d, MidpointRounding.AwayFromZero),
        static d => decimal.Round(d, MidpointRounding.AwayFromZero));

    /// <summary><c>math.trunc(value)</c>: towards zero.</summary>
    /// <param name="value">A double or decimal.</param>
    public static RuleValue Truncate(in RuleValue value) => Round(value, "math.trunc", Math.Truncate, decimal.Truncate);

    /// <summary><c>math.abs(value)</c>.</summary>
    /// <param name="value">A number.</param>
    public static RuleValue Abs(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Int => value.Bits == long.MinValue ? RuleErrors.IntRange : RuleValue.Of(Math.Abs(value.Bits)),
        RuleValueKind.UInt => value,
        RuleValueKind.Double => RuleValue.Of(Math.Abs(value.Double)),
        RuleValueKind.Decimal => RuleValue.Of(Math.Abs(value.Decimal)),
        _ => RuleErrors.Reject("math.abs", value),
    };

    /// <summary><c>math.sign(value)</c>: -1, 0 or 1, of the same kind.</summary>
    /// <param name="value">A number.</param>
    public static RuleValue Sign(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Int => RuleValue.Of((long)Math.Sign(value.Bits)),
        RuleValueKind.UInt => RuleValue.Of(value.UInt == 0 ? 0UL : 1UL),
        RuleValueKind.Double => RuleValue.Of(double.IsNaN(value.Double) ? double.NaN : (double)Math.Sign(value.Double)),
        RuleValueKind.Decimal => RuleValue.Of((decimal)Math.Sign(value.Decimal)),
        _ => RuleErrors.Reject("math.sign", value),
    };

    /// <summary><c>math.sqrt(value)</c>, as a double; of a negative number, NaN.</summary>
    /// <param name="value">A number.</param>
    public static RuleValue SquareRoot(in RuleValue value)
    {
        if (!value.IsNumber) return RuleErrors.Reject("math.sqrt", value);
        RuleValue number = RuleConversions.ToDouble(value);
        return RuleValue.Of(Math.Sqrt(number.Double));
    }

    /// <summary><c>math.isNaN(value)</c>.</summary>
    /// <param name="value">A double.</param>
    public static RuleValue IsNaN(in RuleValue value) =>
        value.Kind == RuleValueKind.Double ? RuleValue.Of(double.IsNaN(value.Double)) : RuleErrors.Reject("math.isNaN", value);

    /// <summary><c>math.isInf(value)</c>.</summary>
    /// <param name="value">A double.</param>
    public static RuleValue IsInfinite(in RuleValue value) =>
        value.Kind == RuleValueKind.Double ? RuleValue.Of(double.IsInfinity(value.Double)) : RuleErrors.Reject("math.isInf", value);

    /// <summary><c>math.isFinite(value)</c>.</summary>
    /// <param name="value">A double.</param>
    public static RuleValue IsFinite(in RuleValue value) =>
        value.Kind == RuleValueKind.Double ? RuleValue.Of(double.IsFinite(value.Double)) : RuleErrors.Reject("math.isFinite", value);

    /// <summary><c>math.bitAnd(left, right)</c>.</summary>
    /// <param name="left">An int or uint.</param>
    /// <param name="right">One of the same kind.</param>
    public static RuleValue BitAnd(in RuleValue left, in RuleValue right) => AreBits(left, right)
        ? OfBits(left.Bits & right.Bits, left.Kind)
        : RuleErrors.Reject("math.bitAnd", left, right);

    /// <summary><c>math.bitOr(left, right)</c>.</summary>
    /// <param name="left">An int or uint.</param>
    /// <param name="right">One of the same kind.</param>
    public static RuleValue BitOr(in RuleValue left, in RuleValue right) => AreBits(left, right)
        ? OfBits(left.Bits | right.Bits, left.Kind)
        : RuleErrors.Reject("math.bitOr", left, right);

    /// <summary><c>math.bitXor(left, right)</c>.</summary>
    /// <param name="left">An int or uint.</param>
    /// <param name="right">One of the same kind.</param>
    public static RuleValue BitXor(in RuleValue left, in RuleValue right) => AreBits(left, right)
        ? OfBits(left.Bits ^ right.Bits, left.Kind)
        : RuleErrors.Reject("math.bitXor", left, right);

    /// <summary><c>math.bitNot(value)</c>.</summary>
    /// <param name="value">An int or uint.</param>
    public static RuleValue BitNot(in RuleValue value) => AreBits(value, value) ? OfBits(~value.Bits, value.Kind) : RuleErrors.Reject("math.bitNot", value);

    /// <summary><c>math.bitShiftLeft(value, by)</c>: bits that leave are lost.</summary>
    /// <param name="value">An int or uint.</param>
    /// <param name="by">An int that is not negative.</param>
    public static RuleValue BitShiftLeft(in RuleValue value, in RuleValue by)
    {
        if (!AreBits(value, value) || by.Kind != RuleValueKind.Int) return RuleErrors.Reject("math.bitShiftLeft", value, by);
        if (by.Bits < 0) return NegativeShift;
        return OfBits(by.Bits > 63 ? 0 : value.Bits << (int)by.Bits, value.Kind);
    }

    /// <summary><c>math.bitShiftRight(value, by)</c>: zeros come in, for a negative int too.</summary>
    /// <param name="value">An int or uint.</param>
    /// <param name="by">An int that is not negative.</param>
    public static RuleValue BitShiftRight(in RuleValue value, in RuleValue by)
    {
        if (!AreBits(value, value) || by.Kind != RuleValueKind.Int) return RuleErrors.Reject("math.bitShiftRight", value, by);
        if (by.Bits < 0) return NegativeShift;
        return OfBits(by.Bits > 63 ? 0 : value.Bits >>> (int)by.Bits, value.Kind);
    }

    /// <summary><c>base64.encode(value)</c>.</summary>
    /// <param name="value">Bytes.</param>
    public static RuleValue Base64Encode(in RuleValue value) => value.Kind == RuleValueKind.Bytes
        ? RuleValue.Of(Convert.ToBase64String(value.Bytes))
        : RuleErrors.Reject("base64.encode", value);

    /// <summary><c>base64.decode(value)</c>; the padding may be left out.</summary>
    /// <param name="value">A string.</param>
    public static RuleValue Base64Decode(in RuleValue value)
    {
        if (value.Kind != RuleValueKind.String) return RuleErrors.Reject("base64.decode", value);
        string text = value.Text.TrimEnd('=');
        string padded = text.PadRight((text.Length + 3) / 4 * 4, '=');
        byte[] bytes = new byte[padded.Length / 4 * 3];
        bool isStrict = value.Text.Length == text.Length || value.Text.Length == padded.Length;
        return isStrict && !text.AsSpan().ContainsAny(" \t\r\n") && Convert.TryFromBase64String(padded, bytes, out int length)
            ? RuleValue.Of(bytes[..length])
            : RuleValue.Error("the text is no base64");
    }

    private static readonly RuleValue NegativeShift = RuleValue.Error("bits cannot be shifted by a negative number");

    private static bool AreBits(in RuleValue left, in RuleValue right) =>
        left.Kind == right.Kind && left.Kind is RuleValueKind.Int or RuleValueKind.UInt;

    private static RuleValue OfBits(long bits, RuleValueKind kind) =>
        kind == RuleValueKind.Int ? RuleValue.Of(bits) : RuleValue.Of(unchecked((ulong)bits));

    private static RuleValue Round(in RuleValue value, string function, Func<double, double> ofDouble, Func<decimal, decimal> ofDecimal) => value.Kind switch
    {
        RuleValueKind.Double => RuleValue.Of(ofDouble(value.Double)),
        RuleValueKind.Decimal => RuleValue.Of(ofDecimal(value.Decimal)),
        _ => RuleErrors.Reject(function, value),
    };

    private static RuleValue Extreme(ReadOnlySpan<RuleValue> values, string function, int sign)
    {
        if (values.Length == 1 && values[0].Kind == RuleValueKind.List) return Extreme([.. values[0].List], function, sign);
        if (values.Length == 0) return RuleErrors.EmptyList;
        RuleValue extreme = values[0];
        foreach (ref readonly RuleValue value in values)
        {
            if (!value.IsNumber) return RuleErrors.Reject(function, value);
            int order = RuleNumbers.Compare(value, extreme);
            if (order != RuleNumbers.Unordered && order * sign > 0) extreme = value;
        }

        return extreme;
    }
}
