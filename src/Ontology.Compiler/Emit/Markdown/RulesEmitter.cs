using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>The rules of an ontology as a document: for those who keep records by them, not for those who write them.</summary>
internal static class RulesEmitter
{
    private static readonly string[] Head = ["code", "what holds", "for", "else", "looked at"];

    public static string Emit(OntologyModel model)
    {
        var writer = new MarkdownWriter();
        List<StatedRule> rules = Gather(model);
        writer.Heading(1, $"Rules: {MarkdownText.Inline(Title(model))}");
        if (rules.Count == 0)
        {
            writer.Block("The ontology has no rules.");
            return writer.ToString();
        }

        writer.Block(
            "What must hold in every record, beyond the form of its values. A broken rule is an *error*, which makes the record invalid, or a *warning* or",
            "*information*, which somebody should look at. The code stands before the message when a rule is broken, and never changes its meaning.");
        writer.Block(
            "A rule is looked at in each *record* by itself; or over *all records*, because it compares records with each other; or only for a given *day*,",
            "because it asks what is in the past then.");
        foreach (IGrouping<string, StatedRule> file in rules.GroupBy(static r => r.FileName))
        {
            writer.Heading(2, MarkdownText.Inline(AreaOf(model, file.Key)));
            writer.Table(Head, file.Select(Row));
        }

        return writer.ToString();
    }

    private static string[] Row(StatedRule stated)
    {
        RuleTable rule = stated.Rule;
        string words = rule.Description is { } text && text.Trim().Length > 0 ? text : rule.Title;
        return
        [
            rule.Code is null ? "" : MarkdownText.Code(rule.Code),
            $"{MarkdownText.Inline(words)} ({MarkdownText.Code(rule.Title)})",
            string.Join(", ", stated.Classes.Select(MarkdownText.Code)),
            rule.Severity switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "information" },
            Scope(rule),
        ];
    }

    private static string Scope(RuleTable rule)
    {
        if (rule.Expression is null) return "record";
        RuleFootprint footprint = RuleFootprint.Of([rule.Expression]);
        string where = footprint.NeedsDataset ? "all records" : "record";
        return footprint.UsesAsOf ? $"{where}, for a day" : where;
    }

    // The rules of a mixin are those of each class that uses it, and stand once.
    private static List<StatedRule> Gather(OntologyModel model)
    {
        List<StatedRule> rules = [];
        Dictionary<RuleTable, StatedRule> known = [];
        foreach (SchemaModel schema in model.Schemas)
        {
            foreach (ClassModel @class in model.Classes.AsImmutableArray().Where(c => c.FileName == schema.FileName))
            {
                foreach (RuleTable rule in @class.Rules)
                {
                    if (!known.TryGetValue(rule, out StatedRule? stated))
                    {
                        known.Add(rule, stated = new StatedRule(rule, @class.FileName));
                        rules.Add(stated);
                    }

                    stated.Classes.Add(@class.Name);
                }
            }
        }

        return rules;
    }

    private static string Title(OntologyModel model) => model.Schemas.AsImmutableArray().FirstOrDefault()?.Title ?? model.Name;

    private static string AreaOf(OntologyModel model, string fileName)
    {
        SchemaModel schema = model.Schemas.AsImmutableArray().First(s => s.FileName == fileName);
        return schema.Title ?? schema.Name;
    }

    private sealed record StatedRule(RuleTable Rule, string FileName)
    {
        public List<string> Classes { get; } = [];
    }
}
