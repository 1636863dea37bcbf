using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>The registry of an ontology, and the dataset when it has a class for documents. The only source that knows every class.</summary>
internal sealed record OntologyUnit : SourceUnit
{
    /// <summary>The ontology's name in LinkML.</summary>
    public required string OntologyName { get; init; }

    public string? Description { get; init; }

    /// <summary>The static class that holds the registry.</summary>
    public required string Name { get; init; }

    /// <summary>Tables that no record carries: the ontology's head, types, enumerations, classes that are only mixins.</summary>
    public EquatableArray<TableSegment> Segments { get; init; }

    public EquatableArray<BindingUnit> Bindings { get; init; }

    /// <summary>Records in ordinal order of their classes' names.</summary>
    public EquatableArray<RegisteredRecordUnit> Records { get; init; }

    /// <summary>Full names of the classes that hold the registries of referenced ontologies.</summary>
    public EquatableArray<string> Imports { get; init; }

    public DatasetUnit? Dataset { get; init; }

    public required JsonUnit Json { get; init; }
}

/// <summary>The class that tells System.Text.Json of the ontology's types.</summary>
/// <param name="Name">Its name in C#.</param>
/// <param name="Enums">Full names of the classes with the texts of the ontology's enumerations.</param>
/// <param name="Imports">Full names of the same classes of referenced ontologies.</param>
internal sealed record JsonUnit(string Name, EquatableArray<string> Enums, EquatableArray<string> Imports);

/// <summary>A type of the ontology that a C# type represents.</summary>
internal sealed record BindingUnit(string TypeName, string CSharpType);

/// <summary>A record in a registry.</summary>
internal sealed record RegisteredRecordUnit(string FullName, bool IsAbstract);

/// <summary>A dataset: many documents read as one.</summary>
internal sealed record DatasetUnit(string Name, string FullName, EquatableArray<RecordListUnit> Lists);

/// <summary>The records in one slot of the document class.</summary>
internal sealed record RecordListUnit(string Key, string Name, string RecordName, string? Description, string? Deprecated);
