using Ontology.Tables;

namespace Ontology.Compiler.Model;

/// <summary>
/// A bound ontology: one root schema with all that it imports. Value-equal and without positions, so that moving a line changes nothing in
/// it. Every name is resolved, every slot induced, every C# name and type decided; what comes after only writes it down.
/// </summary>
internal sealed record OntologyModel
{
    /// <summary>The root schema's <c>name</c>, <c>id</c>, version and description.</summary>
    public required string Name { get; init; }

    public required string Id { get; init; }

    public string? Version { get; init; }

    public string? Description { get; init; }

    /// <summary>The root schema's file name, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>The C# namespace of the registry and the dataset.</summary>
    public required string CSharpNamespace { get; init; }

    /// <summary>The schema's name as a C# identifier: <c>Cooperation</c>, from which <c>CooperationOntology</c> and <c>CooperationDataset</c> are named.</summary>
    public required string CSharpName { get; init; }

    public string? TreeRoot { get; init; }

    public bool Closed { get; init; }

    public EquatableArray<PrefixTable> Prefixes { get; init; }

    /// <summary>The files that the ontology consists of: the root, then what it imports, in the order of its imports, then what those import.</summary>
    public EquatableArray<SchemaModel> Schemas { get; init; }

    /// <summary>Everything in the import closure, ordinal by name, built-in types included where they are used.</summary>
    public EquatableArray<TypeModel> Types { get; init; }

    public EquatableArray<EnumModel> Enums { get; init; }

    public EquatableArray<ClassModel> Classes { get; init; }

    /// <summary>Full C# names of the registries (<c>global::Ontology.Cooperation.CooperationOntology</c>) of referenced ontologies that this one imports.</summary>
    public EquatableArray<string> ImportedRegistries { get; init; }
}

/// <summary>One file of an ontology: its name without folders, its schema's <c>name</c>, and what it says of itself; for documentation.</summary>
internal sealed record SchemaModel(string FileName, string Name, string? Title, string? Description);

/// <summary>What every element of an ontology has.</summary>
internal abstract record ElementModel
{
    /// <summary>The name in LinkML.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    /// <summary>Why the element should not be used any more; null where it may be.</summary>
    public string? Deprecated { get; init; }

    /// <summary>The name of the file that declares it, without folders; for documentation.</summary>
    public required string FileName { get; init; }

    /// <summary>Declared in a file that was handed over as a reference: its C# exists in another assembly and is not emitted again.</summary>
    public bool IsReference { get; init; }
}

/// <summary>A type.</summary>
internal sealed record TypeModel : ElementModel
{
    public required TypeTable Table { get; init; }

    /// <summary>What a value becomes in C#.</summary>
    public required CSharpScalar CSharp { get; init; }

    /// <summary>One of <c>linkml:types</c>.</summary>
    public bool IsBuiltIn { get; init; }
}

/// <summary>How generated code reads and writes a scalar.</summary>
internal enum ScalarReader
{
    String,
    Int64,
    Decimal,
    Double,
    Boolean,
    Date,

    /// <summary>A type that parses and formats itself (<c>ISpanParsable&lt;T&gt;</c>), bound by <c>csharp_type</c> or built in.</summary>
    Parsable,

    Enum,
}

/// <summary>A C# type for scalars: its name as generated code writes it (<c>string</c>, <c>long</c>, <c>global::Ontology.PartialDate</c>) and how it is read.</summary>
internal sealed record CSharpScalar(string TypeName, ScalarReader Reader);

/// <summary>An enumeration.</summary>
internal sealed record EnumModel : ElementModel
{
    public required string CSharpNamespace { get; init; }

    public required string CSharpName { get; init; }

    public EquatableArray<PermissibleValueModel> Values { get; init; }

    /// <summary>No permissible values: any string; its slots are strings in C# and no enum is emitted.</summary>
    public bool IsOpen { get; init; }
}

/// <summary>A permissible value. <paramref name="Meaning"/> is the expanded IRI.</summary>
internal sealed record PermissibleValueModel(string Text, string CSharpName, string? Description, string? Meaning, string? Deprecated);

/// <summary>A class, with its induced slots.</summary>
internal sealed record ClassModel : ElementModel
{
    public required string CSharpNamespace { get; init; }

    /// <summary>The record's name. For a class that is only a mixin, the name that its interface has without the <c>I</c>.</summary>
    public required string CSharpName { get; init; }

    public required string Curie { get; init; }

    public required string Uri { get; init; }

    public string? IsA { get; init; }

    /// <summary>Mixins named by the class itself, in its order.</summary>
    public EquatableArray<string> Mixins { get; init; }

    public bool IsAbstract { get; init; }

    public bool IsMixin { get; init; }

    /// <summary>A record is emitted: always, but for a mixin that is neither parent nor range of anything.</summary>
    public bool HasRecord { get; init; }

    /// <summary>An interface is emitted: the class is a mixin, or is used as one.</summary>
    public bool HasInterface { get; init; }

    public bool IsTreeRoot { get; init; }

    /// <summary>All slots, induced, the parent's first, in the parent's order, then those of mixins and its own.</summary>
    public EquatableArray<SlotModel> Slots { get; init; }

    public EquatableArray<UniqueKeyTable> UniqueKeys { get; init; }

