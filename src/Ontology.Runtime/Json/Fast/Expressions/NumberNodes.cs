using Ontology.Rules;

namespace Ontology.Json.Fast.Expressions;

/// <summary>Sums, differences and products. A whole number that leaves the range of 64 bits is left to the judge, as is whatever has too many digits.</summary>
internal sealed class ArithmeticNode(FastNode<decimal> left, FastNode<decimal> right, char sign, bool isWhole) : FastNode<decimal>
{
    // What is smaller can be added to, and multiplied with, another that is.
    private const decimal Large = 100_000_000_000_000m;

    public override bool TryGet(ref FastFrame frame, out decimal value)
    {
        value = 0;
        if (!left.TryGet(ref frame, out decimal one) || !right.TryGet(ref frame, out decimal other)) return false;
        if (Math.Abs(one) >= Large || Math.Abs(other) >= Large) return false;
        value = sign switch { '+' => one + other, '-' => one - other, _ => one * other };
        return !isWhole || value is >= long.MinValue and <= long.MaxValue;
    }
}

/// <summary>The whole part of a number.</summary>
internal sealed class TruncationNode(FastNode<decimal> operand) : FastNode<decimal>
{
    public override bool TryGet(ref FastFrame frame, out decimal value)
    {
        bool known = operand.TryGet(ref frame, out value);
        value = decimal.Truncate(value);
        return known && value is >= long.MinValue and <= long.MaxValue;
    }
}

/// <summary>The year of a date.</summary>
internal sealed class YearNode(FastNode<PartialDate> operand) : FastNode<decimal>
{
    public override bool TryGet(ref FastFrame frame, out decimal value)
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
internal sealed class CountNode(FastList list) : FastNode<decimal>
{
    public override bool TryGet(ref FastFrame frame, out decimal value)
    {
        value = 0;
        if (!list.TryBegin(ref frame, out FastCursor cursor)) return false;
        int count = 0;
        FastStep step;
        while ((step = list.Move(ref frame, ref cursor, out _)) == FastStep.Item) count++;
        value = count;
        return step == FastStep.End;
    }
}

/// <summary>How many different texts a list has. They are compared one with another: of many, the judge knows how.</summary>
internal sealed class DistinctCountNode(FastList list) : FastNode<decimal>
{
    private const int Few = 32;

    public override bool TryGet(ref FastFrame frame, out decimal value)
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
