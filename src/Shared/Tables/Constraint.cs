using System.Collections.Immutable;

namespace Ontology.Tables;

/// <summary>What a name in a <c>range</c> stands for.</summary>
internal enum RangeKind
{
    Type,
    Enum,
    Class,
}

/// <summary>The form in which one value of a range stands in data.</summary>
internal enum ValueShape
{
    /// <summary>A JSON scalar: the value of a type or of an enumeration.</summary>
    Scalar,

    /// <summary>The identifier of an object that stands elsewhere.</summary>
    Reference,

    /// <summary>The object itself.</summary>
    Object,
}

/// <summary>LinkML's <c>value_presence</c>.</summary>
internal enum ValuePresence
{
    Uncommitted,
    Present,
    Absent,
}

/// <summary>A range, bound: what it names, and the form its values have in data.</summary>
internal sealed record RangeRef(RangeKind Kind, string Name, ValueShape Shape);

/// <summary>
/// What LinkML calls a slot expression: conditions on the value, or on each value, of one slot. Everything in it must hold.
/// </summary>
/// <remarks>Conditions on the list as a whole (<see cref="Required"/>, cardinalities, presence) look at the slot, the others at each value.</remarks>
internal sealed record Constraint
{
    public static readonly Constraint None = new();

    public RangeRef? Range { get; init; }

    /// <summary>A regular expression that is searched for in the value (ECMA-262).</summary>
    public string? Pattern { get; init; }

    /// <summary>Inclusive bounds, as the literal in the ontology: a number, or a date for ranges that are dates.</summary>
    public string? Minimum { get; init; }

    public string? Maximum { get; init; }

    public string? EqualsString { get; init; }

    public EquatableArray<string> EqualsStringIn { get; init; }

    public string? EqualsNumber { get; init; }

    public bool Required { get; init; }

    public ValuePresence Presence { get; init; }

    public int? MinimumCardinality { get; init; }

    public int? MaximumCardinality { get; init; }

    public int? ExactCardinality { get; init; }

    /// <summary>The value is an array (LinkML's <c>array</c>): lists in lists, and the other conditions look at its innermost values.</summary>
    public ArrayTable? Array { get; init; }

    /// <summary>Of a list: one value at least meets this (<c>has_member</c>).</summary>
    public Constraint? HasMember { get; init; }

    /// <summary>Of a list: every value meets this (<c>all_members</c>).</summary>
    public Constraint? AllMembers { get; init; }

    /// <summary>What an object meets besides its class (<c>range_expression</c>); its slots are those of the class of <see cref="Range"/>.</summary>
    public ClassCondition? Object { get; init; }

    public EquatableArray<Constraint> AnyOf { get; init; }

    public EquatableArray<Constraint> AllOf { get; init; }

    public EquatableArray<Constraint> ExactlyOneOf { get; init; }

    public EquatableArray<Constraint> NoneOf { get; init; }
}

/// <summary>LinkML's <c>array</c>: how deep lists stand in lists, and how long they are.</summary>
/// <param name="MinimumDimensions">Levels of lists, at least 1.</param>
/// <param name="MaximumDimensions">Null for any number.</param>
/// <param name="Dimensions">The lengths of the lists of each level, the outermost first; levels beyond these have any length.</param>
internal sealed record ArrayTable(int MinimumDimensions, int? MaximumDimensions, EquatableArray<DimensionTable> Dimensions);

/// <summary>How long the lists of one level of an array are.</summary>
internal sealed record DimensionTable(int Minimum, int? Maximum);

/// <summary>What LinkML calls a class expression: conditions on one object, all of which must hold.</summary>
internal sealed record ClassCondition
{
    public static readonly ClassCondition None = new();

    /// <summary>The object's class is this one or a descendant of it.</summary>
    public string? IsA { get; init; }

    public EquatableArray<SlotCondition> Slots { get; init; }

    public EquatableArray<ClassCondition> AnyOf { get; init; }

    public EquatableArray<ClassCondition> AllOf { get; init; }

    public EquatableArray<ClassCondition> ExactlyOneOf { get; init; }

    public EquatableArray<ClassCondition> NoneOf { get; init; }
}

/// <summary>A condition on one slot of an object. <paramref name="Slot"/> is the slot's key in data.</summary>
internal sealed record SlotCondition(string Slot, Constraint Constraint);
