namespace Ontology.Json.Fast;

/// <summary>How the fast reader reads one value of a slot.</summary>
internal enum FastKind : byte
{
    /// <summary>Not at all: the judge is asked.</summary>
    Ask,

    /// <summary>Any string.</summary>
    Text,

    /// <summary>A string with conditions: a pattern, a lexical form.</summary>
    Code,

    /// <summary>The identifier of an object; a string with the conditions of the identifier.</summary>
    Reference,

    /// <summary>A value of an enumeration.</summary>
    Enum,

    /// <summary>A type whose most frequent values are days; see <see cref="Code"/> for the others.</summary>
    Date,

    Integer,

    /// <summary>A number with a fraction, perhaps.</summary>
    Number,
    Boolean,
    Object,
}
