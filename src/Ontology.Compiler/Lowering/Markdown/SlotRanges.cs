using System.Globalization;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.Markdown;

/// <summary>What the values of a slot can be, and how many there are.</summary>
internal static class SlotRanges
{
    /// <summary>The alternatives where each names a range, or else the range; none for a condition that names none.</summary>
    public static IReadOnlyList<RangeRef> Of(Constraint value)
    {
        if (Alternatives(value) is { } alternatives) return alternatives.Distinct().ToArray();
        return value.Range is { } range ? [range] : [];
    }

    /// <summary>How many values: the least and the most, or one number where they are the same.</summary>
    public static string Cardinality(SlotTable slot)
    {
        Constraint value = slot.Value;
        if (value.Presence == ValuePresence.Absent) return "0";
        bool isRequired = value.Required || value.Presence == ValuePresence.Present;
        int least = value.ExactCardinality ?? Math.Max(value.MinimumCardinality ?? 0, isRequired ? 1 : 0);
        int? most = value.ExactCardinality ?? value.MaximumCardinality;
        if (!slot.Multivalued) return least > 0 ? "1" : most == 0 ? "0" : "0..1";
        if (least == most) return Text(least);
        return $"{Text(least)}..{(most is { } limit ? Text(limit) : "*")}";

        static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The slot must have a value.</summary>
    public static bool IsRequired(SlotTable slot) => !Cardinality(slot).StartsWith("0", StringComparison.Ordinal);

    private static List<RangeRef>? Alternatives(Constraint value)
    {
        EquatableArray<Constraint> parts = value.AnyOf.IsEmpty ? value.ExactlyOneOf : value.AnyOf;
        if (parts.IsEmpty) return null;
        var all = new List<RangeRef>();
        foreach (Constraint part in parts)
        {
            if (part.Range is { } range) all.Add(range);
            else if (Alternatives(part) is { } nested) all.AddRange(nested);
            else return null;
        }

        return all;
    }
}
