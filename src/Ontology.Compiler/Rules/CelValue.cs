using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>What the checker knows of an expression.</summary>
internal sealed record CelValue(RuleExpression Expression)
{
    /// <summary>What stands for an expression with a mistake in it, of which nothing more is said.</summary>
    public static readonly CelValue Mistake = new(new RuleLiteral(RuleType.Dyn, "")) { IsMistake = true };

    public bool IsMistake { get; private init; }

    public RuleType Type => Expression.Type;

    /// <summary>What is known where the expression is true.</summary>
    public CelFacts WhenTrue { get; init; } = CelFacts.None;

    /// <summary>What is known where the expression is false.</summary>
    public CelFacts WhenFalse { get; init; } = CelFacts.None;

    /// <summary>Of a list: what is known of each element, as facts about <see cref="CelFacts.Element"/>.</summary>
    public CelFacts Elements { get; init; } = CelFacts.None;

    /// <summary>The truth value, where it is the same whatever the data.</summary>
    public bool? Constant { get; init; }

    public static CelValue OfConstant(RuleExpression expression, bool value) => new(expression)
    {
        Constant = value,
        WhenTrue = value ? CelFacts.None : CelFacts.Never,
        WhenFalse = value ? CelFacts.Never : CelFacts.None,
    };
}
