namespace Ontology.Generator.Pipeline;

/// <summary>A C# source.</summary>
internal sealed record GeneratedSource(string HintName, string Text);
