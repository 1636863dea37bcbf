using Ontology.Compiler.Lowering.Markdown;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>What there is to say of a slot besides its description, in short sentences.</summary>
internal sealed class SlotNotes(Names names, ConditionWords words)
{
    public IEnumerable<string> Of(SlotView slot)
    {
        SlotTable table = slot.Model.Table;
        if (slot.Model.Deprecated is { } deprecated) yield return $"**Deprecated:** {Ended(deprecated)}";
        if (table.Key != slot.Model.Name) yield return $"In data: {MarkdownText.Code(table.Key)}.";
        if (table.Identifier) yield return "Identifies the record.";
        if (table.IsKey) yield return "Unique in its list.";
        if (table.Designator != Designator.None) yield return $"Names the class of the record{Form(table.Designator)}.";
        if (table.Recommended) yield return "Recommended.";
        if (table.ReadOnly is { } reason) yield return $"Read-only: {Ended(reason)}";
        else if (table.Inverse is { } inverse) yield return $"The other side is {MarkdownText.Code(inverse)}.";
        foreach (string value in ConditionWords.Values(table.Value)) yield return ConditionWords.Sentence(value[0] is '`' or '<' ? "always " + value : value);
        if (table.Value.Pattern is { } pattern) yield return $"Matches {MarkdownText.Code(pattern)}.";
        if (Alternatives(table.Value) is { } alternatives) yield return ConditionWords.Sentence(alternatives);
        if (slot.RefinedFrom is { } from) yield return $"Refines the slot of {names.Class(from)}.";
    }

    private static string Form(Designator designator) => designator switch
    {
        Designator.Curie => " by its CURIE",
        Designator.Uri => " by its IRI",
        _ => "",
    };

    // Alternatives that say more than what their values are, which the column of types shows.
    private string? Alternatives(Constraint value)
    {
        Constraint rest = new()
        {
            AnyOf = IsOnlyRanges(value.AnyOf) ? default : value.AnyOf,
            AllOf = value.AllOf,
            ExactlyOneOf = value.AnyOf.IsEmpty && IsOnlyRanges(value.ExactlyOneOf) ? default : value.ExactlyOneOf,
            NoneOf = value.NoneOf,
        };
        return rest == Constraint.None ? null : words.Value(rest);
    }

    private static bool IsOnlyRanges(EquatableArray<Constraint> parts) =>
        parts.All(static p => p == new Constraint { Range = p.Range, AnyOf = p.AnyOf } && IsOnlyRanges(p.AnyOf));

    private static string Ended(string text) => MarkdownText.Inline(text).TrimEnd('.') + ".";
}
