using Ontology.Compiler.Model;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>By what an element of an ontology is looked up.</summary>
internal enum Lookup
{
    /// <summary>A class by its name.</summary>
    Class,

    /// <summary>A class by the C# name of its record or interface.</summary>
    ClassOfType,

    /// <summary>An enumeration by its name.</summary>
    Enum,

    /// <summary>An enumeration by its C# name.</summary>
    EnumOfType,
}

/// <summary>The classes and enumerations of an ontology by their names. Who wants to know what was looked up is told.</summary>
internal sealed class ModelIndex
{
    private readonly Dictionary<(Lookup By, string Name), ElementModel> _elements = [];

    public ModelIndex(OntologyModel model)
    {
        foreach (ClassModel @class in model.Classes)
        {
            _elements[(Lookup.Class, @class.Name)] = @class;
            _elements[(Lookup.ClassOfType, CSharpNames.Record(@class))] = @class;
            if (@class.HasInterface) _elements[(Lookup.ClassOfType, CSharpNames.Interface(@class))] = @class;
        }

        foreach (EnumModel @enum in model.Enums)
        {
            _elements[(Lookup.Enum, @enum.Name)] = @enum;
            _elements[(Lookup.EnumOfType, CSharpNames.Full(@enum.CSharpNamespace, @enum.CSharpName))] = @enum;
        }
    }

    /// <summary>Where lookups are noted; null where nobody asks.</summary>
    public ModelReads? Reads { get; set; }

    public ClassModel? Class(Lookup by, string name) => (ClassModel?)Find(by, name);

    public EnumModel? Enum(Lookup by, string name) => (EnumModel?)Find(by, name);

    public ElementModel? Find(Lookup by, string name)
    {
        ElementModel? found = _elements.TryGetValue((by, name), out ElementModel? element) ? element : null;
        Reads?.Note(by, name, found);
        return found;
    }
}
