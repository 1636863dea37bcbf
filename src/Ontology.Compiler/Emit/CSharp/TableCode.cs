using Ontology.Compiler.Lowering;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>
/// Writes segments of tables as UTF-8 literals: one literal each, since the C# compiler weighs all operators there are for every <c>+</c> between two.
/// </summary>
internal static class TableCode
{
    private const string Quotes = "\"\"\"";

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

    /// <summary>A segment on lines of its own, one for each piece. The breaks between them are white space of its JSON.</summary>
    public static void Lines(CSharpText text, TableSegment segment, string after)
    {
        text.Indent();
        if (segment.Lines.Count == 1) text.Line(Literal(segment.Lines[0]) + after);
        else
        {
            text.Line(Quotes);
            foreach (string piece in segment.Lines) text.Line(piece);
            text.Line(Quotes + "u8" + after);
        }

        text.Outdent();
    }

    /// <summary>A raw literal takes the text as it is: pieces have no line break and no three quotes in a row, and begin and end with brackets.</summary>
    private static string Literal(string piece) => $"{Quotes}{piece}{Quotes}u8";
}
