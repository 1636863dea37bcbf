using Ontology.Compiler.Lowering.CSharp.Rules;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>One C# source to be written: everything about it is decided.</summary>
internal abstract record SourceUnit
{
    /// <summary>The source's name among all sources of a project; no two differ in case alone.</summary>
    public required string HintName { get; init; }

    /// <summary>The ontology file that declares what the source holds, without folders.</summary>
    public required string FileName { get; init; }

    /// <summary>The namespace; empty for the global one.</summary>
    public required string Namespace { get; init; }
}

/// <summary>What has a name in the ontology and one in C#.</summary>
internal abstract record TypeUnit
{
    /// <summary>The name in C#, without the namespace.</summary>
    public required string Name { get; init; }

    /// <summary>The name in C# with <c>global::</c> and the namespace.</summary>
    public required string FullName { get; init; }

    /// <summary>The name in the ontology.</summary>
    public required string ElementName { get; init; }

    public string? Description { get; init; }

    public string? Deprecated { get; init; }
}

/// <summary>A class: a record, an interface, or both.</summary>
internal sealed record ClassUnit : SourceUnit
{
    public InterfaceUnit? Interface { get; init; }

    public RecordUnit? Record { get; init; }
}

/// <summary>An enumeration with at least one permissible value.</summary>
internal sealed record EnumSource : SourceUnit
{
    public required EnumUnit Enum { get; init; }
}

/// <summary>The interface of a class that others mix in.</summary>
internal sealed record InterfaceUnit : TypeUnit
{
    public EquatableArray<string> BaseInterfaces { get; init; }

    /// <summary>The properties that no base interface declares.</summary>
    public EquatableArray<PropertyUnit> Properties { get; init; }
}

/// <summary>The record of a class.</summary>
internal sealed record RecordUnit : TypeUnit
{
    public bool IsAbstract { get; init; }

    /// <summary>The full name of the parent's record; null at the root of a chain.</summary>
    public string? BaseRecord { get; init; }

    /// <summary>Full names of the interfaces that the record implements and its base does not.</summary>
    public EquatableArray<string> Interfaces { get; init; }

    /// <summary>The full name of the class that holds the registry.</summary>
    public required string Ontology { get; init; }

    /// <summary>The properties of the slots that the class introduces, in the order of data.</summary>
    public EquatableArray<PropertyUnit> Properties { get; init; }

    /// <summary>Type designators of ancestors, which say something else here.</summary>
    public EquatableArray<OverrideUnit> Overrides { get; init; }

    /// <summary>Defaults that the class gives to slots of its ancestors.</summary>
    public EquatableArray<DefaultUnit> RefinedDefaults { get; init; }

    /// <summary>Members of interfaces that no property of the record implements by its name and type alone.</summary>
    public EquatableArray<ExplicitMemberUnit> ExplicitMembers { get; init; }

    /// <summary>The expression for the text of the identifier or key; null where the class has none, or its base says it.</summary>
    public string? Key { get; init; }

    /// <summary>The name of the property for members beyond the slots; null where there are none, or the base has it.</summary>
    public string? ExtraSlots { get; init; }

    /// <summary>The expression rules that the class has and its parent has not.</summary>
    public RecordRules Rules { get; init; } = RecordRules.None;

    /// <summary>The rules of the class that are written in C#; null where it has none of its own.</summary>
    public CustomRulesUnit? CustomRules { get; init; }

    public required TableSegment Table { get; init; }
}

/// <summary>A type designator of an ancestor, and the text that it has in this class.</summary>
internal sealed record OverrideUnit(string Name, string Designation);

/// <summary>A default that replaces what an ancestor does when its slot is absent.</summary>
/// <param name="Property">The property as the ancestor declares it, with its ordinal there.</param>
/// <param name="Introducer">The name of that ancestor in the ontology.</param>
/// <param name="Expression">The default here.</param>
internal sealed record DefaultUnit(PropertyUnit Property, string Introducer, string Expression);

/// <summary>A member of an interface, implemented under the interface's name by an expression.</summary>
internal sealed record ExplicitMemberUnit(string Interface, string TypeText, string Name, string? Expression)
{
    /// <summary>Why there is no expression: no value would be true, and asking for it says so.</summary>
    public string? Misfit { get; init; }
}

/// <summary>An enumeration and the class with its texts.</summary>
internal sealed record EnumUnit : TypeUnit
{
    /// <summary>The name of the static class with the enumeration's texts.</summary>
    public required string TextsName { get; init; }

    public EquatableArray<EnumValueUnit> Values { get; init; }
}

/// <summary>A permissible value.</summary>
internal sealed record EnumValueUnit(string Name, string Text, string? Description, string? Meaning, string? Deprecated);
