namespace Ontology.Judging;

/// <summary>A judged document, for building records of it.</summary>
/// <param name="registry">The ontology.</param>
/// <param name="tokens">The document.</param>
/// <param name="index">Where records are remembered by their identifiers; null where they are not.</param>
/// <param name="rules">Asks the rules that records have in C#; null where nobody does.</param>
/// <param name="isFast">The tokens come of the fast reader, which resolves the values of enumerations by the slot and by nothing else.</param>
internal sealed class BuildContext(
    OntologyRegistry registry, Token[] tokens, Dictionary<string, object>? index, RecordRuleRun? rules = null, bool isFast = false)
{
    public OntologyRegistry Registry => registry;

    public Token[] Tokens => tokens;

    public bool IsFast => isFast;

    /// <summary>Makes the record of an object that was found valid; where there is an index, also remembers it by its identifier.</summary>
    public object Build(ReadOnlySpan<byte> json, int token)
    {
        ClassInfo actual = registry.Classes[tokens[token].Resolved];
        ObjectFactory factory = actual.Factory
            ?? throw new InvalidOperationException($"The class '{actual.Name}' has no record: the ontology was not compiled to C#.");
        object built = factory(new Json.JsonObject(this, json, token));
        rules?.Ask((IOntologyObject)built, actual, tokens, token);
        if (index is not null && actual.Identifier is { } identifier) Remember(json, token, identifier, built);
        return built;
    }

    public int CountItems(int list) => tokens[list].Length;

    private void Remember(ReadOnlySpan<byte> json, int obj, SlotInfo identifier, object built)
    {
        int value = ObjectTokens.ValueOf(tokens, registry.Classes, obj, identifier.Index);
        // Of two with the same identifier, which is a violation, the first is found.
        if (value >= 0) index!.TryAdd(JsonText.Text(json, tokens[value]), built);
    }
}
