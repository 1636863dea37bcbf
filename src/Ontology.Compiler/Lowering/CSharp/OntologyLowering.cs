using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>What an ontology has once: its registry and its dataset.</summary>
internal static class OntologyLowering
{
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

        ClassIndex classes = new(model);
        foreach (ClassModel @class in model.Classes)
        {
            if (!@class.IsReference && !@class.HasRecord) yield return TableWriter.Write(OntologyTables.Lower(@class, classes.ParentOf(@class)));
        }
    }

    private static DatasetUnit? Dataset(OntologyModel model)
    {
        if (model.TreeRoot is not { } name || new ClassIndex(model).Find(name) is not { } root) return null;
        string datasetName = CSharpNames.DatasetName(model);
        return new DatasetUnit(
            datasetName,
            CSharpNames.Full(model.CSharpNamespace, datasetName),
            root.Slots.AsImmutableArray()
                .Where(static slot => slot is { HasProperty: true, CSharpMultivalued: true, CSharp: ObjectSlotType })
                .Select(static slot => new RecordListUnit(
                    slot.Table.Key, slot.CSharpName, slot.CSharp.TypeName, slot.Description, slot.Deprecated))
                .ToEquatableArray());
    }
}
