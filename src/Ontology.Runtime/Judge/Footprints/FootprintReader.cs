using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>Reads what a <see cref="FootprintWriter"/> wrote, as values of rules.</summary>
internal static class FootprintReader
{
    /// <summary>The bytes after a value.</summary>
    public static ReadOnlySpan<byte> Skip(ReadOnlySpan<byte> from, FootprintPlan plan)
    {
        FootprintTag tag = (FootprintTag)from[0];
        from = from[1..];
        switch (tag)
        {
            case FootprintTag.Text or FootprintTag.Number or FootprintTag.Json:
                int length = ReadNumber(ref from);
                return from[length..];
            case FootprintTag.List:
                for (int count = ReadNumber(ref from); count > 0; count--) from = Skip(from, plan);
                return from;
            case FootprintTag.Object or FootprintTag.WholeObject:
                int slots = FootprintOf(tag, ReadNumber(ref from), plan)?.Slots.Length ?? 0;
                for (; slots > 0; slots--) from = Skip(from, plan);
                return from;
            default:
                return from;
        }
    }

    /// <summary>The value that a slot has, by what stands there and the slot's type.</summary>
    /// <param name="source">The text that holds the value.</param>
    /// <param name="at">Where the value begins.</param>
    /// <param name="slot">The slot.</param>
    /// <param name="plan">What is written of objects.</param>
    public static RuleValue Read(ReadOnlyMemory<byte> source, int at, SlotInfo slot, FootprintPlan plan)
    {
        ReadOnlySpan<byte> from = source.Span[at..];
        FootprintTag tag = (FootprintTag)from[0];
        if (slot.Multivalued && tag == FootprintTag.Absent) return RuleValue.ListOf();
        if (tag != FootprintTag.List) return ReadOne(source, at, slot, plan);
        from = from[1..];
        var items = new RuleValue[ReadNumber(ref from)];
        for (int i = 0; i < items.Length; i++)
        {
            int begin = source.Length - from.Length;
            items[i] = Read(source, begin, slot, plan);
            from = Skip(from, plan);
        }

        return RuleValue.ListOf(items);
    }

    public static int ReadNumber(ref ReadOnlySpan<byte> from)
    {
        int number = 0, shift = 0, at = 0;
        byte part;
        do
        {
            part = from[at++];
            number |= (part & 0x7F) << shift;
            shift += 7;
        }
        while (part >= 0x80);
        from = from[at..];
        return number;
    }

    public static ClassFootprint? FootprintOf(FootprintTag tag, int classIndex, FootprintPlan plan) =>
        tag == FootprintTag.WholeObject ? plan.WholeOf(classIndex) : plan.Of(classIndex);

    private static RuleValue ReadOne(ReadOnlyMemory<byte> source, int at, SlotInfo slot, FootprintPlan plan)
    {
        ReadOnlySpan<byte> from = source.Span[at..];
        FootprintTag tag = (FootprintTag)from[0];
        from = from[1..];
        switch (tag)
        {
            case FootprintTag.Invalid:
                return RuleValue.Unresolved(slot.Key);
            case FootprintTag.Text:
                return OfText(Take(ref from), slot.Value);
            case FootprintTag.Number:
                return OfNumber(Take(ref from), slot.Value);
            case FootprintTag.True or FootprintTag.False:
                return RuleValue.Of(tag == FootprintTag.True);
            case FootprintTag.Object or FootprintTag.WholeObject:
                return RuleValue.Of(new FootprintObject(source[at..], plan));
            case FootprintTag.Json:
                return AnyRuleValue.Of(Take(ref from));
            default:
                return RuleValue.Absent;
        }
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> from)
    {
        int length = ReadNumber(ref from);
        return from[..length];
    }

    private static RuleValue OfText(ReadOnlySpan<byte> utf8, ConstraintInfo range)
    {
        string text = Encoding.UTF8.GetString(utf8);
        if (range.Form == RangeForm.Reference || (range.Form is RangeForm.Any or RangeForm.Open && range.HasClassAlternatives)) return RuleValue.Reference(text);
        return range.Type switch
        {
            { IsDate: true } => OfDate(text),
            { IsPeriod: true } => IsoDuration.TryParse(text, CultureInfo.InvariantCulture, out IsoDuration period) ? RuleValue.Of(period) : RuleValue.Of(text),
            // The key of an entry stands as a name, which is a text whatever its type.
            { IsNumeric: true } => OfNumber(utf8, range),
            { Kind: LexicalKind.Boolean } => RuleValue.Of(text == "true"),
            _ => RuleValue.Of(text),
        };
    }

    private static RuleValue OfDate(string text)
    {
        if (PartialDate.TryParse(text, CultureInfo.InvariantCulture, out PartialDate date)) return RuleValue.Of(date);
        // A day with a zone.
        return IsoDate.TryParse(text, CultureInfo.InvariantCulture, out IsoDate day)
            ? RuleValue.Of(new PartialDate(text, day.Date.ToDateTime(TimeOnly.MinValue), DatePrecision.Day, day.OffsetMinutes))
            : RuleValue.Of(text);
    }

    private static RuleValue OfNumber(ReadOnlySpan<byte> utf8, ConstraintInfo range)
    {
        if (range.Form == RangeForm.Reference) return RuleValue.Reference(Encoding.UTF8.GetString(utf8));
        switch (range.Type?.Kind)
        {
            case LexicalKind.Integer:
                return JsonNumber.TryShort(utf8, out long few) || JsonNumber.Parse(utf8).TryInt64(out few) ? RuleValue.Of(few) : Beyond(utf8);
            case LexicalKind.Decimal:
                return decimal.TryParse(utf8, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact) ? RuleValue.Of(exact) : Beyond(utf8);
            case LexicalKind.Float or LexicalKind.Double:
                return Utf8Parser.TryParse(utf8, out double number, out int read) && read == utf8.Length ? RuleValue.Of(number) : Beyond(utf8);
            default:
                return AnyRuleValue.OfNumber(utf8);
        }
    }

    private static RuleValue Beyond(ReadOnlySpan<byte> utf8) => RuleValue.Error($"the number {Encoding.UTF8.GetString(utf8)} is out of range");
}
