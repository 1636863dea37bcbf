namespace Ontology.Judging;

/// <summary>An object that is kept within another.</summary>
/// <param name="Distance">How many tokens it stands after the object that is kept.</param>
/// <param name="Begin">Where its tag stands, counted from where the slots begin of the object that is kept.</param>
internal readonly record struct FootprintPart(int Distance, int Begin);

/// <summary>Finds the objects that are kept within another.</summary>
internal static class FootprintParts
{
    /// <summary>Finds them in the slots of an object, in the order of the text.</summary>
    /// <param name="slots">What begins where the slots do.</param>
    /// <param name="footprint">Which slots are written.</param>
    /// <param name="plan">What is written of objects.</param>
    /// <param name="found">Where they are added.</param>
    public static void Find(ReadOnlySpan<byte> slots, ClassFootprint footprint, FootprintPlan plan, List<FootprintPart> found) =>
        FindInSlots(slots, slots.Length, footprint, plan, found);

    // What is read is always the end of the whole, so that its length tells where it begins.
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> from, int whole, FootprintPlan plan, List<FootprintPart> found)
    {
        FootprintTag tag = (FootprintTag)from[0];
        ReadOnlySpan<byte> rest = from[1..];
        switch (tag)
        {
            case FootprintTag.List:
                for (int count = FootprintReader.ReadNumber(ref rest); count > 0; count--) rest = Find(rest, whole, plan, found);
                return rest;
            case FootprintTag.Object or FootprintTag.WholeObject or FootprintTag.Part or FootprintTag.WholePart:
                ClassFootprint? footprint = FootprintReader.ReadHead(tag, ref rest, plan, out _, out int distance);
                if (tag is FootprintTag.Part or FootprintTag.WholePart) found.Add(new FootprintPart(distance, whole - from.Length));
                return footprint is null ? rest : FindInSlots(rest, whole, footprint, plan, found);
            default:
                return FootprintReader.Skip(from, plan);
        }
    }

    private static ReadOnlySpan<byte> FindInSlots(ReadOnlySpan<byte> bits, int whole, ClassFootprint footprint, FootprintPlan plan, List<FootprintPart> found)
    {
        ReadOnlySpan<byte> rest = bits[FootprintReader.BitsSize(footprint)..];
        for (int i = 0; i < footprint.Slots.Length; i++)
        {
            if (FootprintReader.IsThere(bits, i)) rest = Find(rest, whole, plan, found);
        }

        return rest;
    }
}
