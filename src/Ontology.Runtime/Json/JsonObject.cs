using System.ComponentModel;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>An object in a document that was found valid. Only generated code takes it, in constructors.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonObject
{
    private readonly BuildContext _context;
    private readonly ReadOnlySpan<byte> _json;
    private readonly ReadOnlySpan<int> _values;
    private readonly ClassInfo _class;
    private readonly int _token;

    internal JsonObject(BuildContext context, ReadOnlySpan<byte> json, int token, ClassInfo @class, ReadOnlySpan<int> values)
    {
        _context = context;
        _json = json;
        _token = token;
        _class = @class;
        _values = values;
    }

    /// <summary>The slots that one class introduces: the object's, or one that this derives from.</summary>
    /// <param name="className">The class's name.</param>
    public JsonSlots Slots(string className)
    {
        ClassInfo introducer = _class;
        while (!ReferenceEquals(introducer.Name, className) && introducer.Name != className)
        {
            introducer = introducer.Parent ?? throw new InvalidOperationException(
                $"The class '{_class.Name}' does not derive from '{className}': the record and its ontology's tables do not belong together.");
        }

        return new JsonSlots(_context, _json, _class.Slots.AsSpan(introducer.FirstSlot), _values[introducer.FirstSlot..]);
    }

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

/// <summary>What an object has in the slots that one class introduces, by their positions in the class's table.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct JsonSlots
{
    private readonly BuildContext _context;
    private readonly ReadOnlySpan<byte> _json;
    private readonly ReadOnlySpan<SlotInfo> _slots;
    private readonly ReadOnlySpan<int> _values;

    internal JsonSlots(BuildContext context, ReadOnlySpan<byte> json, ReadOnlySpan<SlotInfo> slots, ReadOnlySpan<int> values)
    {
        _context = context;
        _json = json;
        _slots = slots;
        _values = values;
    }

    /// <summary>The value of a slot that has one.</summary>
    /// <param name="ordinal">The slot's position.</param>
    public JsonValue this[int ordinal] => new(_context, _json, _values[ordinal], _slots[ordinal]);

    /// <summary>The slot has a value; null is none.</summary>
    /// <param name="ordinal">The slot's position.</param>
    public bool Has(int ordinal) => _values[ordinal] >= 0;
}
