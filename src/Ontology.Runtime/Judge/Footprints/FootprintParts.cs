namespace Ontology.Judging;

/// <summary>An object that is kept within another.</summary>
/// <param name="Distance">How many tokens it stands after the object that is kept.</param>
/// <param name="Object">The object.</param>
internal readonly record struct FootprintPart(int Distance, FootprintObject Object);

/// <summary>Finds the objects that are kept within another.</summary>
internal static class FootprintParts
{
    /// <summary>Finds them in the slots of an object, in the order of the text.</summary>
    /// <param name="slots">Where the slots begin.</param>
    /// <param name="footprint">Which slots are written.</param>
    /// <param name="found">Where they are added.</param>
    public static void Find(FootprintSource slots, ClassFootprint footprint, List<FootprintPart> found) => FindInSlots(slots.Bytes.Span, slots, footprint, found);

    // What is read is always the end of the source, so that its length tells where it begins.
    private static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> from, FootprintSource source, List<FootprintPart> found)
    {
        FootprintTag tag = (FootprintTag)from[0];
        ReadOnlySpan<byte> rest = from[1..];
        switch (tag)
        {
            case FootprintTag.List:
                for (int count = FootprintReader.ReadNumber(ref rest); count > 0; count--) rest = Find(rest, source, found);
                return rest;
            case FootprintTag.Object or FootprintTag.WholeObject or FootprintTag.Part or FootprintTag.WholePart:
                ClassFootprint? footprint = FootprintReader.ReadHead(tag, ref rest, source.Plan, out _, out int distance);
                if (tag is FootprintTag.Part or FootprintTag.WholePart)
                {
                    found.Add(new FootprintPart(distance, new FootprintObject(source.From(source.Bytes.Length - from.Length))));
                }

                return footprint is null ? rest : FindInSlots(rest, source, footprint, found);
            default:
                return FootprintReader.Skip(from, source.Plan);
        }
    }

    private static ReadOnlySpan<byte> FindInSlots(ReadOnlySpan<byte> bits, FootprintSource source, ClassFootprint footprint, List<FootprintPart> found)
    {
        ReadOnlySpan<byte> rest = bits[FootprintReader.BitsSize(footprint)..];
        for (int i = 0; i < footprint.Slots.Length; i++)
        {
            if (FootprintReader.IsThere(bits, i)) rest = Find(rest, source, found);
        }

        return rest;
    }
}
