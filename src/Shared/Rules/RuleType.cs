namespace Ontology.Tables;

/// <summary>What a value of a rule is: the types of CEL's language definition, and those of the values that an ontology has.</summary>
internal enum RuleTypeKind
{
    /// <summary>Known only when the rule runs.</summary>
    Dyn,
    Null,
    Bool,

    /// <summary>64 bits, signed: CEL's <c>int</c>, LinkML's <c>integer</c>.</summary>
    Int,

    /// <summary>64 bits, unsigned.</summary>
    UInt,
    Double,

    /// <summary>LinkML's <c>decimal</c>: 28 digits. An integer literal converts to it where one is wanted.</summary>
    Decimal,
    String,
    Bytes,
    List,
    Map,

    /// <summary>A moment, to the nanosecond.</summary>
    Timestamp,

    /// <summary>A length of time in nanoseconds.</summary>
    Duration,

    /// <summary>A type as a value.</summary>
    Type,

    /// <summary>A date that perhaps is known to the year or month only; also LinkML's <c>date</c> and <c>datetime</c>.</summary>
    Date,

    /// <summary>A length of time in the calendar's units, such as <c>P1Y6M</c>.</summary>
    Period,

    /// <summary>A number with a hedge and a unit: at least 5 persons, up to 1,500,000 CNY.</summary>
    Measure,

    /// <summary>A permissible value of the enumeration <see cref="RuleType.Name"/>; when a rule runs, its text.</summary>
    Enum,

    /// <summary>An object of the class <see cref="RuleType.Name"/> or of one that derives from it.</summary>
    Object,

    /// <summary>A value that may not be there (CEL's optional types).</summary>
    Optional,
}

/// <summary>A type of the rule language.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The class or enumeration, by its name in the ontology; empty for others.</param>
/// <param name="Parameters">The type of a list's elements or of an optional's value; the types of a map's keys and values.</param>
/// <param name="IsReference">Of an object: it stands elsewhere, and is known by its identifier until a slot of it is read.</param>
internal sealed record RuleType(RuleTypeKind Kind, string Name, EquatableArray<RuleType> Parameters, bool IsReference = false)
{
    public static readonly RuleType Dyn = Of(RuleTypeKind.Dyn);
    public static readonly RuleType Null = Of(RuleTypeKind.Null);
    public static readonly RuleType Bool = Of(RuleTypeKind.Bool);
    public static readonly RuleType Int = Of(RuleTypeKind.Int);
    public static readonly RuleType UInt = Of(RuleTypeKind.UInt);
    public static readonly RuleType Double = Of(RuleTypeKind.Double);
    public static readonly RuleType Decimal = Of(RuleTypeKind.Decimal);
    public static readonly RuleType String = Of(RuleTypeKind.String);
    public static readonly RuleType Bytes = Of(RuleTypeKind.Bytes);
    public static readonly RuleType Timestamp = Of(RuleTypeKind.Timestamp);
    public static readonly RuleType Duration = Of(RuleTypeKind.Duration);
    public static readonly RuleType Type = Of(RuleTypeKind.Type);
    public static readonly RuleType Date = Of(RuleTypeKind.Date);
    public static readonly RuleType Period = Of(RuleTypeKind.Period);
    public static readonly RuleType Measure = Of(RuleTypeKind.Measure);

    public static RuleType List(RuleType element) => new(RuleTypeKind.List, "", EquatableArray.Create(element));

    public static RuleType Map(RuleType key, RuleType value) => new(RuleTypeKind.Map, "", EquatableArray.Create(key, value));

    public static RuleType Optional(RuleType value) => new(RuleTypeKind.Optional, "", EquatableArray.Create(value));

    public static RuleType Enum(string name) => new(RuleTypeKind.Enum, name, default);

    public static RuleType Object(string className, bool isReference) => new(RuleTypeKind.Object, className, default, isReference);

    private static RuleType Of(RuleTypeKind kind) => new(kind, "", default);
}
