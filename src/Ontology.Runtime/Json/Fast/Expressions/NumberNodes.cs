using Ontology.Rules;

namespace Ontology.Json.Fast.Expressions;

/// <summary>Sums, differences and products. What has many digits is left to the judge, who knows of the limits.</summary>
internal sealed class ArithmeticNode(FastNode<decimal> left, FastNode<decimal> right, char sign) : FastNode<decimal>
{
    // What is smaller can be added to, and multiplied with, another that is.
    private const decimal Large = 100_000_000_000_000m;

    public override bool TryGet(ref FastFrame frame, out decimal value)
    {
        value = 0;
        if (!left.TryGet(ref frame, out decimal one) || !right.TryGet(ref frame, out decimal other)) return false;
        if (Math.Abs(one) >= Large || Math.Abs(other) >= Large) return false;
        value = sign switch { '+' => one + other, '-' => one - other, _ => one * other };
        return true;
    }
}

/// <summary>The same of whole numbers.</summary>
internal sealed class WholeArithmeticNode(FastNode<long> left, FastNode<long> right, char sign) : FastNode<long>
{
    public override bool TryGet(ref FastFrame frame, out long value)
    {
        value = 0;
        if (!left.TryGet(ref frame, out long one) || !right.TryGet(ref frame, out long other)) return false;
        if (one != (int)one || other != (int)other) return false;
        value = sign switch { '+' => one + other, '-' => one - other, _ => one * other };
        return true;
    }
}

/// <summary>The whole part of a number.</summary>
internal sealed class TruncationNode(FastNode<decimal> operand) : FastNode<long>
{
    public override bool TryGet(ref FastFrame frame, out long value)
    {
        value = 0;
        if (!operand.TryGet(ref frame, out decimal number) || decimal.Truncate(number) is not (>= long.MinValue and <= long.MaxValue)) return false;
        value = (long)decimal.Truncate(number);
        return true;
    }
}

/// <summary>A number has no fraction: it is equal to its whole part, of which only small ones are known.</summary>
internal sealed class IsWholeNode(FastNode<decimal> operand) : FastNode<bool>
{
    public override bool TryGet(ref FastFrame frame, out bool value)
    {
        value = false;
        if (!operand.TryGet(ref frame, out decimal number) || number < long.MinValue || number > long.MaxValue) return false;
        value = decimal.IsInteger(number);
        return true;
    }
}

/// <summary>A whole number among others that are not.</summary>
internal sealed class WholeAsDecimalNode(FastNode<long> operand) : FastNode<decimal>
{
    public override bool TryGet(ref FastFrame frame, out decimal value)
    {
        bool known = operand.TryGet(ref frame, out long whole);
        value = whole;
        return known;
    }
}

/// <summary>The year of a date.</summary>
internal sealed class YearNode(FastNode<PartialDate> operand) : FastNode<long>
{
    public override bool TryGet(ref FastFrame frame, out long value)
    {
        bool known = operand.TryGet(ref frame, out PartialDate date);
        value = known ? date.Year : 0;
        return known;
    }
}

/// <summary>A date that is a period later, or earlier.</summary>
internal sealed class DateShiftNode(FastNode<PartialDate> date, FastNode<IsoDuration> period, int direction) : FastNode<PartialDate>
{
    public override bool TryGet(ref FastFrame frame, out PartialDate value)
    {
        value = default;
        return date.TryGet(ref frame, out PartialDate from) && period.TryGet(ref frame, out IsoDuration length)
            && RuleDates.Add(from, new RulePeriod(length), direction).TryGet(out value);
    }
}

/// <summary>How many elements a list has.</summary>
internal sealed class CountNode(FastList list) : FastNode<long>
{
    public override bool TryGet(ref FastFrame frame, out long value)
    {
        bool known = list.TryCount(ref frame, out int count);
        value = count;
        return known;
    }
}

/// <summary>How many different texts a list has. They are compared one with another: of many, the judge knows how.</summary>
internal sealed class DistinctCountNode(FastList list) : FastNode<long>
{
    private const int Few = 32;

    public override bool TryGet(ref FastFrame frame, out long value)
    {
        value = 0;
        if (!list.TryBegin(ref frame, out FastCursor cursor)) return false;
        Span<FastText> seen = stackalloc FastText[Few];
        int count = 0;
        FastStep step;
        while ((step = list.Move(ref frame, ref cursor, out FastText item)) == FastStep.Item)
        {
            ReadOnlySpan<byte> bytes = frame.Bytes(item);
            if (count == Few || bytes.Contains((byte)'\\')) return false;
            int known = 0;
            while (known < count && !frame.Bytes(seen[known]).SequenceEqual(bytes)) known++;
            if (known == count) seen[count++] = item;
        }

        value = count;
        return step == FastStep.End;
    }
}
