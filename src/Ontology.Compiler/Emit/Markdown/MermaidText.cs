using System.Globalization;
using System.Text;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>Texts of an ontology in Mermaid diagrams.</summary>
internal static class MermaidText
{
    // Mermaid finds these words anywhere in a line, and reads the line as a command.
    private static readonly string[] Directions = ["TB", "BT", "RL", "LR"];

    /// <summary>A name that is an identifier as it is, and no word of Mermaid's in any place: those are in lower case, or directions.</summary>
    public static bool IsIdentifier(string name) =>
        name.Length > 1 && name[0] is >= 'A' and <= 'Z' && name.All(static c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9'))
        && !Directions.Any(d => name.StartsWith(d, StringComparison.Ordinal));

    /// <summary>A text as the content of a label. All but letters, digits and harmless marks become character references.</summary>
    public static string Label(string text)
    {
        string line = MarkdownText.OneLine(text);
        var result = new StringBuilder(line.Length);
        for (int i = 0; i < line.Length; i++)
        {
            bool isPlain = IsWordAt(line, i) || line[i] == ' ' || (line[i] is '_' or '-' && IsWordAt(line, i - 1) && IsWordAt(line, i + 1));
            if (isPlain) result.Append(line[i]);
            else if (char.IsHighSurrogate(line[i])) Reference(char.ConvertToUtf32(line[i], line[++i]));
            else Reference(line[i]);
        }

        return result.Length == 0 ? "#8203;" : result.ToString().Replace("direction ", "directio#110; ");

        void Reference(int code) => result.Append('#').Append(code.ToString(CultureInfo.InvariantCulture)).Append(';');
    }

    private static bool IsWordAt(string text, int i) => i >= 0 && i < text.Length && char.IsLetterOrDigit(text[i]);
}
