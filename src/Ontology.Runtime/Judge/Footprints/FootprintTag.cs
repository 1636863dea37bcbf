namespace Ontology.Judging;

/// <summary>What stands first in the encoding of a value that rules read.</summary>
internal enum FootprintTag : byte
{
    Absent,

    /// <summary>A value that is not valid, or a required one that is missing: no rule is held against it.</summary>
    Invalid,

    /// <summary>The length, and the text as UTF-8.</summary>
    Text,

    /// <summary>The length, and the number as written.</summary>
    Number,
    True,
    False,

    /// <summary>The number of values, and the values.</summary>
    List,

    /// <summary>The index of the class, and the values of the slots that rules read of it.</summary>
    Object,

    /// <summary>The same, with the values of all slots.</summary>
    WholeObject,

    /// <summary>The length, and any value as JSON.</summary>
    Json,
}
