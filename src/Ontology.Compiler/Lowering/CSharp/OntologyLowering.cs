using System.Globalization;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>What an ontology has once: its registry and its dataset.</summary>
internal static class OntologyLowering
{
    /// <summary>What the runtime's dataset has, and every object.</summary>
    private static readonly string[] DatasetMembers =
    [
        "Registry", "DocumentCount", "Counts", "UnreadablePaths", "LoadAsync", "Validate", "Records", "Documents", "Resolve",
        "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
    ];

    public static OntologyUnit Lower(OntologyModel model, string hintName) => new()
    {
        HintName = hintName,
        FileName = model.FileName,
        Namespace = model.CSharpNamespace,
        OntologyName = model.Name,
        Description = model.Description,
        Name = CSharpNames.OntologyName(model),
        Segments = Segments(model).ToEquatableArray(),
        Bindings = model.Types.AsImmutableArray()
            .Where(static type => !type.IsReference && type.Table.CSharpType is not null)
            .Select(static type => new BindingUnit(type.Name, type.CSharp.TypeName))
            .ToEquatableArray(),
        Records = model.Classes.AsImmutableArray()
            .Where(static @class => !@class.IsReference && @class.HasRecord)
            .Select(static @class => new RegisteredRecordUnit(CSharpNames.Record(@class), @class.IsAbstract || @class.IsMixin))
            .Distinct()
            .ToEquatableArray(),
        Imports = model.ImportedRegistries,
        Dataset = Dataset(model),
        Json = new JsonUnit(
            CSharpNames.JsonName(model),
            model.Enums.AsImmutableArray()
                .Where(static @enum => !@enum.IsReference && !@enum.IsOpen)
                .Select(static @enum => CSharpNames.Full(@enum.CSharpNamespace, @enum.CSharpName) + CSharpNames.TextsSuffix)
                .Distinct()
                .ToEquatableArray(),
            model.ImportedRegistries.AsImmutableArray().Select(CSharpNames.JsonOfRegistry).ToEquatableArray()),
    };

    private static IEnumerable<TableSegment> Segments(OntologyModel model)
    {
        yield return TableWriter.Write(OntologyTables.Lower(model));
        foreach (TypeModel type in model.Types)
        {
            if (!type.IsReference) yield return TableWriter.Write(type.Table);
        }

        foreach (EnumModel @enum in model.Enums)
        {
            if (!@enum.IsReference) yield return TableWriter.Write(OntologyTables.Lower(@enum));
        }

        Dictionary<string, ClassModel> classes = OntologyTables.IndexClasses(model);
        foreach (ClassModel @class in model.Classes)
        {
            if (!@class.IsReference && !@class.HasRecord) yield return TableWriter.Write(OntologyTables.Lower(@class, OntologyTables.ParentOf(@class, classes)));
        }
    }

    private static DatasetUnit? Dataset(OntologyModel model)
    {
        if (model.TreeRoot is not { } name || model.Classes.FirstOrDefault(@class => @class.Name == name) is not { } root) return null;
        string datasetName = CSharpNames.DatasetName(model);
        HashSet<string> taken = new(DatasetMembers, StringComparer.Ordinal) { datasetName };
        return new DatasetUnit(
            datasetName,
            CSharpNames.Full(model.CSharpNamespace, datasetName),
            root.Slots.AsImmutableArray()
                .Where(static slot => slot is { HasProperty: true, CSharpMultivalued: true } && RecordName(slot.CSharp) is not null)
                .Select(slot => new RecordListUnit(
                    slot.Table.Key, ListName(slot.CSharpName, taken), RecordName(slot.CSharp)!, slot.Description, slot.Deprecated))
                .ToEquatableArray());
    }

    /// <summary>What the objects in a slot have in common; null where not all of its values are objects.</summary>
    private static string? RecordName(CSharpSlotType type) => type switch
    {
        ObjectSlotType => type.TypeName,
        UnionSlotType union when union.Alternatives.All(static alternative => alternative is ObjectSlotType) => CSharpNames.ObjectInterface,
        _ => null,
    };

    /// <summary>A slot named like something that every dataset has: its records are called so.</summary>
    private static string ListName(string wanted, HashSet<string> taken)
    {
        string name = taken.Contains(wanted) ? wanted + "Records" : wanted;
        string chosen = name;
        for (int i = 2; !taken.Add(chosen); i++) chosen = name + i.ToString(CultureInfo.InvariantCulture);
        return chosen;
    }
}
