using Ontology.Compiler.Syntax;

namespace Ontology.Generator.Pipeline;

/// <summary>An ontology file after parsing: a schema, or why there is none.</summary>
internal sealed record ParsedFile(string Path, SchemaFile? Schema, ReportedDiagnostic? Failure);
