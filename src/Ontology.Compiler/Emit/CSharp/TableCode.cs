using Ontology.Compiler.Lowering;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes segments of tables as UTF-8 literals, a line for each piece, joined by the compiler.</summary>
internal static class TableCode
{
    private const int MostLines = 200;

    /// <summary>A segment as an argument: beside the call if it is one piece, indented below it if it is several.</summary>
    public static void Argument(CSharpText text, string before, TableSegment segment, string after)
    {
        if (segment.Lines.Count == 1)
        {
            text.Line(before + Literal(segment.Lines[0]) + after);
            return;
        }

        text.Line(before);
        Lines(text, segment, after);
    }

    public static void Lines(CSharpText text, TableSegment segment, string after)
    {
        // Joining costs the C# compiler the square of their number.
        int piecesPerLine = ((segment.Lines.Count - 1) / MostLines) + 1;
        text.Indent();
        for (int i = 0; i < segment.Lines.Count; i += piecesPerLine)
        {
            string pieces = string.Concat(segment.Lines.Skip(i).Take(piecesPerLine));
            text.Line(Literal(pieces) + (i + piecesPerLine >= segment.Lines.Count ? after : " +"));
        }

        text.Outdent();
    }

    /// <summary>A raw literal takes the text as it is: pieces have no line break and no three quotes in a row, and begin and end with brackets.</summary>
    private static string Literal(string piece) => $"\"\"\"{piece}\"\"\"u8";
}
