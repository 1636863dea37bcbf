using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>The records of a document that was judged: what stands in those slots of its root that hold objects, or the root itself.</summary>
internal struct RecordTokens
{
    private readonly OntologyRegistry _registry;
    private readonly Token[] _tokens;
    private readonly SlotInfo[] _slots;
    private readonly int _end;
    private ContainerTokens _items;
    private ClassInfo _range;
    private int _name = 1;
    private bool _isRoot;

    /// <summary>Makes them; <see cref="MoveNext"/> goes to the first.</summary>
    /// <param name="registry">The ontology.</param>
    /// <param name="root">The class of documents.</param>
    /// <param name="isRecord">The document is a record itself.</param>
    /// <param name="tokens">The document.</param>
    public RecordTokens(OntologyRegistry registry, ClassInfo root, bool isRecord, Token[] tokens)
    {
        bool hasSlots = !isRecord && tokens[0].Kind == TokenKind.Object && tokens[0].Resolved >= 0;
        _registry = registry;
        _tokens = tokens;
        _slots = hasSlots ? registry.Classes[tokens[0].Resolved].Slots : [];
        _end = hasSlots ? tokens[0].Next : 0;
        _range = Class = root;
        _isRoot = isRecord;
    }

    /// <summary>The record.</summary>
    public int Token { get; private set; } = -1;

    /// <summary>Its class. What could not be told counts as what was expected there.</summary>
    public ClassInfo Class { get; private set; }

    /// <summary>No error was found in it.</summary>
    public bool IsValid { get; private set; }

    /// <summary>The key of the slot that it stands in.</summary>
    public string Key { get; private set; } = DatasetContent.DocumentsKey;

    /// <summary>Goes on to the next record; false where there is none.</summary>
    public bool MoveNext()
    {
        while (true)
        {
            if (_items.MoveNext())
            {
                if (Find(_items.Current)) return true;
            }
            else if (_isRoot)
            {
                _isRoot = false;
                return Find(0);
            }
            else if (_name >= _end)
            {
                return false;
            }
            else if (OpenSlot() is >= 0 and int value && Find(value))
            {
                return true;
            }
        }
    }

    /// <summary>Goes on to the next slot of the root. The object that it holds; -1 where it holds none, or a list.</summary>
    private int OpenSlot()
    {
        int name = _name, value = name + 1;
        _name = _tokens[value].Next;
        if (_tokens[name].Resolved < 0) return -1;
        SlotInfo slot = _slots[_tokens[name].Resolved];
        if (slot.Value.Form != RangeForm.Object) return -1;
        _range = slot.Value.Class!;
        Key = slot.Key;
        if (_tokens[value].Kind != TokenKind.Array && !(slot.IsDictionary && _tokens[value].Kind == TokenKind.Object)) return value;
        _items = new ContainerTokens(_tokens, value);
        return -1;
    }

    private bool Find(int token)
    {
        ref readonly Token found = ref _tokens[token];
        if (found.Kind == TokenKind.Null) return false;
        bool isObject = found.Kind is TokenKind.Object or TokenKind.Name && found.Resolved >= 0;
        Token = token;
        Class = isObject ? _registry.Classes[found.Resolved] : _range;
        IsValid = isObject && !found.Invalid;
        return true;
    }
}
