using Ontology.Tables;

namespace Ontology.Generator.Pipeline;

/// <summary>The C# of all ontologies, and why some of it is missing.</summary>
internal sealed record EmittedSources(EquatableArray<GeneratedSource> Sources, EquatableArray<ReportedDiagnostic> Failures);
