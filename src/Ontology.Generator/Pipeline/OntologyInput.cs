namespace Ontology.Generator.Pipeline;

/// <summary>An ontology file of the project. <paramref name="Text"/> is null when the file cannot be read.</summary>
internal sealed record OntologyInput(string Path, string? Text, bool IsReference);
