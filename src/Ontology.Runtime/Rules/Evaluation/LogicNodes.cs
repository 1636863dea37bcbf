namespace Ontology.Rules;

internal sealed class AndNode(RuleNode left, RuleNode right) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue first = left.Evaluate(ref frame);
        return first.IsFalse ? first : RuleFunctions.And(first, right.Evaluate(ref frame));
    }
}

internal sealed class OrNode(RuleNode left, RuleNode right) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue first = left.Evaluate(ref frame);
        return first.IsTrue ? first : RuleFunctions.Or(first, right.Evaluate(ref frame));
    }
}

internal sealed class NotNode(RuleNode operand) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame) => RuleFunctions.Not(operand.Evaluate(ref frame));
}

internal sealed class ChoiceNode(RuleNode condition, RuleNode then, RuleNode otherwise) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue chosen = condition.Evaluate(ref frame);
        if (chosen.IsTrue) return then.Evaluate(ref frame);
        if (chosen.IsFalse) return otherwise.Evaluate(ref frame);
        return chosen.IsValue ? RuleErrors.NotBool : chosen;
    }
}

internal sealed class CompareNode(RuleNode left, RuleNode right, Relation relation, bool mayBe) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame) =>
        RuleFunctions.Compare(left.Evaluate(ref frame), right.Evaluate(ref frame), relation, mayBe);
}

internal sealed class EqualNode(RuleNode left, RuleNode right, bool isNot) : RuleNode
{
    public override RuleValue Evaluate(ref RuleFrame frame)
    {
        RuleValue one = left.Evaluate(ref frame), other = right.Evaluate(ref frame);
        if (!one.IsValue) return one;
        if (!other.IsValue) return other;
        // Comparing lists takes as many steps as values in them are compared.
        bool equal = RuleEquality.Equal(one, other, ref frame.Steps);
        return frame.Steps < 0 ? RuleErrors.TooManySteps : RuleValue.Of(equal != isNot);
    }
}
