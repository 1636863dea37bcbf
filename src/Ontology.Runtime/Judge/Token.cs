namespace Ontology.Judging;

/// <summary>What a token is.</summary>
internal enum TokenKind : byte
{
    Object,
    Array,
    Name,
    String,
    Number,
    True,
    False,
    Null,
}

/// <summary>
/// One token of a document. Ends of objects and lists are no tokens: what follows a value is found by <see cref="Next"/>.
/// An object that is not written as one (the entry of a dictionary that has its value alone, or null) is known by the token of its name.
/// </summary>
internal struct Token
{
    /// <summary>Where the text begins in the document, for strings and names after the quote.</summary>
    public int Start;

    /// <summary>How many bytes the text has, as written; for a list that was judged, how many values are in it.</summary>
    public int Length;

    /// <summary>The token after the value, with all that is in it; after a name, its value.</summary>
    public int Next;

    /// <summary>
    /// What the judge found: for a name the slot's index in the object's class, for a value of an enumeration its index there, for an object
    /// and for the name of an entry that is not written as an object its class's index in the registry. -1 where nothing was found. Of a reference in
    /// a dataset, below that, see <see cref="Datasets.TokenIds"/>.
    /// </summary>
    public int Resolved;

    public TokenKind Kind;

    /// <summary>The text has escapes.</summary>
    public bool Escaped;

    /// <summary>An error was found in the value.</summary>
    public bool Invalid;

    /// <summary>An object that is the entry of a dictionary: the name before it can stand for its key.</summary>
    public bool Entry;
}
