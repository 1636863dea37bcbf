using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Ontology.Json.Fast;

namespace Ontology.Judging;

/// <summary>
/// Takes a text that is surely JSON apart, strings by blocks of 32 bytes. Of anything else, and of what has to be reported, it says nothing: then
/// the <see cref="Tokenizer"/> walks through the text with a reader that tells what is wrong.
/// </summary>
internal ref struct TokenScanner
{
    private readonly ref byte _text;
    private readonly int _length;
    private readonly JudgeState _state;
    private Token[] _tokens;
    private int _count;

    private TokenScanner(ref byte text, int length, JudgeState state)
    {
        _text = ref text;
        _length = length;
        _state = state;
        _tokens = state.Tokens;
    }

    /// <summary>Fills the state's tokens; false if the text has to be looked at more closely.</summary>
    /// <param name="state">The text, and where tokens go.</param>
    /// <param name="maxDepth">How deep objects and lists may be nested.</param>
    public static bool TryScan(JudgeState state, int maxDepth)
    {
        var scanner = new TokenScanner(ref MemoryMarshal.GetReference(state.Text), state.Text.Length, state);
        bool scanned = scanner.Document(maxDepth);
        if (scanned) state.Count = scanner._count;
        return scanned;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref byte At(int at) => ref Unsafe.Add(ref _text, at);

    private bool Document(int maxDepth)
    {
        int[] open = _state.Open;
        int depth = 0;
        int at = SkipWhite(0);
        while (true)
        {
            // Here a value begins.
            byte first = At(at);
            if (first is (byte)'{' or (byte)'[')
            {
                if (depth == maxDepth) return false;
                open[depth++] = Add(first == '{' ? TokenKind.Object : TokenKind.Array, at, 0, isEscaped: false);
                at = SkipWhite(at + 1);
                // '{' and '[' are each two before their ends.
                if (At(at) != first + 2)
                {
                    if (first == '{' && (at = Name(at)) < 0) return false;
                    continue;
                }
            }
            else if ((at = first == '"' ? String(at, TokenKind.String) : Scalar(at)) < 0)
            {
                return false;
            }
            else if (depth == 0)
            {
                return SkipWhite(at) == _length;
            }

            if ((at = AfterValue(at, open, ref depth)) <= 0) return at == 0;
        }
    }

    /// <summary>Closes what ends behind a value. Where the next value begins; 0 at the end of the document, below 0 where it is not what should come.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int AfterValue(int at, int[] open, ref int depth)
    {
        while (true)
        {
            at = SkipWhite(at);
            int container = open[depth - 1];
            bool isObject = _tokens[container].Kind == TokenKind.Object;
            byte next = At(at);
            if (next == ',')
            {
                at = SkipWhite(at + 1);
                return isObject ? Name(at) : at;
            }

            if (next != (isObject ? '}' : ']')) return -1;
            at++;
            _tokens[container].Next = _count;
            if (--depth == 0) return SkipWhite(at) == _length ? 0 : -1;
        }
    }

    /// <summary>The name of a member and the colon behind it. Where its value begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Name(int at)
    {
        if (At(at) != '"' || (at = String(at, TokenKind.Name)) < 0) return -1;
        at = SkipWhite(at);
        return At(at) == ':' ? SkipWhite(at + 1) : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int SkipWhite(int at) => At(at) > ' ' ? at : SkipWhiteSpace(at);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int SkipWhiteSpace(int at)
    {
        while (true)
        {
            uint other = ~Block.WhiteSpace(ref At(at));
            if (other != 0) return at + BitOperations.TrailingZeroCount(other);
            at += Block.Size;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int String(int at, TokenKind kind)
    {
        int start = at + 1;
        uint stops = Block.StringStops(ref At(start), out uint nonAscii);
        int length = BitOperations.TrailingZeroCount(stops);
        if (stops == 0 || At(start + length) != '"' || (nonAscii & (stops ^ (stops - 1))) != 0) return LongString(start, kind);
        Add(kind, start, length, isEscaped: false);
        return start + length + 1;
    }

    /// <summary>A string with escapes, with characters beyond ASCII, or longer than a block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LongString(int start, TokenKind kind)
    {
        int end = start;
        uint anyNonAscii = 0;
        bool isEscaped = false;
        while (true)
        {
            uint stops = Block.StringStops(ref At(end), out uint nonAscii);
            if (stops == 0)
            {
                anyNonAscii |= nonAscii;
                end += Block.Size;
                continue;
            }

            anyNonAscii |= nonAscii & (stops ^ (stops - 1));
            end += BitOperations.TrailingZeroCount(stops);
            if (At(end) == '"') break;
            isEscaped = true;
            // Half of a surrogate pair has no length, as any other character that cannot stand here: it is to be reported.
            int row = Escape.RowLength(ref At(end));
            if (row == 0) return -1;
            end += row;
        }

        // What is no ASCII stands in strings, or is to be reported.
        if (anyNonAscii != 0 && !Utf8.IsValid(Block.Span(ref At(start), end - start))) return -1;
        Add(kind, start, end - start, isEscaped);
        return end + 1;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Scalar(int at) => At(at) switch
    {
        (byte)'t' => Literal(at, "true"u8, TokenKind.True),
        (byte)'f' => Literal(at, "false"u8, TokenKind.False),
        (byte)'n' => Literal(at, "null"u8, TokenKind.Null),
        _ => Number(at),
    };

    private int Literal(int at, ReadOnlySpan<byte> literal, TokenKind kind)
    {
        if (!Block.Span(ref At(at), literal.Length).SequenceEqual(literal)) return -1;
        Add(kind, at, literal.Length, isEscaped: false);
        return at + literal.Length;
    }

    /// <summary>A number by the grammar of RFC 8259, section 6.</summary>
    private int Number(int at)
    {
        int start = at;
        if (At(at) == '-') at++;
        int digits = at;
        at = SkipDigits(at);
        if (at == digits || (At(digits) == '0' && at > digits + 1)) return -1;
        if (At(at) == '.')
        {
            int fraction = at + 1;
            if ((at = SkipDigits(fraction)) == fraction) return -1;
        }

        if (At(at) is (byte)'e' or (byte)'E')
        {
            int exponent = At(at + 1) is (byte)'+' or (byte)'-' ? at + 2 : at + 1;
            if ((at = SkipDigits(exponent)) == exponent) return -1;
        }

        Add(TokenKind.Number, start, at - start, isEscaped: false);
        return at;
    }

    private readonly int SkipDigits(int at)
    {
        while ((uint)(At(at) - '0') <= 9) at++;
        return at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add(TokenKind kind, int start, int length, bool isEscaped)
    {
        int index = _count;
        if ((uint)index >= (uint)_tokens.Length) _tokens = _state.GrowTokens();
        ref Token token = ref _tokens[index];
        token.Start = start;
        token.Length = length;
        token.Next = index + 1;
        token.Resolved = -1;
        token.Kind = kind;
        token.Escaped = isEscaped;
        token.Invalid = token.Entry = false;
        _count = index + 1;
        return index;
    }
}
