using System.Collections.Immutable;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

/// <summary>One parsed ontology file: its tree, and what was wrong with it by itself.</summary>
internal sealed record SchemaFile(SourceFile Source, ImmutableArray<Diagnostic> Diagnostics);
