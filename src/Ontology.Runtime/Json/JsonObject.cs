using System.ComponentModel;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>An object in a document that the judge found valid. Only generated code takes it, in constructors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonObject
{
    private readonly BuildContext _context;
    private readonly ReadOnlySpan<byte> _json;
    private readonly int _token;

    internal JsonObject(BuildContext context, ReadOnlySpan<byte> json, int token)
    {
        _context = context;
        _json = json;
        _token = token;
    }

    /// <summary>The members that are present (null counts as absent) and whose slot the class introduces, in the order of the text.</summary>
    /// <param name="className">The class's name.</param>
    public JsonMembers Members(string className) => new(_context, _json, _token, className);
}

/// <summary>Some members of an object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonMembers
{
    private readonly BuildContext _context;
    private readonly ReadOnlySpan<byte> _json;
    private readonly Token[] _tokens;
    private readonly SlotInfo[] _slots;
    private readonly string _className;
    private readonly int _end;
    private int _next;
    private int _current;

    internal JsonMembers(BuildContext context, ReadOnlySpan<byte> json, int token, string className)
    {
        _context = context;
        _json = json;
        _tokens = context.Tokens;
        _slots = context.Registry.Classes[_tokens[token].Resolved].Slots;
        _className = className;
        _next = token + 1;
        _end = _tokens[token].Next;
    }

    /// <summary>This.</summary>
    public readonly JsonMembers GetEnumerator() => this;

    /// <summary>The member reached.</summary>
    public readonly JsonMember Current
    {
        get
        {
            SlotInfo slot = _slots[_tokens[_current].Resolved];
            return new JsonMember(slot.Ordinal, new JsonValue(_context, _json, _current + 1, slot));
        }
    }

    /// <summary>Goes to the next member.</summary>
    public bool MoveNext()
    {
        while (_next < _end)
        {
            _current = _next;
            ref readonly Token value = ref _tokens[_current + 1];
            _next = value.Next;
            if (value.Kind == TokenKind.Null) continue;
            string introducer = _slots[_tokens[_current].Resolved].Introducer;
            if (ReferenceEquals(introducer, _className) || introducer == _className) return true;
        }

        return false;
    }
}

/// <summary>One member of an object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonMember
{
    internal JsonMember(int ordinal, JsonValue value)
    {
        Ordinal = ordinal;
        Value = value;
    }

    /// <summary>The slot's position among those that its class introduces, in the order of the class's table.</summary>
    public int Ordinal { get; }

    /// <summary>The value.</summary>
    public JsonValue Value { get; }
}
