namespace Ontology;

/// <summary>How many records of a class a dataset has.</summary>
/// <param name="ClassName">The class's name in the ontology.</param>
/// <param name="Count">All records of exactly this class, invalid ones too.</param>
/// <param name="Invalid">Those in which an error was found.</param>
public sealed record RecordCount(string ClassName, int Count, int Invalid);
