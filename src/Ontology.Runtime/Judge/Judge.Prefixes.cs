namespace Ontology.Judging;

/// <content>Prefixes of identifiers.</content>
internal ref partial struct Judge
{
    /// <summary>An identifier begins with one of the prefixes that its class gives, if it gives any.</summary>
    private readonly bool JudgeIdPrefix(SlotInfo slot, int token)
    {
        if (slot.IdPrefixes.Length == 0) return true;
        ReadOnlySpan<byte> text = Text(token);
        foreach (IdPrefix prefix in slot.IdPrefixes)
        {
            if (prefix.Begins(text)) return true;
        }

        bool isOpen = slot.Table.IdPrefixesOpen;
        if (_silent > 0) return isOpen;
        string[] names = Array.ConvertAll(slot.IdPrefixes, static p => p.Name);
        string identifier = TextString(token);
        int colon = identifier.IndexOf(':', StringComparison.Ordinal);
        string? near = colon < 1 ? null : _state.Suggest(identifier[..colon], names);
        string expected = names.Length == 1 ? $"the prefix {Wording.Names(names)}" : $"one of the prefixes {Wording.Names(names)}";
        Add(new Finding
        {
            Descriptor = ViolationCatalog.IdentifierPrefix,
            Severity = isOpen ? Severity.Warning : Severity.Error,
            Token = token,
            Message = $"the identifier {Wording.Quote(identifier)} has another prefix; expected {expected}{Wording.DidYouMean(near)}",
            Expected = Wording.Names(names),
            Found = identifier,
        });
        return isOpen;
    }
}
