namespace Ontology.Compiler.Syntax.Metamodel;

/// <summary>What the compiler does with a key of LinkML's metamodel.</summary>
internal enum KeyStatus
{
    /// <summary>It decides what is generated or checked.</summary>
    Handled,

    /// <summary>It is about people or other formats; it changes neither data nor code.</summary>
    Documentation,

    /// <summary>It would change what is valid, and is not handled yet: a warning.</summary>
    NotYet,
}

/// <summary>The form of a key's value.</summary>
internal enum ValueForm
{
    /// <summary>A text, or what can be read as one.</summary>
    Scalar,

    /// <summary>A list of texts; one text stands for a list of one.</summary>
    ScalarList,

    /// <summary>A CURIE or IRI whose prefix must be declared.</summary>
    Curie,
    CurieList,
    Flag,
    WholeNumber,

    /// <summary>A whole number, or <c>false</c> for no limit.</summary>
    WholeNumberOrFalse,

    /// <summary>A number or a date.</summary>
    Literal,
    Presence,

    /// <summary>One element.</summary>
    Element,

    /// <summary>A list of elements without names.</summary>
    ElementList,

    /// <summary>Elements with names, as a mapping from name to element or as a list.</summary>
    NamedElements,
    Anything,
}

/// <summary>A key of one metamodel element. <paramref name="Element"/> names the element of the value where its form has one.</summary>
internal sealed record MetamodelKey(string Name, KeyStatus Status, ValueForm Form, string? Element = null);

/// <summary>An element of LinkML's metamodel, with its keys.</summary>
internal sealed class MetamodelElement
{
    private readonly Dictionary<string, MetamodelKey> _byName = new(StringComparer.Ordinal);

    public MetamodelElement(string name, string title, params IEnumerable<MetamodelKey>[] keys)
    {
        Name = name;
        Title = title;
        Keys = keys.SelectMany(static k => k).ToArray();
        foreach (MetamodelKey key in Keys) _byName[key.Name] = key;
    }

    /// <summary>The name in LinkML's metamodel.</summary>
    public string Name { get; }

    /// <summary>The name in messages: <c>a slot</c>.</summary>
    public string Title { get; }

    public IReadOnlyList<MetamodelKey> Keys { get; }

    public IEnumerable<string> KeyNames => _byName.Keys;

    /// <summary>The key that holds the name where elements are listed instead of keyed by name.</summary>
    public string NameKey { get; init; } = "name";

    /// <summary>The key that a scalar stands for, in <c>name: scalar</c>.</summary>
    public string? ShortKey { get; init; }

    public MetamodelKey? this[string key] => _byName.TryGetValue(key, out MetamodelKey? found) ? found : null;
}
