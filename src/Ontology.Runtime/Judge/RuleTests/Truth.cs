namespace Ontology.Judging;

/// <summary>What a test tells. An operand that decides the result by itself does so whatever the other is: so do the rule language's operators.</summary>
internal enum Truth : byte
{
    /// <summary>Nothing is told: the reference evaluator knows, also whether it is an error.</summary>
    Unknown,
    False,
    True,

    /// <summary>It depends on a value that is not valid: no rule is held against that.</summary>
    Unresolved,
}

/// <summary>Truths of truths.</summary>
internal static class Truths
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Not(Truth value) => value switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => value,
    };

    /// <summary>What comes out of two of which neither decides, as the evaluator has it: what is not resolved counts more than what is true or false.</summary>
    public static Truth Undecided(Truth left, Truth right, Truth otherwise)
    {
        if (left == Truth.Unknown || right == Truth.Unknown) return Truth.Unknown;
        return left == Truth.Unresolved || right == Truth.Unresolved ? Truth.Unresolved : otherwise;
    }
}
