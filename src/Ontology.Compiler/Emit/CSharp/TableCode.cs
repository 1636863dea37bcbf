using Ontology.Compiler.Lowering;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Writes segments of tables as UTF-8 literals, a line for each piece, joined by the compiler.</summary>
internal static class TableCode
{
    public static void Lines(CSharpText text, TableSegment segment, string before, string after)
    {
        text.Indent();
        for (int i = 0; i < segment.Lines.Count; i++)
        {
            // Raw literals take the text as it is: it has no line break and no three quotes in a row.
            string literal = $"\"\"\"{segment.Lines[i]}\"\"\"u8";
            text.Line($"{(i == 0 ? before : "")}{literal}{(i == segment.Lines.Count - 1 ? after : " +")}");
        }

        text.Outdent();
    }
}
