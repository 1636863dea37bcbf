namespace Ontology.Cli.Commands;

/// <summary>Which findings make a run fail.</summary>
internal enum FailOn
{
    Error,
    Warning,
}
