namespace Ontology.Compiler.Rules;

/// <summary>What a word of an expression is.</summary>
internal enum CelTokenKind
{
    End,
    Identifier,

    /// <summary>A word that CEL reserves, or one of <c>true</c>, <c>false</c>, <c>null</c>, <c>in</c>.</summary>
    Reserved,

    /// <summary>A name in backquotes.</summary>
    Quoted,
    Int,
    UInt,
    Double,
    String,
    Bytes,

    /// <summary>An operator or bracket.</summary>
    Symbol,

    /// <summary>No word; <see cref="CelToken.Text"/> says why.</summary>
    Error,
}

/// <summary>
/// A word of an expression. <paramref name="Text"/>: the name, the symbol, the digits, the decoded string, the bytes as hexadecimal digits, or
/// what is wrong.
/// </summary>
internal readonly record struct CelToken(CelTokenKind Kind, string Text, CelSpan Span)
{
    public bool Is(string symbol) => Kind == CelTokenKind.Symbol && Text == symbol;

    public bool IsWord(string word) => Kind == CelTokenKind.Reserved && Text == word;
}
