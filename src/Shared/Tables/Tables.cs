namespace Ontology.Tables;

/// <summary>The head of a compiled ontology.</summary>
internal sealed record OntologyTable
{
    public int Version { get; init; } = TableFormat.Version;

    /// <summary>The schema's <c>name</c> and <c>id</c>.</summary>
    public required string Name { get; init; }

    public required string Id { get; init; }

    /// <summary>The class of a document (<c>tree_root</c>), if the ontology names one.</summary>
    public string? TreeRoot { get; init; }

    /// <summary>References must resolve when a dataset is validated (<c>annotations: {closed: true}</c>).</summary>
    public bool Closed { get; init; }

    public EquatableArray<PrefixTable> Prefixes { get; init; }
}

/// <summary>A prefix of CURIEs and what it expands to.</summary>
internal sealed record PrefixTable(string Prefix, string Reference);

/// <summary>How the lexical form of a type's values is checked. Each member is the built-in type of that name in <c>linkml:types</c>.</summary>
internal enum LexicalKind
{
    String,
    Integer,
    Float,
    Double,
    Decimal,
    Boolean,
    Date,
    DateTime,
    Time,
    DateOrDateTime,
    Uri,
    UriOrCurie,
    Curie,
    NcName,
    ObjectIdentifier,
    NodeIdentifier,
    JsonPointer,
    JsonPath,
    SparqlPath,
}

/// <summary>A type, with what it inherits over <c>typeof</c> already merged in.</summary>
internal sealed record TypeTable
{
    public required string Name { get; init; }

    public LexicalKind Kind { get; init; }

    /// <summary>The C# type that values are bound to by <c>csharp_type</c>, by its full name; null for the default of <see cref="Kind"/>.</summary>
    public string? CSharpType { get; init; }

    /// <summary>One constraint for each type of the <c>typeof</c> chain that has any, the nearest first; all must hold.</summary>
    public EquatableArray<Constraint> Constraints { get; init; }
}

/// <summary>An enumeration. <see cref="Values"/> are the texts of the permissible values, in the ontology's order.</summary>
internal sealed record EnumTable
{
    public required string Name { get; init; }

    public EquatableArray<string> Values { get; init; }

    /// <summary>No permissible values are listed (a dynamic enumeration): any string is a value.</summary>
    public bool Open { get; init; }
}

/// <summary>What a slot with <c>designates_type</c> holds.</summary>
internal enum Designator
{
    None,

    /// <summary>The name of the class.</summary>
    Name,

    /// <summary>The class's CURIE.</summary>
    Curie,

    /// <summary>The class's full IRI.</summary>
    Uri,
}

/// <summary>One slot of one class, induced: everything that the class says of it.</summary>
internal sealed record SlotTable
{
    /// <summary>The member's name in data.</summary>
    public required string Key { get; init; }

    public bool Recommended { get; init; }

    public bool Multivalued { get; init; }

    /// <summary>The objects of a multivalued slot stand in a mapping by their key, not in a list; null for a list.</summary>
    public DictionaryTable? Dictionary { get; init; }

    /// <summary>No value of the list stands in it twice (<c>list_elements_unique</c>).</summary>
    public bool Unique { get; init; }

    public bool Identifier { get; init; }

    /// <summary>LinkML's <c>key</c>: unique in its container, but nothing can refer to it.</summary>
    public bool IsKey { get; init; }

    /// <summary>Prefixes with which an identifier begins, as a CURIE or expanded (the class's <c>id_prefixes</c>); empty where any will do.</summary>
    public EquatableArray<string> IdPrefixes { get; init; }

    /// <summary>Another prefix is a warning only (<c>id_prefixes_are_closed: false</c>).</summary>
    public bool IdPrefixesOpen { get; init; }

    public Designator Designator { get; init; }

    /// <summary>The slot must not stand in data; the text says why (LinkML's <c>readonly</c>).</summary>
    public string? ReadOnly { get; init; }

