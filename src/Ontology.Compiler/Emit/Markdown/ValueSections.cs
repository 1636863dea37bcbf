using Ontology.Compiler.Lowering.Markdown;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>Types and enumerations of an area.</summary>
internal sealed class ValueSections(MarkdownWriter writer, Names names, Anchors anchors)
{
    public void WriteTypes(AreaView area)
    {
        if (area.Types.Count == 0) return;
        writer.Heading(3, $"Types: {MarkdownText.Inline(area.Title)}");
        foreach (TypeView type in area.Types) WriteType(type);
    }

    public void WriteEnums(AreaView area)
    {
        if (area.Enums.Count == 0) return;
        writer.Heading(3, $"Enumerations: {MarkdownText.Inline(area.Title)}");
        foreach (EnumView @enum in area.Enums) WriteEnum(@enum);
    }

    private void WriteType(TypeView type)
    {
        WriteHead(type.Model, anchors.OfType(type.Model.Name));
        var facts = new List<string> { $"Form: {Names.BuiltIn(type.Model.Table.Kind)}." };
        foreach (Constraint constraint in type.Model.Table.Constraints)
        {
            facts.AddRange(ConditionWords.Values(constraint).Select(ConditionWords.Sentence));
            if (constraint.Pattern is { } pattern) facts.Add($"Matches {MarkdownText.Code(pattern)}.");
            Constraint rest = new()
            {
                AnyOf = constraint.AnyOf,
                AllOf = constraint.AllOf,
                ExactlyOneOf = constraint.ExactlyOneOf,
                NoneOf = constraint.NoneOf,
            };
            if (rest != Constraint.None) facts.Add(ConditionWords.Sentence(new ConditionWords(names).Value(rest)));
        }

        writer.Block(string.Join(" ", facts));
        WriteUsers(type.Users);
    }

    private void WriteEnum(EnumView @enum)
    {
        EnumModel model = @enum.Model;
        WriteHead(model, anchors.OfEnum(model.Name));
        if (model.Values.IsEmpty) writer.Block("Its values are not listed here: any text is one.");
        else WriteValues(model.Values);
        WriteUsers(@enum.Users);
    }

    private void WriteValues(EquatableArray<PermissibleValueModel> values)
    {
        bool hasIris = values.Any(static v => v.Meaning is not null);
        string[] head = ["Value", "What it means"];
        writer.Table(hasIris ? [.. head, "Defined as"] : head, values.Select(value =>
        {
            string[] row = [MarkdownText.Code(value.Text), Meaning(value)];
            return (IReadOnlyList<string>)(hasIris ? [.. row, value.Meaning is { } iri ? MarkdownText.Iri(iri) : ""] : row);
        }));
    }

    private static string Meaning(PermissibleValueModel value)
    {
        string text = value.Description is null ? "" : string.Join("<br>", MarkdownText.Paragraphs(value.Description));
        return value.Deprecated is { } deprecated ? $"{text} **Deprecated:** {MarkdownText.Inline(deprecated)}".TrimStart() : text;
    }

    private void WriteHead(ElementModel model, string anchor)
    {
        writer.Heading(4, MarkdownText.Inline(model.Name), anchor);
        if (model.Deprecated is { } deprecated) writer.Block($"**Deprecated:** {MarkdownText.Inline(deprecated)}");
        writer.Paragraphs(model.Description);
    }

    private void WriteUsers(IReadOnlyList<Usage> users)
    {
        if (users.Count > 0) writer.Block($"Used by: {ClassSection.Users(names, users)}.");
    }
}
