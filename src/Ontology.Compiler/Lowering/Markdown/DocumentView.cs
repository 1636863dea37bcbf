using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.Markdown;

/// <summary>An ontology as a reader meets it: in areas, each element with what surrounds it. Every choice is made; what is left is to write it.</summary>
internal sealed record DocumentView(string Title, OntologyModel Model, Anchors Anchors, IReadOnlyList<AreaView> Areas);

/// <summary>What one schema file declares. Files in different folders that have the same name share an area, because elements know no folder.</summary>
internal sealed record AreaView
{
    public required string Anchor { get; init; }

    public required string Title { get; init; }

    public required string FileName { get; init; }

    /// <summary>What the file says of itself; empty for the root, whose description is the ontology's.</summary>
    public required IReadOnlyList<string> Descriptions { get; init; }

    /// <summary>By family: each class before its kinds.</summary>
    public required IReadOnlyList<ClassView> Classes { get; init; }

    public required IReadOnlyList<EnumView> Enums { get; init; }

    public required IReadOnlyList<TypeView> Types { get; init; }

    public required IReadOnlyList<DiagramView> Diagrams { get; init; }

    /// <summary>Classes with more links than diagrams can show.</summary>
    public required IReadOnlyList<string> NotDrawn { get; init; }
}

internal sealed record ClassView
{
    public required ClassModel Model { get; init; }

    /// <summary>How deep the class stands in its family, as far as that is in its area: 0 for the head.</summary>
    public required int Depth { get; init; }

    /// <summary>The classes that name this one under <c>is_a</c> or <c>mixins</c>.</summary>
    public required IReadOnlyList<string> Kinds { get; init; }

    /// <summary>The slots that the class introduces or refines.</summary>
    public required IReadOnlyList<SlotView> OwnSlots { get; init; }

    /// <summary>The others, by the class or mixin that says what they are, the nearest first.</summary>
    public required IReadOnlyList<InheritedSlots> Inherited { get; init; }

    /// <summary>Ancestors along <c>is_a</c> whose rules, unique keys or conditions apply here too, the nearest first.</summary>
    public required IReadOnlyList<string> RulesFrom { get; init; }

    public required IReadOnlyList<Usage> Users { get; init; }
}

internal sealed record EnumView(EnumModel Model, IReadOnlyList<Usage> Users);

internal sealed record TypeView(TypeModel Model, IReadOnlyList<Usage> Users);

/// <summary>A slot that a class introduces or refines.</summary>
internal sealed record SlotView
{
    public required SlotModel Model { get; init; }

    /// <summary>What a value can be: the range, or each of its alternatives.</summary>
    public required IReadOnlyList<RangeRef> Ranges { get; init; }

    /// <summary>How many values: <c>1</c>, <c>0..1</c>, <c>2..*</c> and the like.</summary>
    public required string Cardinality { get; init; }

    /// <summary>The class or mixin whose slot this one refines.</summary>
    public string? RefinedFrom { get; init; }

    /// <summary>The slot is only the other side of another, and never written.</summary>
    public bool IsOtherSide => Model.Table is { ReadOnly: not null, Inverse: not null };

    /// <summary>The values and their number are those of the refined slot; only what else is said of it differs.</summary>
    public bool HasRefinedLinks { get; init; }
}

/// <summary>Slots that come from one class or mixin.</summary>
internal sealed record InheritedSlots(string From, IReadOnlyList<InheritedSlot> Slots);

/// <summary>A slot that is said elsewhere, and whether it must have a value.</summary>
internal sealed record InheritedSlot(string Name, bool IsRequired);

/// <summary>A class, and those of its own slots that hold something; none that is only the other side of another slot.</summary>
internal sealed record Usage(string Class, IReadOnlyList<string> Slots);
