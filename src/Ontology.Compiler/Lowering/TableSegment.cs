using Ontology.Tables;

namespace Ontology.Compiler.Lowering;

/// <summary>One segment of a table: JSON on one line. <see cref="Lines"/> are its pieces, cut where a source may go on in its next line.</summary>
internal sealed record TableSegment(EquatableArray<string> Lines)
{
    public string Text => string.Concat(Lines);
}
