using System.Buffers.Text;
using System.ComponentModel;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>Reads one value of a list.</summary>
/// <typeparam name="T">What it becomes.</typeparam>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonValueReader<out T>(JsonValue value);

/// <summary>A value in a document that the judge found valid. Only generated code takes it, in constructors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonValue
{
    private readonly BuildContext _context;
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _token;
    private readonly SlotInfo _slot;

    internal JsonValue(BuildContext context, ReadOnlySpan<byte> json, int token, SlotInfo slot)
    {
        _context = context;
        _json = json;
        _token = token;
        _slot = slot;
    }

    private ref readonly Token Token => ref _context.Tokens[_token];

    // Escapes are in numbers only where the name of a dictionary's entry is one.
    private ReadOnlySpan<byte> Raw =>
        Token.Escaped ? Encoding.UTF8.GetBytes(JsonText.Text(_json, Token)) : _json.Slice(Token.Start, Token.Length);

    /// <summary>What the value is. The entry of a dictionary is an object, however it is written.</summary>
    public JsonValueKind Kind => Token.Kind switch
    {
        TokenKind.Object => JsonValueKind.Object,
        TokenKind.Array => JsonValueKind.Array,
        TokenKind.Number => JsonValueKind.Number,
        TokenKind.True => JsonValueKind.True,
        TokenKind.False => JsonValueKind.False,
        TokenKind.Null => JsonValueKind.Null,
        TokenKind.Name when _slot.IsDictionary => JsonValueKind.Object,
        _ => JsonValueKind.String,
    };

    /// <summary>Whether the value is an object of a class, or of one that derives from it, as far as the judge could tell.</summary>
    /// <param name="className">The class's name.</param>
    public bool IsA(string className) =>
        Kind == JsonValueKind.Object && Token.Resolved >= 0
        && _context.Registry.FindClass(className) is { } wanted && _context.Registry.Classes[Token.Resolved].IsA(wanted);

    /// <summary>The text of a string, of a number or of a truth value.</summary>
    public string String() => JsonText.Text(_json, Token);

    /// <summary>An integer; <c>1.0</c> and <c>1e2</c> are integers.</summary>
    public long Int64()
    {
        ReadOnlySpan<byte> raw = Raw;
        if (Utf8Parser.TryParse(raw, out long value, out int read) && read == raw.Length) return value;
        return JsonNumber.Parse(raw).TryInt64(out value) ? value : throw NotJudged("an integer");
    }

    /// <summary>A decimal number.</summary>
    public decimal Decimal() =>
        Utf8Parser.TryParse(Raw, out decimal value, out int read) && read == Raw.Length ? value
        : decimal.TryParse(String(), NumberStyles.Float, CultureInfo.InvariantCulture, out value) ? value
        : throw NotJudged("a decimal number");

    /// <summary>A floating-point number.</summary>
    public double Double() =>
        Utf8Parser.TryParse(Raw, out double value, out int read) && read == Raw.Length ? value : throw NotJudged("a number");

    /// <summary>A truth value.</summary>
    public bool Boolean() => Token.Kind == TokenKind.True || (Token.Kind == TokenKind.Name && Raw.SequenceEqual("true"u8));

    /// <summary>A day.</summary>
    public DateOnly Date()
    {
        Span<char> text = stackalloc char[10];
        ReadOnlySpan<byte> raw = Raw;
        if (raw.Length == 10 && Ascii.ToUtf16(raw, text, out _) == System.Buffers.OperationStatus.Done
            && IsoText.TryDate(text, out DateOnly date))
        {
            return date;
        }

        return IsoText.TryDate(String(), out date) ? date : throw NotJudged("a date");
    }

    /// <summary>The position of a permissible value in its enumeration, the one of the slot where it is introduced.</summary>
    public int EnumIndex()
    {
        if (_context.IsFast && ReferenceEquals(_slot.DeclaredEnum, _slot.Value.Enum)) return Token.Resolved;
        // By its text: what the judge resolved last may be an alternative's enumeration, or that of a rule.
        int index = _slot.DeclaredEnum?.Values.Find(Raw) ?? -1;
        return index >= 0 ? index : throw NotJudged("a permissible value");
    }

    /// <summary>A value of a type that reads itself.</summary>
    /// <typeparam name="T">The type.</typeparam>
    public T Parse<T>()
        where T : ISpanParsable<T>
    {
        ref readonly Token token = ref Token;
        if (typeof(T) == typeof(PartialDate) && token.Length == FastDigits.DateLength && PartialDate.TryDay(Raw, out PartialDate day)) return (T)(object)day;
        if (!token.Escaped && token.Length <= 128)
        {
            Span<char> text = stackalloc char[128];
            int length = Encoding.UTF8.GetChars(Raw, text);
            if (T.TryParse(text[..length], CultureInfo.InvariantCulture, out T? value)) return value;
        }
        else if (T.TryParse(String().AsSpan(), CultureInfo.InvariantCulture, out T? value))
        {
            return value;
        }

        throw NotJudged(typeof(T).Name);
    }

    /// <summary>An object, of the class that the judge found it to be.</summary>
    /// <typeparam name="T">The record of the range, or an interface of it.</typeparam>
    public T Object<T>()
        where T : class => (T)_context.Build(_json, _token);

    /// <summary>A reference.</summary>
    /// <typeparam name="T">What is referred to.</typeparam>
    public Ref<T> Ref<T>() => new(String());

    /// <summary>Any value at all.</summary>
    public AnyValue Any() => AnyValue.At(_json, Token);

    /// <summary>A list; also a single value, and the objects of a dictionary, where the form varies. In an array, elements are lists again.</summary>
    /// <typeparam name="T">The type of an element.</typeparam>
    /// <param name="reader">Reads an element.</param>
    public ValueList<T> List<T>(JsonValueReader<T> reader) => new(Elements(reader));

    /// <summary>A list of texts, as <see cref="List{T}"/> reads it.</summary>
    public ValueList<string> Strings()
    {
        var walk = new ElementWalk(this);
        var items = new string[walk.Count];
        for (int i = 0; i < items.Length; i++) items[i] = walk.Next().String();
        return new ValueList<string>(items);
    }

    /// <summary>A list of permissible values, as <see cref="List{T}"/> reads it.</summary>
    /// <typeparam name="T">The enumeration, whose values are numbered by their positions.</typeparam>
    public ValueList<T> Enums<T>()
        where T : struct, Enum
    {
        var walk = new ElementWalk(this);
        var items = new T[walk.Count];
        for (int i = 0; i < items.Length; i++) items[i] = Unsafe.BitCast<int, T>(walk.Next().EnumIndex());
        return new ValueList<T>(items);
    }

    /// <summary>A list of objects, as <see cref="List{T}"/> reads it.</summary>
    /// <typeparam name="T">The record of the range, or an interface of it.</typeparam>
    public ValueList<T> Objects<T>()
        where T : class
    {
        var walk = new ElementWalk(this);
        var items = new T[walk.Count];
        for (int i = 0; i < items.Length; i++) items[i] = walk.Next().Object<T>();
        return new ValueList<T>(items);
    }

    /// <summary>A list of references, as <see cref="List{T}"/> reads it.</summary>
    /// <typeparam name="T">What is referred to.</typeparam>
    public ValueList<Ref<T>> Refs<T>()
    {
        var walk = new ElementWalk(this);
        var items = new Ref<T>[walk.Count];
        for (int i = 0; i < items.Length; i++) items[i] = walk.Next().Ref<T>();
        return new ValueList<Ref<T>>(items);
    }

    /// <summary>The objects of a dictionary by their key; also those of a list, where the form varies.</summary>
    /// <typeparam name="T">The type of an object.</typeparam>
    /// <param name="reader">Reads an object.</param>
    public ValueDictionary<T> Dictionary<T>(JsonValueReader<T> reader) => new(Elements(reader));

    private T[] Elements<T>(JsonValueReader<T> reader)
    {
        var walk = new ElementWalk(this);
        var items = new T[walk.Count];
        for (int i = 0; i < items.Length; i++) items[i] = reader(walk.Next());
        return items;
    }

    private InvalidOperationException NotJudged(string expected) =>
        new($"The slot '{_slot.Key}' holds no {expected}: the record and its ontology's tables do not belong together.");

    /// <summary>Goes through the values of a list, or of a dictionary; of a value that stands alone, it is that.</summary>
    private ref struct ElementWalk
    {
        private readonly JsonValue _list;
        private readonly bool _isDictionary;
        private readonly bool _isAlone;
        private int _next;

        public ElementWalk(JsonValue list)
        {
            _list = list;
            _isDictionary = list.Token.Kind == TokenKind.Object && list._slot.IsDictionary;
            _isAlone = list.Token.Kind != TokenKind.Array && !_isDictionary;
            _next = list._token + 1;
            Count = _isAlone ? 1 : _isDictionary ? CountEntries() : list._context.CountItems(list._token);
        }

        public int Count { get; }

        public JsonValue Next()
        {
            if (_isAlone) return _list;
            Token[] tokens = _list._context.Tokens;
            int item = _isDictionary ? ObjectTokens.OfEntry(tokens, _next) : _next;
            _next = tokens[_isDictionary ? _next + 1 : _next].Next;
            return new JsonValue(_list._context, _list._json, item, _list._slot);
        }

        private readonly int CountEntries()
        {
            Token[] tokens = _list._context.Tokens;
            int count = 0;
            for (int name = _next; name < _list.Token.Next; name = tokens[name + 1].Next) count++;
            return count;
        }
    }
}
