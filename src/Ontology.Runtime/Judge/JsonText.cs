using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ontology.Judging;

/// <summary>Escapes in JSON strings.</summary>
internal static class JsonText
{
    /// <summary>The text of a token.</summary>
    public static string Text(ReadOnlySpan<byte> json, in Token token)
    {
        ReadOnlySpan<byte> raw = json.Slice(token.Start, token.Length);
        return token.Escaped ? Unescape(raw) : Encoding.UTF8.GetString(raw);
    }

    /// <summary>The text of a JSON string without its quotes, escapes resolved. Half of a surrogate pair becomes U+FFFD.</summary>
    public static string Unescape(ReadOnlySpan<byte> raw)
    {
        const int Short = 256;
        Span<char> text = raw.Length <= Short ? stackalloc char[Short] : new char[raw.Length];
        int written = 0;
        while (true)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain < 0) return new string(text[..(written + Encoding.UTF8.GetChars(raw, text[written..]))]);
            if (plain > 0) written += Encoding.UTF8.GetChars(raw[..plain], text[written..]);
            raw = raw[plain..];
            if (raw[1] != 'u')
            {
                text[written++] = (char)Simple(raw[1]);
                raw = raw[2..];
                continue;
            }

            char unit = (char)Unit(raw);
            int length = 6;
            if (char.IsSurrogate(unit))
            {
                length = ReadCodePoint(raw, out Rune rune);
                written += rune.EncodeToUtf16(text[written..]);
            }
            else
            {
                text[written++] = unit;
            }

            raw = raw[length..];
        }
    }

    /// <summary>Resolves escapes; the target is as long as the source. Half of a surrogate pair becomes U+FFFD.</summary>
    public static int Unescape(ReadOnlySpan<byte> raw, Span<byte> target)
    {
        int written = 0;
        while (raw.Length > 0)
        {
            int plain = raw.IndexOf((byte)'\\');
            if (plain < 0) plain = raw.Length;
            raw[..plain].CopyTo(target[written..]);
            written += plain;
            raw = raw[plain..];
            if (raw.Length == 0) break;
            if (raw[1] == 'u')
            {
                int length = ReadCodePoint(raw, out Rune rune);
                written += rune.EncodeToUtf8(target[written..]);
                raw = raw[length..];
            }
            else
            {
                target[written++] = Simple(raw[1]);
                raw = raw[2..];
            }
        }

        return written;
    }

    /// <summary>The position of the first half of a surrogate pair that has no other half, or -1.</summary>
    public static int FindLoneSurrogate(ReadOnlySpan<byte> raw)
    {
        int at = 0;
        while (true)
        {
            int next = raw[at..].IndexOf((byte)'\\');
            if (next < 0) return -1;
            at += next;
            if (raw[at + 1] != 'u')
            {
                at += 2;
                continue;
            }

            int length = ReadCodePoint(raw[at..], out Rune rune);
            if (rune == Rune.ReplacementChar && Unit(raw[at..]) != 0xFFFD) return at;
            at += length;
        }
    }

    private static int ReadCodePoint(ReadOnlySpan<byte> raw, out Rune rune)
    {
        char first = (char)Unit(raw);
        if (Rune.TryCreate(first, out rune)) return 6;
        if (raw.Length >= 12 && raw[6] == '\\' && raw[7] == 'u' && Rune.TryCreate(first, (char)Unit(raw[6..]), out rune)) return 12;
        rune = Rune.ReplacementChar;
        return 6;
    }

    private static int Unit(ReadOnlySpan<byte> escape)
    {
        int value = 0;
        for (int i = 2; i < 6; i++) value = (value << 4) | (escape[i] <= '9' ? escape[i] - '0' : (escape[i] | 0x20) - 'a' + 10);
        return value;
    }

    private static byte Simple(byte escape) => escape switch
    {
        (byte)'b' => 8,
        (byte)'f' => 12,
        (byte)'n' => 10,
        (byte)'r' => 13,
        (byte)'t' => 9,
        _ => escape,
    };

    public static bool HasLoneSurrogate(string text)
    {
        int at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF');
        for (; at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at])) continue;
            if (!char.IsHighSurrogate(text[at]) || at + 1 == text.Length || !char.IsLowSurrogate(text[at + 1])) return true;
            at++;
        }

        return false;
    }

    /// <summary>The text with U+FFFD for each half of a surrogate pair, which no name can have.</summary>
    public static string Writable(string text) => HasLoneSurrogate(text) ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    /// <summary>The text as a JSON string in which every unit is escaped: also what UTF-8 cannot hold.</summary>
    public static string EscapeAll(string text)
    {
        var escaped = new StringBuilder("\"", (text.Length * 6) + 2);
        foreach (char unit in text) escaped.Append("\\u").Append(((int)unit).ToString("X4", CultureInfo.InvariantCulture));
        return escaped.Append('"').ToString();
    }

    /// <summary>Escapes a segment of a JSON Pointer (RFC 6901).</summary>
    public static string PointerSegment(string name) =>
        name.AsSpan().IndexOfAny('~', '/') < 0 ? name : name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
