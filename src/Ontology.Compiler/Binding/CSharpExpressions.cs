using System.Globalization;
using System.Text;
using Ontology.Compiler.Model;

namespace Ontology.Compiler.Binding;

/// <summary>Values as C# expressions, for defaults of properties.</summary>
internal static class CSharpExpressions
{
    private const string Culture = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>A number, written as the reader's type has it.</summary>
    public static string Number(string literal, ScalarReader reader, string typeName) => reader switch
    {
        ScalarReader.Int64 => literal + "L",
        ScalarReader.Double => literal + "D",
        ScalarReader.Decimal => literal + "M",
        _ => Parsed(literal, reader, typeName),
    };

    /// <summary>What the reader's type makes of a text.</summary>
    public static string Parsed(string literal, ScalarReader reader, string typeName) => reader switch
    {
        ScalarReader.Date => $"new global::System.DateOnly({string.Join(", ", literal.Split('-').Select(static part => part.TrimStart('0')))})",
        ScalarReader.Parsable => $"{typeName}.Parse({Quote(literal)}, {Culture})",
        _ => Quote(literal),
    };

    /// <summary>A C# literal that no text can escape from.</summary>
    public static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (char c in text)
        {
            if (c is '"' or '\\') result.Append('\\').Append(c);
            else if (c is >= ' ' and < '\u007F') result.Append(c);
            else result.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return result.Append('"').ToString();
    }
}
