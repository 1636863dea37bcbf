using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Ontology.Judging;

/// <summary>A JSON text that compares by its content.</summary>
internal sealed class JsonContent(string text) : IEquatable<JsonContent>
{
    /// <summary>Deeper than any data that is read, so that every value of a record can be taken in.</summary>
    public const int MaxDepth = ReadOptions.DeepestAllowed + 1;

    private static readonly JsonReaderOptions Reading = new() { MaxDepth = MaxDepth };
    private string? _canonical;

    /// <summary>The text, without white space between its tokens.</summary>
    public string Text => text;

    public JsonValueKind Kind => text[0] switch
    {
        '{' => JsonValueKind.Object,
        '[' => JsonValueKind.Array,
        '"' => JsonValueKind.String,
        't' => JsonValueKind.True,
        'f' => JsonValueKind.False,
        'n' => JsonValueKind.Null,
        _ => JsonValueKind.Number,
    };

    /// <summary>One form that all texts of equal content share: sorted members, canonical numbers, strings with their length.</summary>
    private string Canonical => _canonical ??= MakeCanonical();

    public static JsonContent Parse(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8, Reading);
        reader.Read();
        JsonContent content = Copy(ref reader, utf8);
        // What follows the value is an error that only a further read tells.
        reader.Read();
        return content;
    }

    /// <summary>The value that begins at a byte of a text that is known to be JSON; what follows it does not matter.</summary>
    public static JsonContent At(ReadOnlySpan<byte> utf8, int start)
    {
        ReadOnlySpan<byte> rest = utf8[start..];
        var reader = new Utf8JsonReader(rest, isFinalBlock: false, new JsonReaderState(Reading));
        // A number at the end of the text has no token after it that would end it.
        if (!reader.Read())
        {
            reader = new Utf8JsonReader(rest, Reading);
            reader.Read();
        }

        return Copy(ref reader, rest);
    }

    public static string Quote(string text) => JsonText.HasLoneSurrogate(text)
        ? JsonText.EscapeAll(text)
        : $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";

    public bool Equals(JsonContent? other) =>
        other is not null && (string.Equals(text, other.Text, StringComparison.Ordinal) || string.Equals(Canonical, other.Canonical, StringComparison.Ordinal));

    public override bool Equals(object? obj) => Equals(obj as JsonContent);

    public override int GetHashCode() => Canonical.GetHashCode(StringComparison.Ordinal);

    private static JsonContent Copy(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        int from = (int)reader.TokenStartIndex;
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return new JsonContent(Encoding.UTF8.GetString(utf8[from..(int)reader.BytesConsumed]));
        }

        var copy = new ArrayBufferWriter<byte>();
        bool first = true;
        int depth = 0;
        do
        {
            bool ends = reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray;
            if (!first && !ends) copy.Write(","u8);
            int end = (int)reader.BytesConsumed;
            bool isName = reader.TokenType == JsonTokenType.PropertyName;
            // What the reader has consumed of a name ends with the colon, and may have white space before it.
            if (isName) end = (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2;
            copy.Write(utf8[(int)reader.TokenStartIndex..end]);
            if (isName) copy.Write(":"u8);
            bool begins = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
            depth += begins ? 1 : ends ? -1 : 0;
            first = begins || isName;
        }
        while (depth > 0 && reader.Read());
        return new JsonContent(Encoding.UTF8.GetString(copy.WrittenSpan));
    }

    private string MakeCanonical()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        var canonical = new StringBuilder(text.Length + 16);
        JudgeState state = JudgeState.Rent();
        try
        {
            Tokenizer.Tokenize(utf8, state, MaxDepth);
            CanonicalText.Append(canonical, utf8, state.Tokens, 0, keepNulls: true);
            return canonical.ToString();
        }
        finally
        {
            state.Return();
        }
    }
}
