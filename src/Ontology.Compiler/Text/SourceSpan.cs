namespace Ontology.Compiler.Text;

/// <summary>A place in a file. Lines and columns are 1-based, columns in UTF-16 units; the end is exclusive.</summary>
internal readonly record struct SourceSpan(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    public override string ToString() => $"{Path}({Line},{Column})";
}
