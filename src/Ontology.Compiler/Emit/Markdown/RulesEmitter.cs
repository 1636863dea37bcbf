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
        IReadOnlyList<StatedRule> rules = StatedRule.Of(model);
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
        return
        [
            rule.Code is null ? "" : MarkdownText.Code(rule.Code),
            $"{MarkdownText.Inline(stated.Words)} ({MarkdownText.Code(rule.Title)})",
            string.Join(", ", stated.Classes.Select(MarkdownText.Code)),
            stated.Severity,
            stated.Scope,
        ];
    }

    private static string Title(OntologyModel model) => model.Schemas.AsImmutableArray().FirstOrDefault()?.Title ?? model.Name;

    private static string AreaOf(OntologyModel model, string fileName)
    {
        SchemaModel schema = model.Schemas.AsImmutableArray().First(s => s.FileName == fileName);
        return schema.Title ?? schema.Name;
    }
}
