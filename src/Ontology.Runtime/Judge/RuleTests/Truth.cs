namespace Ontology.Judging;

/// <summary>What a test tells. An operand that decides the result by itself does so whatever the other is: so do the rule language's operators.</summary>
internal enum Truth : byte
{
    /// <summary>Nothing is told: the reference evaluator knows, also whether it is an error.</summary>
    Unknown,
    False,
    True,
}

/// <summary>Truths of truths.</summary>
internal static class Truths
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Not(Truth value) => value switch
    {
        Truth.True => Truth.False,
        Truth.False => Truth.True,
        _ => Truth.Unknown,
    };
}
