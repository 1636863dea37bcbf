using System.Globalization;
using System.Text;

namespace Ontology.Compiler.Rules;

/// <summary>The content of a string or bytes literal, decoded piece by piece.</summary>
internal sealed class CelStringReader(bool isBytes)
{
    private readonly StringBuilder _text = new();
    private readonly List<byte> _bytes = [];

    /// <summary>Adds a character that stands for itself.</summary>
    public void Add(char c) => _text.Append(c);

    /// <summary>
    /// Adds what the escape at <paramref name="at"/> stands for and moves behind it; gives what is wrong with it, or null. In strings, numbers
    /// are code points, in bytes they are bytes.
    /// </summary>
    public string? AddEscape(string source, ref int at)
    {
        char kind = at + 1 < source.Length ? source[at + 1] : '\0';
        if (Simple(kind) is { } simple)
        {
            _text.Append(simple);
            at += 2;
            return null;
        }

        int digits = kind switch
        {
            'x' or 'X' => 2,
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits > 0)
        {
            if (isBytes && kind is 'u' or 'U') return Fail($"'\\{kind}' stands for a character, and bytes have none; use '\\x'", 2, source, ref at);
            if (at + 2 + digits > source.Length
                || !uint.TryParse(source.Substring(at + 2, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number))
            {
                return Fail($"after '\\{kind}' stand {digits} hexadecimal digits", 2, source, ref at);
            }

            if (number > 0x10FFFF || number is >= 0xD800 and <= 0xDFFF) return Fail("there is no such character", digits + 2, source, ref at);
            AddNumber((int)number);
            at += digits + 2;
            return null;
        }

        if (kind is >= '0' and <= '3' && at + 3 < source.Length && source[at + 2] is >= '0' and <= '7' && source[at + 3] is >= '0' and <= '7')
        {
            AddNumber(((kind - '0') * 64) + ((source[at + 2] - '0') * 8) + source[at + 3] - '0');
            at += 4;
            return null;
        }

        return Fail("a string has no such escape; write '\\\\' for a backslash, or r before the quote", 2, source, ref at);
    }

    /// <summary>The string, or the bytes as hexadecimal digits.</summary>
    public override string ToString()
    {
        if (!isBytes) return _text.ToString();
        Flush();
        var result = new StringBuilder(_bytes.Count * 2);
        foreach (byte b in _bytes) result.Append(b.ToString("x2", CultureInfo.InvariantCulture));
        return result.ToString();
    }

    private static char? Simple(char kind) => kind switch
    {
        'a' => '\a',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '\\' or '?' or '"' or '\'' or '`' => kind,
        _ => null,
    };

    private static string Fail(string reason, int length, string source, ref int at)
    {
        at = Math.Min(source.Length, at + length);
        return reason;
    }

    private void AddNumber(int number)
    {
        if (!isBytes)
        {
            _text.Append(char.ConvertFromUtf32(number));
            return;
        }

        Flush();
        _bytes.Add((byte)number);
    }

    // The characters of a bytes literal are its UTF-8.
    private void Flush()
    {
        _bytes.AddRange(Encoding.UTF8.GetBytes(_text.ToString()));
        _text.Clear();
    }
}
