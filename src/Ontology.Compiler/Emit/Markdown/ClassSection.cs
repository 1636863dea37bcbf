using Ontology.Compiler.Lowering.Markdown;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>A class: what it is, what it holds, and what must hold.</summary>
internal sealed class ClassSection(MarkdownWriter writer, Names names)
{
    private readonly ConditionWords _words = new(names);

    public void Write(ClassView @class, string anchor)
    {
        ClassModel model = @class.Model;
        writer.Heading(3, MarkdownText.Inline(model.Name), anchor);
        if (model.Deprecated is { } deprecated) writer.Block($"**Deprecated:** {MarkdownText.Inline(deprecated)}");
        writer.Paragraphs(model.Description);
        writer.Block(Facts(@class));
        WriteSlots(@class);
        if (@class.Inherited.Count > 0) writer.Block($"Inherited: {string.Join("; ", @class.Inherited.Select(Inherited))}.");
        WriteRules(@class);
        if (@class.Users.Count > 0) writer.Block($"Used by: {Users(names, @class.Users)}.");
    }

    public static string Users(Names names, IReadOnlyList<Usage> users) =>
        string.Join(", ", users.Select(u => $"{names.Class(u.Class)} ({string.Join(", ", u.Slots.Select(MarkdownText.Code))})"));

    private string Facts(ClassView @class)
    {
        ClassModel model = @class.Model;
        var facts = new List<string>();
        if (model.IsA is { } parent) facts.Add($"A kind of {names.Class(parent)}.");
        if (!model.Mixins.IsEmpty) facts.Add($"Takes over the slots of {names.Classes(model.Mixins)}.");
        if (model.IsMixin) facts.Add("A mixin: no record is just this; other classes take over its slots.");
        else if (model.IsAbstract) facts.Add("Abstract: a record is always of one of its kinds.");
        if (model.IsTreeRoot) facts.Add("A document holds one of these.");
        if (@class.Kinds.Count > 0) facts.Add($"{(model.IsMixin ? "Used in" : "Kinds")}: {names.Classes(@class.Kinds)}.");
        facts.Add($"IRI: {MarkdownText.Code(model.Curie)}.");
        return string.Join(" ", facts);
    }

    private void WriteSlots(ClassView @class)
    {
        if (@class.OwnSlots.Count == 0)
        {
            writer.Block(@class.Inherited.Count > 0 ? "It has no slots of its own." : "It has no slots.");
            return;
        }

        var notes = new SlotNotes(names, _words);
        writer.Table(["Slot", "What it is", "Type", "How many"], @class.OwnSlots.Select(slot => (IReadOnlyList<string>)
        [
            MarkdownText.Code(slot.Model.Name), Cell(slot.Model.Description, notes.Of(slot)), names.Ranges(slot.Ranges), slot.Cardinality,
        ]));
    }

    private static string Cell(string? description, IEnumerable<string> notes)
    {
        string text = description is null ? "" : string.Join("<br>", MarkdownText.Paragraphs(description));
        string more = string.Join(" ", notes);
        return text.Length == 0 || more.Length == 0 ? text + more : $"{text}<br>{more}";
    }

    private string Inherited(InheritedSlots inherited) =>
        $"from {names.Class(inherited.From)} {string.Join(", ", inherited.Slots.Select(Inherited))}";

    private static string Inherited(InheritedSlot slot) => slot.IsRequired ? $"**{MarkdownText.Code(slot.Name)}**" : MarkdownText.Code(slot.Name);

    private void WriteRules(ClassView @class)
    {
        ClassModel model = @class.Model;
        List<string> rules = model.Rules.Select(Rule).ToList();
        if (model.Condition != ClassCondition.None) rules.Add(ConditionWords.Sentence(_words.Object(model.Condition)));
        rules.AddRange(model.UniqueKeys.Select(UniqueKey));
        string from = @class.RulesFrom.Count == 0 ? "" : $"those of {names.Classes(@class.RulesFrom)}";
        if (rules.Count == 0)
        {
            if (from.Length > 0) writer.Block($"Rules: {from}.");
            return;
        }

        writer.Block(from.Length == 0 ? "Rules:" : $"Rules, besides {from}:");
        writer.Block(rules.Select(static r => "- " + r));
    }

    private string Rule(RuleTable rule)
    {
        string severity = rule.Severity switch
        {
            RuleSeverity.Warning => "*warning* ",
            RuleSeverity.Information => "*information* ",
            _ => "",
        };
        string words = rule.Description is { } text ? MarkdownText.Inline(text)
            : rule.Expression is null ? _words.Rule(rule)
            : rule.Message.IsEmpty ? "An expression"
            : MarkdownText.Inline(string.Concat(rule.Message.Select(static part => part.Text ?? "…")));
        return $"{words} ({severity}{MarkdownText.Code(rule.Title)})";
    }

    private static string UniqueKey(UniqueKeyTable key)
    {
        string slots = Names.List(key.Slots.Select(MarkdownText.Code), "and");
        return $"No two have the same {slots}{(key.NullsInequal ? "; those that lack one of them are all different" : "")}. ({MarkdownText.Code(key.Name)})";
    }
}
