namespace Ontology.Datasets;

/// <summary>A token of a document of a dataset.</summary>
internal readonly record struct TokenPlace(int Document, int Token);
