using System.Collections.Immutable;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

/// <summary>
/// One parsed ontology file: its tree, and what was wrong with it by itself. Equal to another of the same source, because parsing
/// depends on nothing else.
/// </summary>
internal sealed class SchemaFile(SourceFile source, SchemaSyntax schema, ImmutableArray<Diagnostic> diagnostics) : IEquatable<SchemaFile>
{
    public SourceFile Source { get; } = source;

    /// <summary>The schema as far as it could be read; empty where nothing could.</summary>
    public SchemaSyntax Schema { get; } = schema;

    public ImmutableArray<Diagnostic> Diagnostics { get; } = diagnostics;

    public bool Equals(SchemaFile? other) => other is not null && Source == other.Source;

    public override bool Equals(object? obj) => Equals(obj as SchemaFile);

    public override int GetHashCode() => Source.GetHashCode();
}
