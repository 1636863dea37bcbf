using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text.Unicode;
using Ontology.Json.Fast.Patterns;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.Json.Fast;

/// <content>Values: each method takes the place where a value begins and gives the place behind it, or fails.</content>
internal ref partial struct FastReader<TMode>
{
    // More digits, and a number needs more care.
    private const int MostIntegerDigits = 15;
    private const int MostDigits = 18;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ref byte At(int at) => ref Unsafe.Add(ref _text, at);

    private readonly bool Is(int at, ReadOnlySpan<byte> literal) => Block.Span(ref At(at), literal.Length).SequenceEqual(literal);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int SkipWhite(int at)
    {
        while (true)
        {
            uint other = ~Block.WhiteSpace(ref At(at));
            if (other != 0) return at + BitOperations.TrailingZeroCount(other);
            at += Block.Size;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Value(int at, FastSlot slot)
    {
        switch (slot.Kind)
        {
            case FastKind.Text:
                return Text(at);
            case FastKind.Code:
                return Code(at, slot);
            case FastKind.Reference:
                return Reference(at, slot);
            case FastKind.Enum:
                return Enum(at, slot.Texts!);
            case FastKind.Date:
                return Date(at, slot);
            case FastKind.Integer:
                return Integer(at, slot);
            case FastKind.Number:
                return Number(at, slot);
            case FastKind.Boolean:
                return Boolean(at);
            case FastKind.Object:
                return Object(at, slot.Object!);
            default:
                return _failure;
        }
    }

    private int List(int at, FastSlot slot)
    {
        if (At(at) != '[' || --_depth < 0) return _failure;
        int self = TMode.KeepsTokens ? Add(TokenKind.Array, at, 0, -1) : 0;
        int keys = _scratch.Keys.Count;
        int notes = _scratch.Notes.Count, last = -1;
        int count = 0;
        at++;
        if (At(at) <= ' ') at = SkipWhite(at);
        if (At(at) == ']') at++;
        else
        {
            while (true)
            {
                count++;
                if (At(at) <= ' ') at = SkipWhite(at);
                int item = _scratch.Notes.Count;
                int end = Value(at, slot);
                if (slot.Place >= 0) NoteItem(slot, at, end, item, ref last);
                else _scratch.Notes.Count = item;
                if (slot.IsSet) _scratch.Keys.Add(at, end - at, 0);
                if (At(end) <= ' ') end = SkipWhite(end);
                at = end + 1;
                if (At(end) == ',') continue;
                if (At(end) == ']') break;
                return _failure;
            }
        }

        _depth++;
        if (count < slot.Minimum || count > slot.Maximum) return _failure;
        if (slot.IsSet && !AreDistinct(keys, count, 3)) return _failure;
        if (slot.Object is { KeyParts: > 0 } items && !KeysAreUnique(items, keys, count)) return _failure;
        _scratch.Keys.Count = keys;
        _first = notes;
        _second = count;
        if (TMode.KeepsTokens)
        {
            _tokens[self].Length = count;
            _tokens[self].Next = _count;
        }

        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Text(int at)
    {
        if (At(at) != '"') return _failure;
        uint stops = Block.StringStops(ref At(at + 1), out uint nonAscii);
        int length = BitOperations.TrailingZeroCount(stops);
        if (stops == 0 || At(at + 1 + length) != '"' || (nonAscii & (stops ^ (stops - 1))) != 0) return LongText(at);
        if (TMode.KeepsTokens) Add(TokenKind.String, at + 1, length, -1);
        return at + length + 2;
    }

    /// <summary>A text with escapes, with characters beyond ASCII, or longer than a block.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int LongText(int at)
    {
        int start = at + 1;
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
            do
            {
                int row = Escape.RowLength(ref At(end));
                if (row == 0) return _failure;
                end += row;
            }
            while (At(end) == '\\');
        }

        int length = end - start;
        if (anyNonAscii != 0 && !Utf8.IsValid(Block.Span(ref At(start), length))) return _failure;
        if (TMode.KeepsTokens) _tokens[Add(TokenKind.String, start, length, -1)].Escaped = isEscaped;
        return end + 1;
    }

    /// <summary>The length of a text without escapes; -1 where it has any, or does not end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int StringLength(int start, out uint nonAscii)
    {
        uint stops = Block.StringStops(ref At(start), out nonAscii);
        int length = BitOperations.TrailingZeroCount(stops);
        nonAscii &= stops ^ (stops - 1);
        if (stops != 0) return At(start + length) == '"' ? length : -1;
        length = LongStringLength(start, out uint inText);
        nonAscii = inText;
        return length;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly int LongStringLength(int start, out uint nonAscii)
    {
        nonAscii = 0;
        for (int end = start; ; end += Block.Size)
        {
            uint stops = Block.StringStops(ref At(end), out uint inBlock);
            nonAscii |= inBlock;
            if (stops == 0) continue;
            end += BitOperations.TrailingZeroCount(stops);
            return At(end) == '"' ? end - start : -1;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Code(int at, FastSlot slot)
    {
        int length = CodeLength(at, slot);
        if (length < 0) return _failure;
        if (TMode.KeepsTokens) Add(TokenKind.String, at + 1, length, -1);
        return at + length + 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Reference(int at, FastSlot slot)
    {
        int length = CodeLength(at, slot);
        if (length < 0 || (slot.Alternatives.Length > 0 && !FitsAlternative(at + 1, length, slot.Alternatives))) return _failure;
        _scratch.References.Add(at, length + 2, slot.ReferenceNumber);
        if (KeepsIdentity) _state!.References.Add(new ReferenceUse(_count, slot.Slot.Value));
        if (TMode.KeepsTokens) Add(TokenKind.String, at + 1, length, -1);
        return at + length + 2;
    }

    private readonly bool FitsAlternative(int at, int length, BytePattern[][] alternatives)
    {
        foreach (BytePattern[] patterns in alternatives)
        {
            if (AllMatch(at, length, patterns)) return true;
        }

        return false;
    }

    private readonly bool AllMatch(int at, int length, BytePattern[] patterns)
    {
        foreach (BytePattern pattern in patterns)
        {
            // No pattern matches what is not ASCII: of that, it knows nothing.
            if (!pattern.Matches(ref At(at), length)) return false;
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int CodeLength(int at, FastSlot slot)
    {
        if (At(at) != '"') return -1;
        int length = StringLength(at + 1, out uint nonAscii);
        if (length < 0) return -1;
        if (!AllMatch(at + 1, length, slot.Patterns)) return -1;
        return !slot.HasForm && nonAscii == 0 ? length : HasForm(at + 1, length, slot) ? length : -1;
    }

    private readonly bool HasForm(int start, int length, FastSlot slot)
    {
        ReadOnlySpan<byte> text = Block.Span(ref At(start), length);
        return Utf8.IsValid(text)
            && (slot.Parser is null || slot.Parser.IsValid(text))
            && (slot.Form == LexicalKind.String || LexicalForm.IsValid(slot.Form, text));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Enum(int at, TextSet texts)
    {
        if (At(at) != '"') return _failure;
        int index = texts.Find(ref At(at + 1), out int length);
        if (index < 0) return _failure;
        _second = index;
        if (TMode.KeepsTokens) Add(TokenKind.String, at + 1, length, index);
        return at + length + 2;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Date(int at, FastSlot slot)
    {
        if (At(at) != '"') return _failure;
        int length = FastDigits.DateLength;
        if (At(at + 1 + length) != '"' || !FastDigits.IsDate(ref At(at + 1)))
        {
            length = FastDigits.YearLength;
            if (!slot.TakesYears || At(at + 1 + length) != '"' || !FastDigits.IsYear(ref At(at + 1))) return Code(at, slot);
        }

        if (TMode.KeepsTokens) Add(TokenKind.String, at + 1, length, -1);
        return at + length + 2;
    }

    /// <summary>A whole number of few digits, without a fraction or an exponent.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Integer(int at, FastSlot slot)
    {
        int end = Digits(at, out long value, out int count);
        if (count is 0 or > MostIntegerDigits || At(end) is (byte)'.' or (byte)'e' or (byte)'E' || value < slot.Least || value > slot.Most) return _failure;
        if (TMode.KeepsTokens) Add(TokenKind.Number, at, end - at, -1);
        return end;
    }

    /// <summary>A number without an exponent. Of one with a fraction, bounds are only told where its whole part tells.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Number(int at, FastSlot slot)
    {
        int end = Digits(at, out long value, out int count);
        if (count is 0 or > MostIntegerDigits) return _failure;
        if (At(end) == '.')
        {
            int fraction = end + 1;
            end = fraction;
            while ((uint)(At(end) - '0') <= 9) end++;
            if (end == fraction || count + end - fraction > MostDigits) return _failure;
            // Between this whole number and the next one further from zero.
            if (At(at) == '-' ? value <= slot.Least || value > slot.Most : value < slot.Least || value >= slot.Most) return _failure;
        }
        else if (value < slot.Least || value > slot.Most)
        {
            return _failure;
        }

        if (At(end) is (byte)'e' or (byte)'E') return _failure;
        if (TMode.KeepsTokens) Add(TokenKind.Number, at, end - at, -1);
        return end;
    }

    /// <summary>A sign and digits. None are counted where JSON has another rule: a zero in front, or a zero with a sign.</summary>
    private readonly int Digits(int at, out long value, out int count)
    {
        bool isNegative = At(at) == '-';
        int start = isNegative ? at + 1 : at;
        int end = start;
        value = 0;
        for (uint digit; (digit = (uint)(At(end) - '0')) <= 9; end++) value = unchecked((value * 10) + digit);
        count = At(start) == '0' && (isNegative || end - start > 1) ? 0 : end - start;
        if (isNegative) value = -value;
        return end;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Boolean(int at)
    {
        bool isTrue = Is(at, "true"u8);
        if (!isTrue && !Is(at, "false"u8)) return _failure;
        if (TMode.KeepsTokens) Add(isTrue ? TokenKind.True : TokenKind.False, at, isTrue ? 4 : 5, -1);
        return at + (isTrue ? 4 : 5);
    }

    /// <summary>Adds a token; what is not said stays to be said.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Add(TokenKind kind, int start, int length, int resolved)
    {
        int index = _count;
        if ((uint)index >= (uint)_tokens.Length) _tokens = _state!.GrowTokens();
        ref Token token = ref _tokens[index];
        token.Start = start;
        token.Length = length;
        token.Next = index + 1;
        token.Resolved = resolved;
        token.Kind = kind;
        token.Escaped = token.Invalid = token.Entry = false;
        _count = index + 1;
        return index;
    }
}
