using Ontology.Compiler.Binding;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>The expression rules of a class to methods of its record.</summary>
internal sealed class RuleLowering(ClassIndex classes, RuleTypes types)
{
    /// <summary>Rules on values of one object alone.</summary>
    private const string OwnMethod = "RulesHold";

    /// <summary>Rules that ask for other records, or for the date for which data is judged.</summary>
    private const string DatasetMethod = "DatasetRulesHold";

    /// <summary>What the record of a class has for the rules that its parent does not have.</summary>
    public RecordRules Lower(ClassModel @class)
    {
        if (!HasRules(@class, asksMore: false) && !HasRules(@class, asksMore: true)) return RecordRules.None;
        HashSet<string> taken = new(@class.Slots.Select(static slot => slot.CSharpName), StringComparer.Ordinal) { @class.CSharpName };
        // Methods that read and write unions are named after their properties, before rules are.
        foreach (SlotModel slot in @class.Slots) taken.UnionWith(["Read" + slot.CSharpName, "Write" + slot.CSharpName]);
        List<RuleSetUnit> sets = [];
        List<RuleMethodUnit> all = [];
        List<RuleConstantUnit> constants = [];
        foreach (bool asksMore in new[] { false, true })
        {
            if (!HasRules(@class, asksMore)) continue;
            List<string> calls = [];
            List<UnwrittenRuleUnit> unwritten = [];
            List<RuleMethods> written = [];
            foreach (RuleTable rule in @class.Rules.Where(rule => IsOf(rule, asksMore)))
            {
                try
                {
                    written.Add(Lower(rule, @class, asksMore, taken));
                    calls.Add($"{written[written.Count - 1].Methods[0].Name}({(asksMore ? RuleMethods.Context : "")})");
                }
                catch (NotWritableException reason)
                {
                    unwritten.Add(new UnwrittenRuleUnit(rule.Title, reason.Message));
                }
            }

            bool isWhole = unwritten.Count == 0;
            sets.Add(new RuleSetUnit
            {
                Method = asksMore ? DatasetMethod : OwnMethod,
                IsOverride = classes.Chain(@class).Skip(1).Any(ancestor => HasRules(ancestor, asksMore)),
                Calls = isWhole ? calls.ToEquatableArray() : default,
                Unwritten = unwritten.ToEquatableArray(),
            });
            // Where one rule must be left to the judge, all are: it evaluates them together.
            if (!isWhole) continue;
            all.AddRange(written.SelectMany(static w => w.Methods));
            constants.AddRange(written.SelectMany(static w => w.Constants));
        }

        return new RecordRules(sets.ToEquatableArray(), all.ToEquatableArray(), constants.ToEquatableArray());
    }

    private RuleMethods Lower(RuleTable rule, ClassModel @class, bool asksMore, HashSet<string> taken)
    {
        string name = rule.Title.Length == 0 ? "Rule" : CSharpNaming.Pascal(rule.Title);
        var methods = new RuleMethods(name, taken, asksMore);
        string method = methods.Member("Holds");
        var self = new CodeValue("this", CodeType.Object(CSharpNames.Record(@class), @class.Name));
        var lowering = new ExpressionLowering(types, methods, self);
        CodeValue truth = lowering.Truth(rule.Expression!, RuleScope.Empty);
        RuleFootprint footprint = RuleFootprint.Of([rule.Expression!]);
        // Without a date, the rule does not run.
        string value = footprint.UsesAsOf ? $"{RuleMethods.Context}.AsOf is null || {truth.At(CodeLevel.OrElse)}" : truth.Text;
        if (!asksMore && methods.MakesLists && EmptyLists.Of(rule.Expression!) is { } list)
        {
            value = $"{lowering.Lower(list, RuleScope.Empty).AsTarget}.Count == 0 || {truth.At(CodeLevel.OrElse)}";
        }

        methods.AddRule(new RuleMethodUnit
        {
            Name = method,
            ReturnType = CodeType.Bool.Text,
            Parameters = methods.ContextParameters,
            Body = new ReturnBody(value),
            Summary = rule.Title.Length == 0 ? rule.Description ?? "" : rule.Title,
            Follows = footprint.NeedsDataset,
        });
        return methods;
    }

    private static bool HasRules(ClassModel @class, bool asksMore) => @class.Rules.Any(rule => IsOf(rule, asksMore));

    private static bool IsOf(RuleTable rule, bool asksMore)
    {
        if (rule.Expression is null) return false;
        RuleFootprint footprint = RuleFootprint.Of([rule.Expression]);
        return (footprint.NeedsDataset || footprint.UsesAsOf) == asksMore;
    }
}

/// <summary>What a record has for rules.</summary>
internal sealed record RecordRules(
    EquatableArray<RuleSetUnit> Sets, EquatableArray<RuleMethodUnit> Methods, EquatableArray<RuleConstantUnit> Constants)
{
    public static readonly RecordRules None = new(default, default, default);
}