    /// <summary>The class's own rules and those of its mixins, without the parent's.</summary>
    public EquatableArray<RuleTable> Rules { get; init; }

    /// <summary>The class itself, or a mixin that its parent does not have, has rules that are written in C#.</summary>
    public bool HasCustomRules { get; init; }

    public ClassCondition Condition { get; init; } = ClassCondition.None;

    /// <summary>The class's own classification rules.</summary>
    public EquatableArray<ClassCondition> Classification { get; init; }

    /// <summary>The class itself allows members beyond its slots; null where it does not say so.</summary>
    public Constraint? ExtraSlots { get; init; }
}

/// <summary>One induced slot of one class.</summary>
internal sealed record SlotModel
{
    /// <summary>The name in LinkML.</summary>
    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Deprecated { get; init; }

    /// <summary>What the judge needs.</summary>
    public required SlotTable Table { get; init; }

    /// <summary>The property's name, decided where the slot is introduced.</summary>
    public required string CSharpName { get; init; }

    /// <summary>The class, along <c>is_a</c>, that first has the slot: there the property is declared, with the type decided there.</summary>
    public required string Introducer { get; init; }

    /// <summary>The property's C# type, without nullability and without the collection around it.</summary>
    public required CSharpSlotType CSharp { get; init; }

    /// <summary>The property exists: false for a read-only inverse, which is never written.</summary>
    public bool HasProperty { get; init; } = true;

    /// <summary>What holds the values in C#, wide enough for the class that introduces the slot and all that refine it.</summary>
    public CSharpCollection CSharpCollection { get; init; }

    /// <summary>The property holds several values.</summary>
    public bool CSharpMultivalued => CSharpCollection != CSharpCollection.Single;

    /// <summary>
    /// Classes that have the property write it in different forms (one value, a list, a dictionary, …): which one, the table of the
    /// object's own class tells.
    /// </summary>
    public bool CSharpFormVaries { get; init; }

    /// <summary>The property is <c>required</c>: the introducing class requires the slot.</summary>
    public bool CSharpRequired { get; init; }

    /// <summary>The default (<c>ifabsent</c>) as a C# expression, or null.</summary>
    public string? CSharpDefault { get; init; }

    /// <summary>The default as rules see it: a literal, or a list of one where the slot is multivalued; null where there is none.</summary>
    public RuleExpression? Default { get; init; }

    /// <summary>What the slot says of the measure that its class is; null where it says nothing.</summary>
    public MeasureRole? Measure { get; init; }
}

/// <summary>The parts of a measure, a number with a hedge.</summary>
internal enum MeasureRole
{
    /// <summary>The number, or the lower of two.</summary>
    Value,

    /// <summary>The upper of two numbers.</summary>
    Upper,

    /// <summary>How the number is to be read.</summary>
    Comparator,

    /// <summary>What is counted.</summary>
    Unit,
}

/// <summary>What holds the values of a property.</summary>
internal enum CSharpCollection
{
    /// <summary>Nothing: there is one value, or none.</summary>
    Single,

    /// <summary><c>ValueList&lt;T&gt;</c>.</summary>
    List,

    /// <summary><c>ValueDictionary&lt;T&gt;</c>: objects by their key.</summary>
    Dictionary,
}

/// <summary>What one value of a slot becomes in C#.</summary>
internal abstract record CSharpSlotType
{
    /// <summary>The type as generated code writes it, without nullability.</summary>
    public abstract string TypeName { get; }
}

/// <summary>A scalar or enum value.</summary>
internal sealed record ScalarSlotType(CSharpScalar Scalar) : CSharpSlotType
{
    public override string TypeName => Scalar.TypeName;
}

/// <summary>
/// An object that stands in its owner: a record (<paramref name="RecordName"/> is its full C# name), perhaps of a descendant class; or an
/// interface, where the range is a mixin, so that records of classes that use it fit.
/// </summary>
internal sealed record ObjectSlotType(string RecordName, bool IsInterface = false) : CSharpSlotType
{
    public override string TypeName => RecordName;
}

/// <summary>A reference to a record or interface (<paramref name="TargetName"/> is its full C# name).</summary>
internal sealed record ReferenceSlotType(string TargetName) : CSharpSlotType
{
    public override string TypeName => $"global::Ontology.Ref<{TargetName}>";
}

/// <summary>One of several kinds of values (<c>Union&lt;string, Person&gt;</c>): two at least, that the form in data tells apart.</summary>
internal sealed record UnionSlotType(EquatableArray<CSharpSlotType> Alternatives) : CSharpSlotType
{
    public override string TypeName => $"global::Ontology.Union<{string.Join(", ", Alternatives.Select(static a => a.TypeName))}>";
}

/// <summary>Any JSON value at all.</summary>
internal sealed record AnySlotType() : CSharpSlotType
{
    public override string TypeName => "global::Ontology.AnyValue";
}

/// <summary>Lists in lists, <paramref name="Dimensions"/> deep.</summary>
internal sealed record ArraySlotType(CSharpSlotType Element, int Dimensions) : CSharpSlotType
{
    public override string TypeName => Enumerable.Range(0, Dimensions).Aggregate(Element.TypeName, static (name, _) => $"global::Ontology.ValueList<{name}>");
}
