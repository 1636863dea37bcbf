using Ontology.Compiler.Binding;

namespace Ontology.Compiler;

/// <summary>What is kept from one compilation of a project to the next one, to save time.</summary>
internal sealed class CompilerMemory
{
    /// <summary>What became of each ontology, by the path of its root file.</summary>
    public IReadOnlyDictionary<string, BindingMemory> Ontologies { get; set; } = new Dictionary<string, BindingMemory>(StringComparer.Ordinal);
}