    /// <summary>The key of the slot, in the classes of the range, that this one is the inverse of.</summary>
    public string? Inverse { get; init; }

    /// <summary>The slot's conditions; <see cref="Constraint.Required"/> and the range are among them.</summary>
    public required Constraint Value { get; init; }
}

/// <summary>
/// The form of an inlined dictionary. In an entry, the object may leave its key out or repeat it; may be null where nothing else is required;
/// and may be the value of <paramref name="Value"/> by itself.
/// </summary>
/// <param name="Key">The slot of the range, its identifier or key, that the names of the mapping are values of.</param>
/// <param name="Value">The slot whose value can stand for the object (LinkML's simple dictionary); null where none can.</param>
internal sealed record DictionaryTable(string Key, string? Value);

/// <summary>LinkML's <c>unique_keys</c> entry. <see cref="Slots"/> are keys in data.</summary>
internal sealed record UniqueKeyTable(string Name, EquatableArray<string> Slots, bool NullsInequal);

/// <summary>How grave a finding is.</summary>
internal enum RuleSeverity
{
    Error,
    Warning,
    Information,
}

/// <summary>
/// A LinkML rule: where the preconditions hold, the postconditions must, elsewhere the else conditions. Or an expression, which must be true.
/// </summary>
internal sealed record RuleTable
{
    public required string Title { get; init; }

    /// <summary>The code of a violation, where the ontology gives the rule one of its own.</summary>
    public string? Code { get; init; }

    /// <summary>What must hold, in words; the message of a violation.</summary>
    public string? Description { get; init; }

    public RuleSeverity Severity { get; init; }

    public ClassCondition Pre { get; init; } = ClassCondition.None;

    public ClassCondition Post { get; init; } = ClassCondition.None;

    public ClassCondition Else { get; init; } = ClassCondition.None;

    public bool Bidirectional { get; init; }

    /// <summary>What must be true of the object, <c>this</c>; null for a rule of conditions.</summary>
    public RuleExpression? Expression { get; init; }

    /// <summary>The message of a violation, with the values that it names; empty for <see cref="Description"/>.</summary>
    public EquatableArray<RuleMessagePart> Message { get; init; }

    /// <summary>The key of the slot that a violation is about; null for the object as a whole.</summary>
    public string? Slot { get; init; }
}

/// <summary>
/// One class. <see cref="Slots"/> holds only what differs from the parent: slots that the class introduces, and slots of the parent that
/// it refines, each whole. A reader starts from the parent's slots, replaces those with the same key in their place and appends the others.
/// Rules, unique keys and conditions are the class's own and its mixins'; the parent's apply too.
/// </summary>
internal sealed record ClassTable
{
    public required string Name { get; init; }

    /// <summary>The class's CURIE or IRI (<c>class_uri</c>, or the default prefix and the name), and its full IRI.</summary>
    public required string Curie { get; init; }

    public required string Uri { get; init; }

    public string? IsA { get; init; }

    /// <summary>Mixins that the class names itself; a mixin's own are found through it.</summary>
    public EquatableArray<string> Mixins { get; init; }

    /// <summary>Abstract classes and mixins have no instances of their own.</summary>
    public bool Abstract { get; init; }

    public EquatableArray<SlotTable> Slots { get; init; }

    public EquatableArray<UniqueKeyTable> UniqueKeys { get; init; }

    public EquatableArray<RuleTable> Rules { get; init; }

    public ClassCondition Condition { get; init; } = ClassCondition.None;

    /// <summary>An object of an ancestor that meets one of these is of this class (<c>classification_rules</c>).</summary>
    public EquatableArray<ClassCondition> Classification { get; init; }

    /// <summary>Members beyond the slots are allowed, and each value meets this (<c>extra_slots</c>); null where there must be none. Inherited.</summary>
    public Constraint? ExtraSlots { get; init; }
}
