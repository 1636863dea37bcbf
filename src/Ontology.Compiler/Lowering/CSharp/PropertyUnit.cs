using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>How a value is read and written.</summary>
internal enum ValueForm
{
    String,
    Int64,
    Decimal,
    Double,
    Boolean,
    Date,
    Parsable,
    Enum,
    Object,
    Reference,
}

/// <summary>One value of a slot in C#.</summary>
/// <param name="TypeName">The type, without nullability and without the list around it; for a reference, the type that is referred to.</param>
internal sealed record ValueUnit(ValueForm Form, string TypeName)
{
    /// <summary>The type as the property has it, without nullability.</summary>
    public string TypeText => Form == ValueForm.Reference ? $"global::Ontology.Ref<{TypeName}>" : TypeName;

    /// <summary>The static class with the texts of an enumeration.</summary>
    public string TextsName => TypeName + CSharpNames.TextsSuffix;
}

/// <summary>How many values a property holds.</summary>
internal enum Multiplicity
{
    /// <summary>Exactly one.</summary>
    One,

    /// <summary>One or none; the type is nullable.</summary>
    Optional,

    /// <summary>A list, which may be empty.</summary>
    List,
}

/// <summary>The property of a slot.</summary>
internal sealed record PropertyUnit
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public string? Deprecated { get; init; }

    public required ValueUnit Value { get; init; }

    public Multiplicity Multiplicity { get; init; }

    /// <summary>The property must be set (<c>required</c>).</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the property holds when nobody sets it, as a C# expression.</summary>
    public string? Default { get; init; }

    /// <summary>The position among the slots that the class introduces, in table order.</summary>
    public int Ordinal { get; init; }

    /// <summary>
    /// The members of the C# enumeration that the positions in the class's own enumeration stand for, where that is a narrower one: the type
    /// is that of the mixin from which the slot comes. Empty where the two are the same.
    /// </summary>
    public EquatableArray<string> EnumMembers { get; init; }

    /// <summary>The slot designates the class: the property cannot be set, and this is its text.</summary>
    public string? Designation { get; init; }

    /// <summary>The property inside the record's own methods, whose parameters and variables begin with small letters.</summary>
    public string Access => char.IsUpper(Name[0]) ? Name : $"this.{Name}";

    public string TypeText => Multiplicity switch
    {
        Multiplicity.One => Value.TypeText,
        Multiplicity.Optional => Value.TypeText + "?",
        _ => $"global::Ontology.ValueList<{Value.TypeText}>",
    };
}
