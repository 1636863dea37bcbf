namespace Ontology.Rules;

/// <content>Arithmetic: within one kind of number; whole numbers go with decimals, and numbers with measures.</content>
public static partial class RuleFunctions
{
    /// <summary><c>left + right</c>: numbers, measures, strings, bytes, lists, timestamps, durations, dates and periods.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static RuleValue Add(in RuleValue left, in RuleValue right)
    {
        switch (left.Kind, right.Kind)
        {
            case (RuleValueKind.Int, RuleValueKind.Int):
                long sum = unchecked(left.Bits + right.Bits);
                return ((left.Bits ^ sum) & (right.Bits ^ sum)) < 0 ? RuleErrors.IntRange : RuleValue.Of(sum);
            case (RuleValueKind.UInt, RuleValueKind.UInt):
                ulong total = unchecked(left.UInt + right.UInt);
                return total < left.UInt ? RuleErrors.UIntRange : RuleValue.Of(total);
            case (RuleValueKind.Double, RuleValueKind.Double):
                return RuleValue.Of(left.Double + right.Double);
            case (RuleValueKind.String, RuleValueKind.String):
                return (long)left.Text.Length + right.Text.Length > MaxText ? RuleErrors.TooLarge : RuleValue.Of(left.Text + right.Text);
            case (RuleValueKind.Bytes, RuleValueKind.Bytes):
                return (long)left.Bytes.Length + right.Bytes.Length > MaxText ? RuleErrors.TooLarge : RuleValue.Of([.. left.Bytes, .. right.Bytes]);
            case (RuleValueKind.List, RuleValueKind.List):
                return Concatenate(left.List, right.List);
            case (RuleValueKind.Timestamp, RuleValueKind.Duration):
                return Shift(left, right.Bits);
            case (RuleValueKind.Duration, RuleValueKind.Timestamp):
                return Shift(right, left.Bits);
            case (RuleValueKind.Duration, RuleValueKind.Duration):
                return Duration((Int128)left.Bits + right.Bits);
            case (RuleValueKind.Date, RuleValueKind.Period):
                return RuleDates.Add(left.Date, right.Period, 1);
            case (RuleValueKind.Period, RuleValueKind.Date):
                return RuleDates.Add(right.Date, left.Period, 1);
        }

        if (TryDecimals(left, right, out decimal a, out decimal b)) return Decimal(a, b, static (x, y) => x + y);
        return TryBounds(left, right, out RuleBounds? one, out RuleBounds? other) ? RuleMeasures.Add(one, other) : RuleErrors.Reject("+", left, right);
    }

    /// <summary><c>left - right</c>: numbers, measures, timestamps, durations, and a period from a date.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static RuleValue Subtract(in RuleValue left, in RuleValue right)
    {
        switch (left.Kind, right.Kind)
        {
            case (RuleValueKind.Int, RuleValueKind.Int):
                long difference = unchecked(left.Bits - right.Bits);
                return ((left.Bits ^ right.Bits) & (left.Bits ^ difference)) < 0 ? RuleErrors.IntRange : RuleValue.Of(difference);
            case (RuleValueKind.UInt, RuleValueKind.UInt):
                return left.UInt < right.UInt ? RuleErrors.UIntRange : RuleValue.Of(left.UInt - right.UInt);
            case (RuleValueKind.Double, RuleValueKind.Double):
                return RuleValue.Of(left.Double - right.Double);
            case (RuleValueKind.Timestamp, RuleValueKind.Timestamp):
                return Duration(((Int128)(left.Bits - right.Bits) * RuleTime.NanosPerSecond) + left.Nanos - right.Nanos);
            case (RuleValueKind.Timestamp, RuleValueKind.Duration):
                return Shift(left, -(Int128)right.Bits);
            case (RuleValueKind.Duration, RuleValueKind.Duration):
                return Duration((Int128)left.Bits - right.Bits);
            case (RuleValueKind.Date, RuleValueKind.Period):
                return RuleDates.Add(left.Date, right.Period, -1);
        }

        if (TryDecimals(left, right, out decimal a, out decimal b)) return Decimal(a, b, static (x, y) => x - y);
        return TryBounds(left, right, out RuleBounds? one, out RuleBounds? other) ? RuleMeasures.Subtract(one, other) : RuleErrors.Reject("-", left, right);
    }

    /// <summary><c>left * right</c>: numbers and measures.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static RuleValue Multiply(in RuleValue left, in RuleValue right)
    {
        switch (left.Kind, right.Kind)
        {
            case (RuleValueKind.Int, RuleValueKind.Int):
                long high = Math.BigMul(left.Bits, right.Bits, out long low);
                return high == low >> 63 ? RuleValue.Of(low) : RuleErrors.IntRange;
            case (RuleValueKind.UInt, RuleValueKind.UInt):
                ulong over = Math.BigMul(left.UInt, right.UInt, out ulong product);
                return over == 0 ? RuleValue.Of(product) : RuleErrors.UIntRange;
            case (RuleValueKind.Double, RuleValueKind.Double):
                return RuleValue.Of(left.Double * right.Double);
        }

        if (TryDecimals(left, right, out decimal a, out decimal b)) return Decimal(a, b, static (x, y) => x * y);
        return TryBounds(left, right, out RuleBounds? one, out RuleBounds? other) ? RuleMeasures.Multiply(one, other) : RuleErrors.Reject("*", left, right);
    }

