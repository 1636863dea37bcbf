using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>A document of a dataset, kept until all are judged: places are worked out only for what is reported.</summary>
/// <param name="Json">The document.</param>
/// <param name="Source">What it is called, and how its lines are counted.</param>
/// <param name="File">The position of its file among all.</param>
internal sealed record DatasetDocument(ReadOnlyMemory<byte> Json, DocumentSource Source, int File);

/// <summary>An object with an identifier: its document, the identifier's token, its class.</summary>
internal readonly record struct IdentifierEntry(int Document, int Token, ClassInfo Class);

/// <summary>A reference: its document and token, the identifier that it names, and what its target must be.</summary>
internal readonly record struct ReferenceEntry(int Document, int Token, string Id, ConstraintInfo Constraint);
