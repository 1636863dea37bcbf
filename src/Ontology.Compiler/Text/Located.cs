namespace Ontology.Compiler.Text;

/// <summary>A value and the place where it stands.</summary>
internal sealed record Located<T>(T Value, SourceSpan Span)
{
    public override string ToString() => $"{Value}";
}
