namespace Ontology.Rules;

/// <content>
/// Truth. An operand that decides the result by itself does so whatever the other is, an error too. Where neither does, a record that is
/// missing counts more than an error: with it, the rule might have been decided.
/// </content>
public static partial class RuleFunctions
{
    /// <summary><c>left &amp;&amp; right</c>.</summary>
    /// <param name="left">A truth.</param>
    /// <param name="right">A truth.</param>
    public static RuleValue And(in RuleValue left, in RuleValue right)
    {
        if (left.IsFalse || right.IsFalse) return RuleValue.False;
        return left.IsTrue && right.IsTrue ? RuleValue.True : Undecided(left, right);
    }

    /// <summary><c>left || right</c>.</summary>
    /// <param name="left">A truth.</param>
    /// <param name="right">A truth.</param>
    public static RuleValue Or(in RuleValue left, in RuleValue right)
    {
        if (left.IsTrue || right.IsTrue) return RuleValue.True;
        return left.IsFalse && right.IsFalse ? RuleValue.False : Undecided(left, right);
    }

    /// <summary><c>!value</c>.</summary>
    /// <param name="value">A truth.</param>
    public static RuleValue Not(in RuleValue value) =>
        value.Kind == RuleValueKind.Bool ? RuleValue.Of(!value.Bool) : RuleErrors.Reject("!", value);

    /// <summary>What there is instead of a truth, where one operand at least is none.</summary>
    internal static RuleValue Undecided(in RuleValue left, in RuleValue right)
    {
        if (left.Kind == RuleValueKind.Unresolved) return left;
        if (right.Kind == RuleValueKind.Unresolved) return right;
        if (!left.IsValue) return left;
        if (!right.IsValue) return right;
        return RuleErrors.NotBool;
    }
}
