namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>How many values a property holds, and in what.</summary>
internal enum Multiplicity
{
    /// <summary>Exactly one.</summary>
    One,

    /// <summary>One or none; the type is nullable.</summary>
    Optional,

    /// <summary>A list, which may be empty.</summary>
    List,

    /// <summary>Objects by their key.</summary>
    Dictionary,
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

    /// <summary>A list that classes write as one value or as a dictionary, as their tables say.</summary>
    public bool FormVaries { get; init; }

    /// <summary>The property must be set (<c>required</c>).</summary>
    public bool IsRequired { get; init; }

    /// <summary>What the property holds when nobody sets it, as a C# expression.</summary>
    public string? Default { get; init; }

    /// <summary>The position among the slots that the class introduces, in table order.</summary>
    public int Ordinal { get; init; }

    /// <summary>The slot designates the class: the property cannot be set, and this is its text.</summary>
    public string? Designation { get; init; }

    /// <summary>The property inside the record's own methods, whose parameters and variables begin with small letters.</summary>
    public string Access => char.IsUpper(Name[0]) ? Name : $"this.{Name}";

    public string TypeText => Multiplicity switch
    {
        Multiplicity.One => Value.TypeText,
        Multiplicity.Optional => Value.TypeText + "?",
        Multiplicity.List => $"global::Ontology.ValueList<{Value.TypeText}>",
        _ => $"global::Ontology.ValueDictionary<{Value.TypeText}>",
    };
}
