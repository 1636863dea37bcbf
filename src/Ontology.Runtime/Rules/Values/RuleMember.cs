using System.ComponentModel;

namespace Ontology.Rules;

/// <summary>A slot that a rule reads, as a rule names it: each program has one for each class and key.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RuleMember
{
    internal RuleMember(string className, string key)
    {
        ClassName = className;
        Key = key;
    }

    /// <summary>The class that the object was known to be, by its name; empty where a rule learns it only when it runs.</summary>
    public string ClassName { get; }

    /// <summary>The slot's key in data.</summary>
    public string Key { get; }

    /// <summary>
    /// For whoever provides the objects: what it found out about the member, so that it need not look up the key for each object. It is written
    /// once, or by several threads with the same outcome.
    /// </summary>
    public object? Handle { get; set; }
}
