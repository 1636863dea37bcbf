using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>The numbers that the texts of a document's tokens have in the dataset. A token keeps its number, so that a text is looked up once.</summary>
internal static class TokenIds
{
    // What the judge leaves in a token begins at -1.
    private const int First = -2;

    /// <summary>The number of an identifier or a reference.</summary>
    public static int Of(ref Token token, ReadOnlySpan<byte> json, RecentIds ids)
    {
        if (token.Resolved <= First) return First - token.Resolved;
        ReadOnlySpan<byte> raw = json.Slice(token.Start, token.Length);
        int number = ids.NumberOf(token.Escaped ? Unescaped(raw) : raw);
        Keep(ref token, number);
        return number;
    }

    /// <summary>The text stands as it is written, is not looked up yet, and is so long that it is not among those that are remembered.</summary>
    public static bool IsPlain(in Token token) => !token.Escaped && token.Resolved == -1 && token.Length > RecentIds.LongestShort;

    /// <summary>Has a token keep its number.</summary>
    public static void Keep(ref Token token, int number)
    {
        // A value of an enumeration that stands where a reference might is one of both.
        if (token.Resolved == -1 && token.Kind is TokenKind.String or TokenKind.Number) token.Resolved = First - number;
    }

    private static ReadOnlySpan<byte> Unescaped(ReadOnlySpan<byte> raw)
    {
        byte[] text = new byte[raw.Length];
        return text.AsSpan(0, JsonText.Unescape(raw, text));
    }
}
