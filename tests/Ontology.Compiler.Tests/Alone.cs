namespace Ontology.Compiler.Tests;

/// <summary>Tests that measure time run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public class Alone
{
    public const string Name = "alone";
}
