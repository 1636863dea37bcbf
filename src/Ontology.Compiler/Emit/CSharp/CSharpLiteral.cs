using System.Globalization;
using System.Text;

namespace Ontology.Compiler.Emit.CSharp;

/// <summary>Texts of an ontology as C# string literals, which no text can end early.</summary>
internal static class CSharpLiteral
{
    /// <summary>A regular literal. Everything but letters, digits and printable ASCII is escaped, and half a character becomes U+FFFD.</summary>
    public static string Quote(string value)
    {
        StringBuilder text = new(value.Length + 2);
        text.Append('"');
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            switch (c)
            {
                case '"' or '\\':
                    text.Append('\\').Append(c);
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\r':
                    text.Append("\\r");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                case >= ' ' and <= '~':
                    text.Append(c);
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
                    {
                        Escape(text, c);
                        Escape(text, value[++i]);
                    }
                    else if (char.IsSurrogate(c)) Escape(text, '\uFFFD');
                    else if (char.IsLetterOrDigit(c)) text.Append(c);
                    else Escape(text, c);
                    break;
            }
        }

        return text.Append('"').ToString();
    }

    private static void Escape(StringBuilder text, char c) =>
        text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
}
