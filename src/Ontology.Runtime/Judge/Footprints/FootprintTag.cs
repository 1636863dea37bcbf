namespace Ontology.Judging;

/// <summary>What stands first in the encoding of a value that rules read.</summary>
internal enum FootprintTag : byte
{
    /// <summary>No value, in a list; of an object, the slots that are absent are not written.</summary>
    Absent,

    /// <summary>A value that is not valid, or a required one that is missing: no rule is held against it.</summary>
    Invalid,

    /// <summary>The length, and the text as UTF-8.</summary>
    Text,

    /// <summary>The number of a text in the <see cref="Datasets.IdTable"/> of the dataset: an identifier, or a reference.</summary>
    Id,

    /// <summary>The index of a permissible value.</summary>
    Choice,

    /// <summary>A day, as the number of days since 0001-01-01.</summary>
    Day,

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

    /// <summary>As <see cref="Object"/>; behind the index, how many tokens it stands after the object that is kept: its rules run from here.</summary>
    Part,

    /// <summary>As <see cref="WholeObject"/>, with the same behind the index.</summary>
    WholePart,

    /// <summary>The length, and any value as JSON.</summary>
    Json,
}
