using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>What a value of a rule is. The first three are outcomes, not values: what they are given to gives them on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RuleValueKind : byte
{
    /// <summary>Nothing is there.</summary>
    Absent,

    /// <summary>It cannot be computed; <see cref="RuleValue.Message"/> says why.</summary>
    Error,

    /// <summary>It depends on a record that cannot be had. The rule then says nothing.</summary>
    Unresolved,

    /// <summary>CEL's <c>null</c>.</summary>
    Null,

    /// <summary>True or false.</summary>
    Bool,

    /// <summary>64 bits, signed.</summary>
    Int,

    /// <summary>64 bits, unsigned.</summary>
    UInt,

    /// <summary>A binary floating-point number of 64 bits.</summary>
    Double,

    /// <summary>A decimal number of 28 digits.</summary>
    Decimal,

    /// <summary>A text; of an enumeration, the permissible value's text.</summary>
    String,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>Values in their order.</summary>
    List,

    /// <summary>Values by keys.</summary>
    Map,

    /// <summary>A moment, to the nanosecond.</summary>
    Timestamp,

    /// <summary>A length of time in nanoseconds.</summary>
    Duration,

    /// <summary>A type as a value, by its name.</summary>
    Type,

    /// <summary>A date that perhaps is known to the year or month only.</summary>
    Date,

    /// <summary>A length of time in the calendar's units.</summary>
    Period,

    /// <summary>A number with a hedge and a unit.</summary>
    Measure,

    /// <summary>An object of a class.</summary>
    Object,

    /// <summary>An object that stands elsewhere, by its identifier.</summary>
    Reference,

    /// <summary>A value that may not be there: CEL's optional types.</summary>
    Optional,
}
