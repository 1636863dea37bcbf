using System.Globalization;
using System.Text;

namespace Ontology.Judging;

/// <summary>Writes values in one form that all values of equal content share: sorted members, numbers by value, strings without escapes.</summary>
internal static class CanonicalText
{
    /// <summary>Appends a value.</summary>
    /// <param name="target">Where it goes.</param>
    /// <param name="json">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="token">The value.</param>
    /// <param name="keepNulls">A member that is null is there; otherwise it counts as absent.</param>
    public static void Append(StringBuilder target, ReadOnlySpan<byte> json, Token[] tokens, int token, bool keepNulls)
    {
        switch (tokens[token].Kind)
        {
            case TokenKind.Number:
                JsonNumber.Parse(json.Slice(tokens[token].Start, tokens[token].Length)).AppendCanonical(target.Append('#'));
                break;
            case TokenKind.Object:
                AppendMembers(target, json, tokens, token, keepNulls);
                break;
            case TokenKind.Array:
                target.Append('[');
                for (int item = token + 1; item < tokens[token].Next; item = tokens[item].Next) Append(target, json, tokens, item, keepNulls);
                target.Append(']');
                break;
            case TokenKind.String:
            case TokenKind.Name:
                AppendText(target, JsonText.Text(json, tokens[token]));
                break;
            default:
                target.Append((char)('a' + (int)tokens[token].Kind));
                break;
        }
    }

    /// <summary>Appends a text. Its length keeps it from reaching into what follows.</summary>
    public static void AppendText(StringBuilder target, string text) =>
        target.Append('"').Append(text.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(text);

    private static void AppendMembers(StringBuilder target, ReadOnlySpan<byte> json, Token[] tokens, int obj, bool keepNulls)
    {
        List<(string Name, int Token)> members = [];
        for (int name = obj + 1; name < tokens[obj].Next; name = tokens[name + 1].Next)
        {
            if (keepNulls || tokens[name + 1].Kind != TokenKind.Null) members.Add((JsonText.Text(json, tokens[name]), name));
        }

        // Of two members of one name, the order counts.
        members.Sort(static (a, b) => string.CompareOrdinal(a.Name, b.Name) is not 0 and int order ? order : a.Token - b.Token);
        target.Append('{');
        foreach ((string name, int token) in members)
        {
            AppendText(target, name);
            Append(target, json, tokens, token + 1, keepNulls);
        }

        target.Append('}');
    }
}
