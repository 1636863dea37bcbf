using System.Text;
using System.Text.Json;
using Ontology.Judging;
using Ontology.Runtime.Tests.Support;

namespace Ontology.Runtime.Tests.Judge;

/// <summary>The scanner by blocks finds the tokens that a JSON reader finds, or leaves the text to it.</summary>
public sealed class TokenScannerTests
{
    private static readonly string[] Texts =
    [
        """{"id":"a","list":[1,-2.5,3e-7,0,true,false,null,{},[]],"inner":{"text":"é長😀","empty":""}}""",
        """ [ { "a" : [ [ ] , { } ] , "b" : "a text that is longer than a block of thirty-two bytes" } , "\u00e9\ud83d\ude00\n\"" ] """,
        "\"alone\"", "12.5E+3", "-0", "true", "null", " {\r\n\t\"k\": \"v\"\n}\n",
        """{"x":"0123456789012345678901234567890\\","y":"01234567890123456789012345678901","z":"\\\\\\\\"}""",
    ];

    private static readonly string[] Pieces =
    [
        "\"", "\\", ",", ":", "{", "}", "[", "]", "null", "tru", "0", "00", "-", ".", "1e", "1e3", " ", "\n", "\u001f", "\0", "\\ud83d", "\\u00e9", "\\x", "//",
    ];

    [Fact]
    public void ItTakesWhatIsJson()
    {
        foreach (string text in Texts) Scan(TestTables.Utf8(text), 64).ShouldBe(Walk(TestTables.Utf8(text)), text);
    }

    [Fact]
    public void OfAChangedTextItFindsTheSameOrNothing()
    {
        var random = new Random(20_261_125);
        int scanned = 0;
        for (int i = 0; i < 40_000; i++)
        {
            string text = Texts[random.Next(Texts.Length)];
            int at = random.Next(text.Length + 1), removed = random.Next(Math.Min(4, text.Length - at + 1));
            byte[] changed = Encoding.UTF8.GetBytes(text.Remove(at, removed).Insert(at, random.Next(3) == 0 ? "" : Pieces[random.Next(Pieces.Length)]));
            if (Scan(changed, 64) is not { } found) continue;
            scanned++;
            found.ShouldBe(Walk(changed), Encoding.UTF8.GetString(changed));
        }

        scanned.ShouldBeGreaterThan(5_000);
    }

    [Fact]
    public void WhatIsTooDeepIsLeft()
    {
        Scan("[[[]]]"u8.ToArray(), 3).ShouldNotBeNull();
        Scan("[[[]]]"u8.ToArray(), 2).ShouldBeNull();
    }

    private static string? Scan(byte[] json, int maxDepth)
    {
        JudgeState state = JudgeState.Rent();
        try
        {
            state.EnsureDepth(maxDepth);
            state.SetText(json);
            if (!TokenScanner.TryScan(state, maxDepth)) return null;
            var found = new StringBuilder();
            for (int i = 0; i < state.Count; i++)
            {
                ref Token token = ref state.Tokens[i];
                token.Resolved.ShouldBe(-1);
                (token.Invalid || token.Entry).ShouldBeFalse();
                found.Append($"{token.Kind} {token.Start} {token.Length} {token.Escaped} {token.Next}\n");
            }

            return found.ToString();
        }
        finally
        {
            state.Return();
        }
    }

    /// <summary>The same, as System.Text.Json has it; null where it is no JSON.</summary>
    private static string? Walk(byte[] json)
    {
        List<(TokenKind Kind, int Start, int Length, bool Escaped, int Next)> tokens = [];
        Stack<int> open = new();
        try
        {
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                int start = (int)reader.TokenStartIndex, length = reader.ValueSpan.Length;
                switch (reader.TokenType)
                {
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        int begin = open.Pop();
                        tokens[begin] = tokens[begin] with { Next = tokens.Count };
                        continue;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(tokens.Count);
                        tokens.Add((reader.TokenType == JsonTokenType.StartObject ? TokenKind.Object : TokenKind.Array, start, 0, false, 0));
                        continue;
                    case JsonTokenType.PropertyName or JsonTokenType.String:
                        TokenKind kind = reader.TokenType == JsonTokenType.String ? TokenKind.String : TokenKind.Name;
                        tokens.Add((kind, start + 1, length, reader.ValueIsEscaped, tokens.Count + 1));
                        continue;
                    default:
                        tokens.Add((Enum.Parse<TokenKind>(reader.TokenType.ToString()), start, length, false, tokens.Count + 1));
                        continue;
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return string.Concat(tokens.Select(static t => $"{t.Kind} {t.Start} {t.Length} {t.Escaped} {t.Next}\n"));
    }
}
