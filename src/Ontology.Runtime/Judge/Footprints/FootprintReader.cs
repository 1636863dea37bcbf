using System.Buffers.Binary;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Ontology.Rules;
using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>Reads what a <see cref="FootprintWriter"/> wrote, as values of rules.</summary>
internal static class FootprintReader
{
    /// <summary>How many bits a word has.</summary>
    public const int WordBits = 64;

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
            case FootprintTag.Id or FootprintTag.Choice or FootprintTag.Day:
                ReadNumber(ref from);
                return from;
            case FootprintTag.List:
                for (int count = ReadNumber(ref from); count > 0; count--) from = Skip(from, plan);
                return from;
            case FootprintTag.Object or FootprintTag.WholeObject or FootprintTag.Part or FootprintTag.WholePart:
                ClassFootprint? footprint = ReadHead(tag, ref from, plan, out _, out _);
                return footprint is null ? from : SkipSlots(from, footprint, plan);
            default:
                return from;
        }
    }

    /// <summary>What stands before the slots of an object, behind its tag.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="from">Where it is read; left at the slots.</param>
    /// <param name="plan">What is written of objects.</param>
    /// <param name="actual">The object's class.</param>
    /// <param name="distance">How many tokens it stands after the object that is kept, where that is told.</param>
    /// <returns>Which slots are written; null for none.</returns>
    public static ClassFootprint? ReadHead(FootprintTag tag, ref ReadOnlySpan<byte> from, FootprintPlan plan, out ClassInfo actual, out int distance)
    {
        actual = plan.ClassOf(ReadNumber(ref from));
        distance = tag is FootprintTag.Part or FootprintTag.WholePart ? ReadNumber(ref from) : 0;
        return tag is FootprintTag.WholeObject or FootprintTag.WholePart ? plan.WholeOf(actual) : plan.Of(actual);
    }

    /// <summary>The slot with a number among those that are written has a value.</summary>
    public static bool IsThere(ReadOnlySpan<byte> bits, int slot) => (bits[slot >> 3] & (1 << (slot & 7))) != 0;

    /// <summary>Which slots have a value, of as many as a word has bits: the first one's bit is the lowest.</summary>
    /// <param name="bits">The bits of the object, and whatever follows.</param>
    /// <param name="first">The first of the slots, the first of a word.</param>
    /// <param name="count">How many slots are written of the object.</param>
    public static ulong Bits(ReadOnlySpan<byte> bits, int first, int count)
    {
        int size = Math.Min(count - first, WordBits);
        ReadOnlySpan<byte> from = bits[(first >> 3)..];
        if (from.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64LittleEndian(from) & (ulong.MaxValue >> (WordBits - size));
        ulong word = 0;
        for (int i = (size - 1) >> 3; i >= 0; i--) word = (word << 8) | from[i];
        return word;
    }

    /// <summary>How many bytes the bits of an object take.</summary>
    public static int BitsSize(ClassFootprint footprint) => (footprint.Slots.Length + 7) >> 3;

    /// <summary>The value that a slot has, by what stands there and the slot's type.</summary>
    /// <param name="source">Where the value begins.</param>
    /// <param name="slot">The slot.</param>
    public static RuleValue Read(FootprintSource source, SlotInfo slot)
    {
        ReadOnlySpan<byte> from = source.Bytes.Span;
        if ((FootprintTag)from[0] != FootprintTag.List) return ReadOne(source, slot);
        from = from[1..];
        var items = new RuleValue[ReadNumber(ref from)];
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = Read(source.From(source.Bytes.Length - from.Length), slot);
            from = Skip(from, source.Plan);
        }

        return RuleValue.ListOf(items);
    }

    /// <summary>The value of a text.</summary>
    public static RuleValue OfText(ReadOnlySpan<byte> utf8, ConstraintInfo range)
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

    private static ReadOnlySpan<byte> SkipSlots(ReadOnlySpan<byte> from, ClassFootprint footprint, FootprintPlan plan)
    {
        ReadOnlySpan<byte> bits = from;
        from = from[BitsSize(footprint)..];
        for (int i = 0; i < footprint.Slots.Length; i++)
        {
            if (IsThere(bits, i)) from = Skip(from, plan);
        }

        return from;
    }

    private static RuleValue ReadOne(FootprintSource source, SlotInfo slot)
    {
        ReadOnlySpan<byte> from = source.Bytes.Span;
        FootprintTag tag = (FootprintTag)from[0];
        from = from[1..];
        switch (tag)
        {
            case FootprintTag.Invalid:
                return RuleValue.Unresolved(slot.Key);
            case FootprintTag.Text:
                return OfText(Take(ref from), slot.Value);
            case FootprintTag.Id:
                return RuleValue.Reference(source.Ids!.TextString(ReadNumber(ref from)));
            case FootprintTag.Choice:
                return RuleValue.Of(slot.Value.Enum!.Values.Texts[ReadNumber(ref from)]);
            case FootprintTag.Day:
                return RuleValue.Of(PartialDate.FromDate(DateOnly.FromDayNumber(ReadNumber(ref from))));
            case FootprintTag.Number:
                return OfNumber(Take(ref from), slot.Value);
            case FootprintTag.True or FootprintTag.False:
                return RuleValue.Of(tag == FootprintTag.True);
            case FootprintTag.Object or FootprintTag.WholeObject or FootprintTag.Part or FootprintTag.WholePart:
                return RuleValue.Of(new FootprintObject(source));
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

    private static RuleValue OfDate(string text)
    {
        if (PartialDate.TryParse(text, CultureInfo.InvariantCulture, out PartialDate date)) return RuleValue.Of(date);
        // A day with a zone.
        return IsoDate.TryParse(text, CultureInfo.InvariantCulture, out IsoDate day)
            ? RuleValue.Of(new PartialDate(text, day.Date.ToDateTime(TimeOnly.MinValue), DatePrecision.Day, day.OffsetMinutes))
            : RuleValue.Of(text);
    }

    /// <summary>The value of a number.</summary>
    public static RuleValue OfNumber(ReadOnlySpan<byte> utf8, ConstraintInfo range)
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
