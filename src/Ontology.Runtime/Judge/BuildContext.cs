namespace Ontology.Judging;

/// <summary>A judged document, for building records of it.</summary>
/// <param name="registry">The ontology.</param>
/// <param name="tokens">The document.</param>
/// <param name="identified">Where objects are remembered by their identifiers; null if they are not.</param>
/// <param name="rules">Asks the rules that records have in C#; null where nobody does.</param>
/// <param name="isFast">The tokens come of the fast reader, which resolves the values of enumerations by the slot and by nothing else.</param>
internal sealed class BuildContext(
    OntologyRegistry registry, Token[] tokens, List<KeyValuePair<string, object>>? identified, RecordRuleRun? rules = null, bool isFast = false)
{
    private const int MostKept = 1 << 14;

    [ThreadStatic]
    private static int[]? Spare;

    // For each object that is being built, the token of the value of each slot; -1 for none. Those of an object stand behind those of the one that holds it.
    private int[] _values = [];
    private int _count;

    public OntologyRegistry Registry => registry;

    public Token[] Tokens => tokens;

    public bool IsFast => isFast;

    /// <summary>Makes the record of an object that was found valid; also remembers it by its identifier, if that is wanted.</summary>
    public object Build(ReadOnlySpan<byte> json, int token)
    {
        ClassInfo actual = registry.Classes[tokens[token].Resolved];
        ObjectFactory factory = actual.Factory
            ?? throw new InvalidOperationException($"The class '{actual.Name}' has no record: the ontology was not compiled to C#.");
        int first = _count;
        ReadOnlySpan<int> values = ValuesOf(token, actual);
        object built = factory(new Json.JsonObject(this, json, token, actual, values));
        _count = first;
        if (first == 0) GiveBack();
        rules?.Ask((IOntologyObject)built, actual, tokens, token);
        if (identified is not null && actual.Identifier is { } identifier) Remember(json, token, identifier, built);
        return built;
    }

    public int CountItems(int list) => tokens[list].Length;

    private ReadOnlySpan<int> ValuesOf(int obj, ClassInfo actual)
    {
        Span<int> values = Take(actual.Slots.Length);
        ref readonly Token at = ref tokens[obj];
        if (at.Kind == TokenKind.Name)
        {
            if (actual.Key is { } name) values[name.Index] = obj;
            if (actual.SimpleValue is { } simple && tokens[obj + 1].Kind != TokenKind.Null) values[simple.Index] = obj + 1;
            return values;
        }

        for (int name = obj + 1; name < at.Next; name = tokens[name + 1].Next)
        {
            int slot = tokens[name].Resolved;
            // A member beyond the slots is one of the extra ones.
            if (slot >= 0 && tokens[name + 1].Kind != TokenKind.Null) values[slot] = name + 1;
        }

        // The key of an entry that does not repeat it.
        if (at.Entry && actual.Key is { } key && values[key.Index] < 0) values[key.Index] = obj - 1;
        return values;
    }

    /// <summary>Space for an object. What was given before stays where it is: the objects that it was given for have it in hand.</summary>
    private Span<int> Take(int length)
    {
        if (_count == 0 && _values.Length == 0)
        {
            _values = Spare ?? new int[256];
            // A type of the user's that reads itself may read records meanwhile.
            Spare = null;
        }

        if (_count + length > _values.Length) _values = new int[Math.Max(_count + length, _values.Length * 2)];
        Span<int> taken = _values.AsSpan(_count, length);
        taken.Fill(-1);
        _count += length;
        return taken;
    }

    private void GiveBack()
    {
        if (_values.Length <= MostKept) Spare = _values;
        _values = [];
    }

    private void Remember(ReadOnlySpan<byte> json, int obj, SlotInfo identifier, object built)
    {
        int value = ObjectTokens.ValueOf(tokens, registry.Classes, obj, identifier.Index);
        if (value >= 0) identified!.Add(KeyValuePair.Create(JsonText.Text(json, tokens[value]), built));
    }
}