    /// <summary><c>left / right</c>: numbers; of whole ones, what is left over is cut off.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static RuleValue Divide(in RuleValue left, in RuleValue right)
    {
        switch (left.Kind, right.Kind)
        {
            case (RuleValueKind.Int, RuleValueKind.Int):
                if (right.Bits == 0) return RuleErrors.DivisionByZero;
                return right.Bits == -1 && left.Bits == long.MinValue ? RuleErrors.IntRange : RuleValue.Of(left.Bits / right.Bits);
            case (RuleValueKind.UInt, RuleValueKind.UInt):
                return right.UInt == 0 ? RuleErrors.DivisionByZero : RuleValue.Of(left.UInt / right.UInt);
            case (RuleValueKind.Double, RuleValueKind.Double):
                return RuleValue.Of(left.Double / right.Double);
        }

        if (!TryDecimals(left, right, out decimal a, out decimal b)) return RuleErrors.Reject("/", left, right);
        return b == 0 ? RuleErrors.DivisionByZero : Decimal(a, b, static (x, y) => x / y);
    }

    /// <summary><c>left % right</c>: what is left over when whole numbers or decimals are divided; it has the sign of the left.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    public static RuleValue Modulo(in RuleValue left, in RuleValue right)
    {
        switch (left.Kind, right.Kind)
        {
            case (RuleValueKind.Int, RuleValueKind.Int):
                if (right.Bits == 0) return RuleErrors.DivisionByZero;
                return right.Bits == -1 ? RuleValue.Of(0L) : RuleValue.Of(left.Bits % right.Bits);
            case (RuleValueKind.UInt, RuleValueKind.UInt):
                return right.UInt == 0 ? RuleErrors.DivisionByZero : RuleValue.Of(left.UInt % right.UInt);
        }

        if (!TryDecimals(left, right, out decimal a, out decimal b)) return RuleErrors.Reject("%", left, right);
        return b == 0 ? RuleErrors.DivisionByZero : Decimal(a, b, static (x, y) => x % y);
    }

    /// <summary><c>-value</c>: an int, a double, a decimal or a measure.</summary>
    /// <param name="value">The operand.</param>
    public static RuleValue Negate(in RuleValue value) => value.Kind switch
    {
        RuleValueKind.Int => value.Bits == long.MinValue ? RuleErrors.IntRange : RuleValue.Of(-value.Bits),
        RuleValueKind.Double => RuleValue.Of(-value.Double),
        RuleValueKind.Decimal => RuleValue.Of(-value.Decimal),
        RuleValueKind.Measure => RuleMeasures.Subtract(RuleBounds.Exactly(0), value.Measure),
        _ => RuleErrors.Reject("-", value),
    };

    private static RuleValue Concatenate(IReadOnlyList<RuleValue> left, IReadOnlyList<RuleValue> right)
    {
        if (left.Count == 0) return RuleValue.Of(right);
        if (right.Count == 0) return RuleValue.Of(left);
        if ((long)left.Count + right.Count > MaxItems) return RuleErrors.TooLarge;
        var items = new RuleValue[left.Count + right.Count];
        for (int i = 0; i < left.Count; i++) items[i] = left[i];
        for (int i = 0; i < right.Count; i++) items[left.Count + i] = right[i];
        return RuleValue.ListOf(items);
    }

    private static RuleValue Shift(in RuleValue timestamp, Int128 nanos)
    {
        Int128 moved = ((Int128)timestamp.Bits * RuleTime.NanosPerSecond) + timestamp.Nanos + nanos;
        Int128 rest = moved % RuleTime.NanosPerSecond;
        if (rest < 0) rest += RuleTime.NanosPerSecond;
        return RuleValue.Timestamp((long)((moved - rest) / RuleTime.NanosPerSecond), (int)rest);
    }

    private static RuleValue Duration(Int128 nanos) =>
        nanos >= long.MinValue && nanos <= long.MaxValue ? RuleValue.Duration((long)nanos) : RuleErrors.DurationRange;

    private static RuleValue Decimal(decimal left, decimal right, Func<decimal, decimal, decimal> operation)
    {
        try
        {
            return RuleValue.Of(operation(left, right));
        }
        catch (OverflowException)
        {
            return RuleErrors.DecimalRange;
        }
    }

    /// <summary>One operand is a decimal, and the other one too, or a whole number.</summary>
    private static bool TryDecimals(in RuleValue left, in RuleValue right, out decimal a, out decimal b)
    {
        a = b = 0;
        if (left.Kind != RuleValueKind.Decimal && right.Kind != RuleValueKind.Decimal) return false;
        if (!left.IsNumber || !right.IsNumber || left.Kind == RuleValueKind.Double || right.Kind == RuleValueKind.Double) return false;
        a = left.Kind == RuleValueKind.Decimal ? left.Decimal : RuleNumbers.ToDecimal(left);
        b = right.Kind == RuleValueKind.Decimal ? right.Decimal : RuleNumbers.ToDecimal(right);
        return true;
    }
}
