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

    /// <summary>The members that are no slots of the object's class, in the order of the text.</summary>
    public ExtraSlots ExtraSlots()
    {
        Token[] tokens = _context.Tokens;
        if (tokens[_token].Kind != TokenKind.Object) return default;
        List<KeyValuePair<string, AnyValue>>? members = null;
        for (int name = _token + 1; name < tokens[_token].Next; name = tokens[name + 1].Next)
        {
            if (tokens[name].Resolved >= 0) continue;
            (members ??= []).Add(new(JsonText.Text(_json, tokens[name]), AnyValue.At(_json, tokens[name + 1])));
        }

        return members is null ? default : new ExtraSlots(members);
    }
}

/// <summary>Some members of an object.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct JsonMembers
{
    private readonly BuildContext _context;
    private readonly ReadOnlySpan<byte> _json;
    private readonly Token[] _tokens;
    private readonly ClassInfo _class;
    private readonly string _className;
    private readonly int _object;
    private readonly int _end;
    private bool _keyIsDue;
    private int _next;
    private SlotInfo? _slot;
    private int _value;

    internal JsonMembers(BuildContext context, ReadOnlySpan<byte> json, int token, string className)
    {
        _context = context;
        _json = json;
        _tokens = context.Tokens;
        _class = context.Registry.Classes[_tokens[token].Resolved];
        _className = className;
        _object = token;
        _keyIsDue = ObjectTokens.IsEntry(_tokens, token);
        bool isObject = _tokens[token].Kind == TokenKind.Object;
        _next = token + 1;
        _end = isObject ? _tokens[token].Next : token + 2;
    }

    /// <summary>This.</summary>
    public readonly JsonMembers GetEnumerator() => this;

    /// <summary>The member reached.</summary>
    public readonly JsonMember Current => new(_slot!.Ordinal, new JsonValue(_context, _json, _value, _slot));

    /// <summary>Goes to the next member.</summary>
    public bool MoveNext()
    {
        if (_keyIsDue && MoveToKey()) return true;
        while (_next < _end)
        {
            if (_tokens[_object].Kind == TokenKind.Name)
            {
                _value = _next;
                _next = _end;
                _slot = _class.SimpleValue;
            }
            else
            {
                int slot = _tokens[_next].Resolved;
                _value = _next + 1;
                _next = _tokens[_value].Next;
                // A member beyond the slots; see ExtraSlots.
                if (slot < 0) continue;
                _slot = _class.Slots[slot];
            }

            if (_tokens[_value].Kind != TokenKind.Null && IsWanted()) return true;
        }

        return false;
    }

    /// <summary>The key of an entry that does not repeat it.</summary>
    private bool MoveToKey()
    {
        _keyIsDue = false;
        _slot = _class.Key;
        if (_slot is null) return false;
        int value = ObjectTokens.ValueOf(_tokens, _context.Registry.Classes, _object, _slot.Index);
        if (value >= 0 && _tokens[value].Kind != TokenKind.Name) return false;
        _value = value;
        return value >= 0 && IsWanted();
    }

    private readonly bool IsWanted() => ReferenceEquals(_slot!.Introducer, _className) || _slot.Introducer == _className;
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
