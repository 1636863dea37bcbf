using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>The numbers that the texts of a document's tokens have in the dataset. A token keeps its number, so that a text is looked up once.</summary>
internal static class TokenIds
{
    // What the judge leaves in a token begins at -1.
    private const int First = -2;
    private const int AtOnce = 16;

    /// <summary>The number of an identifier or a reference.</summary>
    public static int Of(ref Token token, ReadOnlySpan<byte> json, RecentIds ids)
    {
        if (token.Resolved <= First) return First - token.Resolved;
        ReadOnlySpan<byte> raw = json.Slice(token.Start, token.Length);
        int number = ids.NumberOf(token.Escaped ? Unescaped(raw) : raw);
        Keep(ref token, number);
        return number;
    }

    /// <summary>
    /// Looks identifiers and references up before they are asked for. The table is larger than the caches: where the texts of many tokens are is looked for
    /// before any is read, so that memory is waited for once.
    /// </summary>
    public static void LookUp(ReadOnlySpan<int> wanted, Token[] tokens, ReadOnlySpan<byte> json, RecentIds ids)
    {
        Span<ulong> hashes = stackalloc ulong[AtOnce];
        for (; wanted.Length > 0; wanted = wanted[Math.Min(wanted.Length, AtOnce)..])
        {
            ReadOnlySpan<int> some = wanted[..Math.Min(wanted.Length, AtOnce)];
            for (int i = 0; i < some.Length; i++)
            {
                ref readonly Token token = ref tokens[some[i]];
                if (IsPlain(token)) hashes[i] = ids.Begin(json.Slice(token.Start, token.Length));
            }

            for (int i = 0; i < some.Length; i++)
            {
                if (IsPlain(tokens[some[i]])) ids.Approach(hashes[i]);
            }

            for (int i = 0; i < some.Length; i++)
            {
                ref Token token = ref tokens[some[i]];
                if (IsPlain(token)) Keep(ref token, ids.NumberOf(json.Slice(token.Start, token.Length), hashes[i]));
            }
        }
    }

    private static bool IsPlain(in Token token) => !token.Escaped && token.Resolved == -1 && token.Length > RecentIds.LongestShort;

    private static void Keep(ref Token token, int number)
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
