using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>A rule, with the classes whose records it is about: a rule of a mixin is one of each class that uses it.</summary>
internal sealed record StatedRule(RuleTable Rule, string FileName)
{
    /// <summary>The classes that state it, by their names.</summary>
    public List<string> Classes { get; } = [];

    /// <summary>What holds, as the ontology says it.</summary>
    public string Words => Rule.Description is { } text && text.Trim().Length > 0 ? text : Rule.Title;

    /// <summary>What a record is that breaks it.</summary>
    public string Severity => Rule.Severity switch { RuleSeverity.Error => "error", RuleSeverity.Warning => "warning", _ => "information" };

    /// <summary>What must be there for it to be looked at.</summary>
    public string Scope
    {
        get
        {
            if (Rule.Expression is null) return "record";
            RuleFootprint footprint = RuleFootprint.Of([Rule.Expression]);
            string where = footprint.NeedsDataset ? "all records" : "record";
            return footprint.UsesAsOf ? $"{where}, for a day" : where;
        }
    }

    /// <summary>The rules of an ontology, in the order of its files.</summary>
    public static IReadOnlyList<StatedRule> Of(OntologyModel model)
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
}
