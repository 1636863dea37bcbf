using System.Text;

namespace Ontology.Differential.Tests;

/// <summary>Changes texts in small ways: bytes, tokens of JSON, pieces of other texts.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<Document> others)
{
    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "\"", "\\", ",", ":", "{", "}", "[", "]", "null", "true", "false", "0", "00", "-", "-0", ".",
            "1e3", "1.0", "99999999999999999999", "0.5", "-1", " ", "\n", "\t\r ",
            "\\u0041", "\\ud83d\\ude00", "\\ud83d", "\\u00e9", "\\/", "\\x",
            "\"\":", "{}", "[]", "[[", "\"id\":\"a\",", "\"type\":\"Memorandum\",", "\"name\":null,", ",,",
            "2024-02-30", "2023-02-29", "2024-13-01", "T25:00", "P0Y", "--", "A", "z", "é", "長",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0x00], [0x80], [0xC3], [0xED, 0xA0, 0x80], [0x1F], [0x7F], [0xEF, 0xBB, 0xBF],
    ];

    /// <summary>A text with one to three changes.</summary>
    public byte[] Change(byte[] text)
    {
        List<byte> changed = [.. text];
        int changes = 1 + (random.Next(3) == 0 ? random.Next(3) : 0);
        for (int i = 0; i < changes && changed.Count > 0; i++) ChangeOnce(changed);
        return [.. changed];
    }

    private void ChangeOnce(List<byte> text)
    {
        int at = random.Next(text.Count);
        switch (random.Next(14))
        {
            case 0:
                text[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                text[at] = (byte)random.Next(256);
                break;
            case 2:
                text[at] = (byte)random.Next(32, 127);
                break;
            case 3:
                text.RemoveRange(at, Math.Min(text.Count - at, 1 + random.Next(4)));
                break;
            case 4 or 5:
                text.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 6:
                byte[] piece = Pieces[random.Next(Pieces.Length)];
                text.RemoveRange(at, Math.Min(text.Count - at, piece.Length));
                text.InsertRange(at, piece);
                break;
            case 7:
                int length = Math.Min(text.Count - at, 1 + random.Next(40));
                text.InsertRange(random.Next(text.Count), text.GetRange(at, length));
                break;
            case 8:
                byte[] other = others[random.Next(others.Count)].Text;
                int from = random.Next(other.Length);
                text.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 1 + random.Next(40))).ToArray());
                break;
            case 9 or 10:
                int digit = text.FindIndex(at, static unit => unit is >= (byte)'0' and <= (byte)'9');
                if (digit >= 0) text[digit] = (byte)('0' + random.Next(10));
                break;
            case 11 or 12:
                CopyString(text, at);
                break;
            default:
                if (random.Next(4) == 0) text.RemoveRange(at, text.Count - at);
                else SwapMembers(text, at);
                break;
        }
    }

    /// <summary>Puts one string, a name or a value, in the place of another: then two are the same, or one is where another kind is expected.</summary>
    private void CopyString(List<byte> text, int at)
    {
        if (String(text, at) is not { } target || String(text, random.Next(text.Count)) is not { } source) return;
        List<byte> copy = text.GetRange(source.Start, source.Length);
        text.RemoveRange(target.Start, target.Length);
        text.InsertRange(target.Start, copy);
    }

    private static (int Start, int Length)? String(List<byte> text, int at)
    {
        int first = text.IndexOf((byte)'"', at);
        int last = first < 0 ? -1 : text.IndexOf((byte)'"', first + 1);
        return last < 0 ? null : (first, last + 1 - first);
    }

    /// <summary>Moves what stands between two commas to another comma: mostly a member, or a value of a list.</summary>
    private void SwapMembers(List<byte> text, int at)
    {
        int first = text.IndexOf((byte)',', at);
        int second = first < 0 ? -1 : text.IndexOf((byte)',', first + 1);
        if (second < 0) return;
        List<byte> piece = text.GetRange(first, second - first);
        if (random.Next(2) == 0) text.RemoveRange(first, second - first);
        int target = text.IndexOf((byte)',', random.Next(text.Count));
        if (target >= 0) text.InsertRange(target, piece);
    }
}
