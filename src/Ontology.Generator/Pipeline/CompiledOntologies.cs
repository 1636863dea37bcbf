using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Generator.Pipeline;

/// <summary>All ontologies of the project, bound, and what was found wrong in them.</summary>
internal sealed record CompiledOntologies(EquatableArray<OntologyModel> Ontologies, EquatableArray<ReportedDiagnostic> Diagnostics);
