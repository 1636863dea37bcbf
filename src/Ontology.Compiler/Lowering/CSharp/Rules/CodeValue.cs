using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp.Rules;

/// <summary>How strongly the parts of a C# expression hold together, the weakest first.</summary>
internal enum CodeLevel
{
    Conditional,
    OrElse,
    AndAlso,
    Equality,
    Relational,
    Additive,
    Multiplicative,
    Unary,
    Primary,
}

/// <summary>A rule's expression in C#.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Type">Its type.</param>
internal sealed record CodeValue(string Text, CodeType Type)
{
    /// <summary>As large as any count of things in memory.</summary>
    private const long LargestBound = 1L << 40;

    public CodeLevel Level { get; init; } = CodeLevel.Primary;

    /// <summary>Evaluating it can throw.</summary>
    public bool CanFail { get; init; }

    /// <summary>The C# compiler computes it, and complains of what overflows.</summary>
    public bool IsConstant { get; init; }

    /// <summary>The literal that it was made of, which can become one of another type.</summary>
    public RuleLiteral? Literal { get; init; }

    /// <summary>Of a truth: its opposite, where it has a better form than with <c>!</c> before it.</summary>
    public (string Text, CodeLevel Level)? Opposite { get; init; }

    /// <summary>Of checked arithmetic: the same without <c>checked(…)</c> around it.</summary>
    public (string Text, CodeLevel Level)? Unchecked { get; init; }

    /// <summary>Of a whole number: it is no larger than this, and no smaller than its negative; null where that is not known.</summary>
    public long? Bound { get; init; }

    /// <summary>Of a whole number: the expression is a C# <c>int</c>, though its type is said to be <c>long</c>.</summary>
    public bool IsInt32 { get; init; }

    /// <summary>The expression as an operand of what holds together as strongly as that.</summary>
    public string At(CodeLevel level) => Level < level ? $"({Text})" : Text;

    /// <summary>The expression among others between commas, where <c>a &lt; b, c > (d)</c> must not look like a call of a generic method.</summary>
    public string AsArgument => At(CodeLevel.Additive);

    /// <summary>The expression before a dot.</summary>
    public string AsTarget => At(CodeLevel.Primary);

    /// <summary>The opposite of a truth.</summary>
    public CodeValue Not()
    {
        (string Text, CodeLevel Level) not = Opposite ?? ($"!{At(CodeLevel.Unary)}", CodeLevel.Unary);
        return new CodeValue(not.Text, CodeType.Bool) { Level = not.Level, CanFail = CanFail, Opposite = (Text, Level) };
    }

    /// <summary>The bound of a sum; null where it is not known or large.</summary>
    public static long? SumOf(long? one, long? other) => one + other is { } sum and <= LargestBound ? sum : null;
}
