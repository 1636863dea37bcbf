using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>A rule that runs on the objects of a class when a dataset is validated.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Needed">The slots without any one of which it holds, as <see cref="ClassFootprint.BitsOf"/> numbers them.</param>
/// <param name="Linked">What it needs of other objects; null for nothing that is known.</param>
internal readonly record struct LateRule(ExpressionRule Rule, ulong Needed, NeededTraits? Linked)
{
    /// <summary>
    /// The slots without any one of which a rule holds of an object: most rules begin with such a slot, and most objects have few of them.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="owner">The class of the object.</param>
    /// <param name="plan">What is kept of it.</param>
    public static ulong NeededOf(RuleExpression rule, ClassInfo owner, FootprintPlan plan)
    {
        // What is never written cannot be seen to be absent, and what is required and absent has been reported.
        IEnumerable<SlotInfo> needed = SlotsToFail.Of(rule).Select(owner.FindSlot).OfType<SlotInfo>()
            .Where(static s => s is { Unwritten: false, Value.Required: false });
        return plan.Of(owner)?.BitsOf(needed) ?? 0;
    }
}
