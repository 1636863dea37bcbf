using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>What may be so of an object: it has a slot, or it is of a class.</summary>
/// <param name="Name">The key of the slot, or the name of the class.</param>
/// <param name="IsClass">It is the class that is asked for.</param>
internal sealed record Trait(string Name, bool IsClass);

/// <summary>The objects that values of a slot are, or to which a slot of those leads.</summary>
/// <param name="List">The key of the slot.</param>
/// <param name="Link">The key of the slot of its values; null for the values themselves.</param>
internal sealed record LinkedObjects(string List, string? Link);

/// <summary>What a rule needs of other objects to say anything.</summary>
/// <param name="Objects">The objects, one of which is to have it.</param>
/// <param name="Trait">What it is to have.</param>
internal sealed record LinkNeed(LinkedObjects Objects, Trait Trait);

/// <summary>
/// Finds what objects to which an object leads must be like for a rule to say anything: where none of them is, the rule holds, or is not resolved. Many rules
/// are about what few are: dissolved organisations, for one.
/// </summary>
internal sealed class LinksToFail : Deciding<LinkNeed>
{
    private readonly ClassInfo[] _classes;

    private LinksToFail(ClassInfo[] classes)
    {
        _classes = classes;
    }

    /// <summary>What the rule needs, each of which decides by being so of none of the objects.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="classes">The ontology's classes.</param>
    public static IReadOnlyCollection<LinkNeed> Of(RuleExpression rule, ClassInfo[] classes) =>
        IsFlat(rule, isWithin: false) ? new LinksToFail(classes).Where(rule, outcome: true) : [];

    /// <summary>No macro is within another: an evaluation takes no more steps than it may, however the rule comes out.</summary>
    private static bool IsFlat(RuleExpression? expression, bool isWithin) => expression switch
    {
        null or RuleLiteral or RuleVariable => true,
        RuleSlot slot => IsFlat(slot.Target, isWithin) && IsFlat(slot.Default, isWithin),
        RuleHas has => IsFlat(has.Operand, isWithin),
        RuleIs test => IsFlat(test.Target, isWithin),
        RuleAs cast => IsFlat(cast.Target, isWithin),
        RuleCall call => call.Arguments.All(a => IsFlat(a, isWithin)),
        RuleList list => list.Items.All(i => IsFlat(i, isWithin)),
        RuleBind bind => IsFlat(bind.Value, isWithin) && IsFlat(bind.Body, isWithin),
        RuleComprehension macro => !isWithin && IsFlat(macro.Range, isWithin) && IsFlat(macro.Filter, isWithin: true) && IsFlat(macro.Body, isWithin: true),
        _ => false,
    };

    protected override HashSet<LinkNeed> Alone(RuleExpression expression, bool outcome) => [];

    protected override HashSet<LinkNeed> OfElements(RuleExpression range, RuleComprehension macro, RuleExpression body, bool outcome)
    {
        if (macro.SecondVariable is not null) return [];
        HashSet<ElementNeed> needs = ElementNeeds.Of(body, macro.Variable, outcome);
        // A list that is made of another has its values, where making it comes to no error.
        RuleExpression from = Meant(range);
        while (from is RuleComprehension { Macro: RuleMacro.Filter, SecondVariable: null } filter && ErrorFree.IsList(from, _classes))
        {
            needs.UnionWith(ElementNeeds.Of(filter.Body, filter.Variable, outcome: false));
            from = Meant(filter.Range);
        }

        if (from is not RuleSlot { Target: RuleVariable { Name: "this" }, Default: null } list) return [];
        HashSet<LinkNeed> found = [];
        foreach (ElementNeed need in needs)
        {
            // Of a value that leads nowhere, nothing is told by what it leads to.
            if (need.Trait is { } trait && (need.Link is null || needs.Contains(new ElementNeed(need.Link, null)))) found.Add(new LinkNeed(new LinkedObjects(list.Key, need.Link), trait));
        }

        return found;
    }

    /// <summary>What a value of a list needs.</summary>
    /// <param name="Link">The slot that leads to what is to have it; null for the value itself.</param>
    /// <param name="Trait">What it is to have; null for the slot that leads there.</param>
    private sealed record ElementNeed(string? Link, Trait? Trait);

    /// <summary>Finds what a value of a list needs for an expression to come out otherwise.</summary>
    private sealed class ElementNeeds(string variable) : Deciding<ElementNeed>
    {
        public static HashSet<ElementNeed> Of(RuleExpression body, string variable, bool outcome) => new ElementNeeds(variable).Where(body, outcome);

        protected override HashSet<ElementNeed> Alone(RuleExpression expression, bool outcome)
        {
            if (outcome) return [];
            switch (expression)
            {
                case RuleHas { Operand: RuleSlot { Default: null, IsIdentifier: false } slot } when IsElement(slot.Target):
                    return [new ElementNeed(slot.Key, null), new ElementNeed(null, new Trait(slot.Key, IsClass: false))];
                case RuleHas { Operand: RuleSlot { Default: null, IsIdentifier: false } slot } when LinkOf(slot.Target) is { } link:
                    return [new ElementNeed(link, new Trait(slot.Key, IsClass: false))];
                case RuleIs test when IsElement(test.Target):
                    return [new ElementNeed(null, new Trait(test.Class, IsClass: true))];
                case RuleIs test when LinkOf(test.Target) is { } link:
                    return [new ElementNeed(link, new Trait(test.Class, IsClass: true))];
                default:
                    return [];
            }
        }

        private bool IsElement(RuleExpression expression) => expression is RuleVariable named && named.Name == variable;

        private string? LinkOf(RuleExpression expression) =>
            expression is RuleSlot { Default: null, IsIdentifier: false } slot && IsElement(slot.Target) ? slot.Key : null;
    }
}
