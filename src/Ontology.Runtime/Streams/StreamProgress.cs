namespace Ontology;

/// <summary>How far a stream has been read.</summary>
/// <param name="Documents">How many documents have been judged.</param>
/// <param name="Bytes">How many bytes they and what stands between them have.</param>
public readonly record struct StreamProgress(long Documents, long Bytes);
