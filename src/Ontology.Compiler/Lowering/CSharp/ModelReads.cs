using Ontology.Compiler.Model;

namespace Ontology.Compiler.Lowering.CSharp;

/// <summary>What was looked up in an ontology while something was made of it, and what was found.</summary>
internal sealed class ModelReads
{
    private readonly Dictionary<(Lookup By, string Name), ElementModel?> _found = [];

    public void Note(Lookup by, string name, ElementModel? found) => _found[(by, name)] = found;

    /// <summary>The same lookups find the same there, so that the same would be made of it.</summary>
    public bool HoldIn(ModelIndex index)
    {
        foreach (KeyValuePair<(Lookup By, string Name), ElementModel?> read in _found)
        {
            if (!Equals(index.Find(read.Key.By, read.Key.Name), read.Value)) return false;
        }

        return true;
    }
}
