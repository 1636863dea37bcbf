namespace Ontology.Json.Memory;

/// <summary>How a value in memory is checked.</summary>
internal enum CheckKind : byte
{
    /// <summary>By all that the fast reader knows of its slot, or not at all.</summary>
    Other,

    /// <summary>Any text that JSON can hold.</summary>
    Text,

    /// <summary>A text that matches one pattern.</summary>
    Code,

    /// <summary>The identifier of an object that stands elsewhere: <see cref="Text"/>, or <see cref="Code"/> where there is a pattern.</summary>
    Reference,

    /// <summary>The one text that names the class.</summary>
    Designation,

    /// <summary>A value of the enumeration that the C# type was made of: all of its values will do.</summary>
    Enum,

    /// <summary>A URI, or something else that URIs are too.</summary>
    Uri,

    /// <summary>A <see cref="Ontology.PartialDate"/>, which has read its literal; that must match a pattern where there is one.</summary>
    PartialDate,

    /// <summary>An <see cref="IsoDuration"/>, which has read its literal; that must match a pattern where there is one.</summary>
    Duration,

    /// <summary>A truth value, which is always one.</summary>
    Boolean,

    /// <summary>A number between bounds.</summary>
    Number,

    /// <summary>An object of one class.</summary>
    Object,
}
