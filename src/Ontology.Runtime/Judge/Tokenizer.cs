using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Ontology.Judging;

/// <summary>Takes a JSON text apart into the table of tokens.</summary>
internal static class Tokenizer
{
    /// <summary>What is said of a byte order mark.</summary>
    public const string MarkMessage = "the text begins with a byte order mark, which JSON does not have; save it as UTF-8 without one";

    /// <summary>Fills the state's tokens. False if the text is no JSON: then the one finding that says why has been added.</summary>
    public static bool Tokenize(ReadOnlySpan<byte> json, JudgeState state, int maxDepth)
    {
        int start = 0;
        if (json.StartsWith("\uFEFF"u8))
        {
            start = 3;
            Add(state, ViolationCatalog.ByteOrderMark, 0, MarkMessage);
        }
        else if (json.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || json.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Fail(state, ViolationCatalog.NotUtf8, 0, "the text is UTF-16; expected UTF-8");
        }

        state.EnsureDepth(maxDepth);
        state.SetText(json);
        if (start == 0 && TokenScanner.TryScan(state, maxDepth)) return true;
        if (!Utf8.IsValid(json))
        {
            int at = FindInvalid(json);
            return Fail(state, ViolationCatalog.NotUtf8, at, $"the byte 0x{json[at]:X2} is not UTF-8 here; expected text in UTF-8");
        }

        try
        {
            return Walk(json[start..], start, state, maxDepth);
        }
        catch (JsonException error)
        {
            int at = start + Offset(json[start..], error);
            return json[start..].Trim(" \t\r\n"u8).IsEmpty
                ? Fail(state, ViolationCatalog.NoDocument, at, "the text is empty; expected a JSON value")
                : Fail(state, ViolationCatalog.MalformedJson, at, Describe(error, at >= json.Length));
        }
    }

    private static bool Walk(ReadOnlySpan<byte> json, int start, JudgeState state, int maxDepth)
    {
        // One level more than allowed, so that the place of the first that is too deep is known here.
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        Token[] tokens = state.Tokens;
        int[] open = state.Open;
        int count = 0, depth = 0;
        while (reader.Read())
        {
            if (count == tokens.Length) tokens = state.GrowTokens();
            JsonTokenType type = reader.TokenType;
            if (type is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                tokens[open[--depth]].Next = count;
                continue;
            }

            ref Token token = ref tokens[count];
            token.Resolved = -1;
            token.Invalid = false;
            token.Entry = false;
            token.Start = start + (int)reader.TokenStartIndex;
            switch (type)
            {
                case JsonTokenType.PropertyName:
                case JsonTokenType.String:
                    token.Kind = type == JsonTokenType.String ? TokenKind.String : TokenKind.Name;
                    token.Start++;
                    token.Escaped = reader.ValueIsEscaped;
                    token.Length = reader.ValueSpan.Length;
                    if (token.Escaped) CheckEscapes(reader.ValueSpan, ref token, count, state);
                    break;
                case JsonTokenType.StartObject:
                case JsonTokenType.StartArray:
                    if (depth == maxDepth)
                    {
                        return Fail(state, ViolationCatalog.TooDeep, token.Start, $"objects and lists are nested deeper than {maxDepth} levels");
                    }

                    token.Kind = type == JsonTokenType.StartObject ? TokenKind.Object : TokenKind.Array;
                    token.Escaped = false;
                    token.Length = 0;
                    open[depth++] = count;
                    break;
                default:
                    token.Kind = type switch
                    {
                        JsonTokenType.Number => TokenKind.Number,
                        JsonTokenType.True => TokenKind.True,
                        JsonTokenType.False => TokenKind.False,
                        _ => TokenKind.Null,
                    };
                    token.Escaped = false;
                    token.Length = reader.ValueSpan.Length;
                    break;
            }

            token.Next = ++count;
        }

        state.Count = count;
        return true;
    }

    private static void CheckEscapes(ReadOnlySpan<byte> raw, ref Token token, int index, JudgeState state)
    {
        int lone = JsonText.FindLoneSurrogate(raw);
        if (lone < 0) return;
        token.Invalid = true;
        string escape = System.Text.Encoding.ASCII.GetString(raw.Slice(lone, 6));
        state.Add(new Finding
        {
            Descriptor = ViolationCatalog.LoneSurrogate,
            Token = index,
            Message = $"'{escape}' is half of a surrogate pair without the other half, and no character",
        });
    }

    private static int FindInvalid(ReadOnlySpan<byte> json)
    {
        Span<char> chunk = stackalloc char[1024];
        int at = 0;
        while (true)
        {
            OperationStatus status = Utf8.ToUtf16(json[at..], chunk, out int read, out _, replaceInvalidSequences: false);
            at += read;
            if (status is not OperationStatus.DestinationTooSmall) return Math.Min(at, json.Length - 1);
        }
    }

    /// <summary>Where a reader's error stands: it counts lines at line feeds, and bytes in the line.</summary>
    private static int Offset(ReadOnlySpan<byte> json, JsonException error)
    {
        int at = 0;
        for (long line = error.LineNumber ?? 0; line > 0; line--)
        {
            int feed = json[at..].IndexOf((byte)'\n');
            if (feed < 0) break;
            at += feed + 1;
        }

        return (int)Math.Min(at + (error.BytePositionInLine ?? 0), json.Length);
    }

    private static string Describe(JsonException error, bool atEnd)
    {
        if (atEnd) return "the text ends before the JSON value is complete";
        string message = error.Message;
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return "malformed JSON: " + Wording.OneLine(position < 0 ? message : message[..position].TrimEnd('.', ' '));
    }

    private static void Add(JudgeState state, ViolationDescriptor descriptor, int offset, string message) =>
        state.Add(new Finding { Descriptor = descriptor, Severity = descriptor.Severity, Offset = offset, Message = message });

    private static bool Fail(JudgeState state, ViolationDescriptor descriptor, int offset, string message)
    {
        Add(state, descriptor, offset, message);
        return false;
    }
}
