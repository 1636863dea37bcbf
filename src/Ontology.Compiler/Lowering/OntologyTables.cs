using System.Text;
using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Lowering;

/// <summary>The judge's tables of a bound ontology.</summary>
internal static class OntologyTables
{
    /// <summary>
    /// All segments of an ontology and of what it imports, one a line: everything the judge needs where there is no generated code.
    /// </summary>
    public static string Write(OntologyModel model)
    {
        StringBuilder text = new();
        Append(TableWriter.Write(Lower(model)));
        foreach (TypeModel type in model.Types) Append(TableWriter.Write(type.Table));
        foreach (EnumModel @enum in model.Enums) Append(TableWriter.Write(Lower(@enum)));

        Dictionary<string, ClassModel> classes = IndexClasses(model);
        foreach (ClassModel @class in model.Classes) Append(TableWriter.Write(Lower(@class, ParentOf(@class, classes))));
        return text.ToString();

        void Append(TableSegment segment)
        {
            foreach (string line in segment.Lines) text.Append(line);
            text.Append('\n');
        }
    }

    public static OntologyTable Lower(OntologyModel model) => new()
    {
        Name = model.Name,
        Id = model.Id,
        TreeRoot = model.TreeRoot,
        Closed = model.Closed,
        Prefixes = model.Prefixes,
    };

    public static EnumTable Lower(EnumModel model) => new()
    {
        Name = model.Name,
        Values = model.Values.Select(static value => value.Text).ToEquatableArray(),
        Open = model.IsOpen,
    };

    /// <summary>The table of a class: of its induced slots, those that the parent lacks or says otherwise.</summary>
    public static ClassTable Lower(ClassModel model, ClassModel? parent) => new()
    {
        Name = model.Name,
        Curie = model.Curie,
        Uri = model.Uri,
        IsA = parent?.Name,
        Mixins = model.Mixins,
        Abstract = model.IsAbstract || model.IsMixin,
        Slots = OwnSlots(model, parent),
        UniqueKeys = model.UniqueKeys,
        Rules = model.Rules,
        Condition = model.Condition,
        Classification = model.Classification,
        ExtraSlots = model.ExtraSlots,
    };

    public static Dictionary<string, ClassModel> IndexClasses(OntologyModel model)
    {
        Dictionary<string, ClassModel> classes = new(StringComparer.Ordinal);
        foreach (ClassModel @class in model.Classes) classes[@class.Name] = @class;
        return classes;
    }

    public static ClassModel? ParentOf(ClassModel @class, Dictionary<string, ClassModel> classes) =>
        @class.IsA is { } name && classes.TryGetValue(name, out ClassModel? parent) ? parent : null;

    private static EquatableArray<SlotTable> OwnSlots(ClassModel model, ClassModel? parent)
    {
        Dictionary<string, SlotTable> inherited = new(StringComparer.Ordinal);
        if (parent is not null)
        {
            foreach (SlotModel slot in parent.Slots) inherited[slot.Table.Key] = slot.Table;
        }

        return model.Slots
            .Select(static slot => slot.Table)
            .Where(slot => !inherited.TryGetValue(slot.Key, out SlotTable? other) || slot != other)
            .ToEquatableArray();
    }
}
