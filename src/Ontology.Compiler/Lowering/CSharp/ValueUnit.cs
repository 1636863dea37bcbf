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

    /// <summary>A type that parses and formats itself, and is a string in data.</summary>
    Parsable,

    /// <summary>A type that parses and formats itself, and is a number in data.</summary>
    ParsableNumber,

    /// <summary>A value of the enumeration that the class's table names, so that the judge hands over its position.</summary>
    Enum,

    /// <summary>A value of an enumeration that the table does not name: a wider one, or one of several alternatives.</summary>
    EnumText,
    Object,
    Reference,

    /// <summary>A reference to something whose identifier is a number.</summary>
    NumberReference,

    /// <summary>Any JSON value.</summary>
    Any,

    /// <summary>A list in a list.</summary>
    Array,

    /// <summary>A value of one of several types.</summary>
    Union,
}

/// <summary>One value of a slot in C#.</summary>
/// <param name="TypeName">The type, without nullability and without the list around it; for a reference, the type that is referred to.</param>
internal sealed record ValueUnit(ValueForm Form, string TypeName)
{
    /// <summary>The name of an object's class in the ontology; null for other values.</summary>
    public string? ClassName { get; init; }

    /// <summary>What stands in the list that is a value of the form <see cref="ValueForm.Array"/>.</summary>
    public ValueUnit? Element { get; init; }

    /// <summary>The alternatives of a union, in the order of its type parameters.</summary>
    public EquatableArray<ValueUnit> Alternatives { get; init; }

    /// <summary>What the record has to read and write values of the union.</summary>
    public UnionMethods? Methods { get; init; }

    /// <summary>The type as the property has it, without nullability.</summary>
    public string TypeText => Form is ValueForm.Reference or ValueForm.NumberReference ? $"global::Ontology.Ref<{TypeName}>" : TypeName;

    /// <summary>The static class with the texts of an enumeration.</summary>
    public string TextsName => TypeName + CSharpNames.TextsSuffix;

    public bool IsReference => Form is ValueForm.Reference or ValueForm.NumberReference;

    public bool IsEnum => Form is ValueForm.Enum or ValueForm.EnumText;

    /// <summary>The type is a class or an interface, so that one that may be null differs in no way that the runtime sees.</summary>
    public bool IsReferenceType => Form is ValueForm.String or ValueForm.Object;
}

/// <summary>What a record has for one union.</summary>
/// <param name="Reader">The method that reads a value.</param>
/// <param name="Writer">The type that hands a value over.</param>
/// <param name="Cases">What tells the alternatives apart in data, in the order in which it is asked. The last one takes what is left.</param>
internal sealed record UnionMethods(string Reader, string Writer, EquatableArray<UnionCase> Cases);

/// <summary>One alternative of a union.</summary>
/// <param name="Number">Its place among the type parameters, from 1.</param>
/// <param name="Kind">What it is in JSON.</param>
/// <param name="ClassName">The class that an object of it has, where objects of other alternatives must be told from it; otherwise null.</param>
internal sealed record UnionCase(int Number, UnionKind Kind, string? ClassName, ValueUnit Value);

/// <summary>What an alternative of a union is in JSON.</summary>
internal enum UnionKind
{
    Boolean,
    Number,
    Array,
    Object,
    String,
}
