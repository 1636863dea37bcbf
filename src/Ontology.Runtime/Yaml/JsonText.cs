using System.Buffers;
using System.Text;

namespace Ontology.Yaml;

/// <summary>JSON text in the making. It knows tokens, not structure: whoever writes puts commas and colons where they belong.</summary>
internal sealed class JsonText
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    public void Write(ReadOnlySpan<byte> ascii) => _bytes.Write(ascii);

    public void WriteAscii(ReadOnlySpan<char> text)
    {
        Span<byte> room = _bytes.GetSpan(text.Length);
        _bytes.Advance(Encoding.ASCII.GetBytes(text, room));
    }

    /// <summary>A JSON string with the content of <paramref name="text"/>, which has no unpaired surrogates.</summary>
    public void WriteString(ReadOnlySpan<char> text)
    {
        Write("\""u8);
        while (!text.IsEmpty)
        {
            int plain = text.IndexOfAny(ToEscape);
            if (plain < 0) plain = text.Length;
            Encoding.UTF8.GetBytes(text[..plain], _bytes);
            if (plain < text.Length)
            {
                WriteEscaped(text[plain]);
                plain++;
            }

            text = text[plain..];
        }

        Write("\""u8);
    }

    /// <summary>Appends what was written between two earlier offsets once more.</summary>
    public void WriteCopy(int from, int to)
    {
        int length = to - from;
        Span<byte> room = _bytes.GetSpan(length);
        _bytes.WrittenSpan[from..to].CopyTo(room);
        _bytes.Advance(length);
    }

    private static readonly SearchValues<char> ToEscape = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0009\u000A\u000B\u000C\u000D\u000E\u000F" +
        "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private void WriteEscaped(char character)
    {
        switch (character)
        {
            case '"': Write("\\\""u8); break;
            case '\\': Write("\\\\"u8); break;
            case '\n': Write("\\n"u8); break;
            default:
                Write("\\u00"u8);
                WriteAscii([HexDigit(character >> 4), HexDigit(character & 15)]);
                break;
        }
    }

    private static char HexDigit(int value) => (char)(value < 10 ? '0' + value : 'a' + value - 10);
}
