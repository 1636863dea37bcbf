using System.Text;

namespace Ontology.Judging;

/// <content>Identifiers that stand twice in one document, and references to what stands in it.</content>
internal ref partial struct Judge
{
    // Few are compared one with another; a record by itself mostly has one identifier.
    private const int Few = 8;

    /// <summary>To be called after the document itself has been judged, where it is read by itself.</summary>
    public readonly void JudgeIdentity()
    {
        List<IdentifierUse> identifiers = _state.Identifiers;
        // What is named within another object clashes with nothing here, and a reference to it need not be one.
        identifiers.RemoveAll(static use => use.IsLocal);
        if (identifiers.Count == 0 || (identifiers.Count == 1 && _state.References.Count == 0)) return;
        Dictionary<string, int>? index = identifiers.Count > Few ? new Dictionary<string, int>(identifiers.Count, StringComparer.Ordinal) : null;
        for (int i = 0; i < identifiers.Count; i++)
        {
            int id = identifiers[i].Value;
            int first = index is null ? FindAmong(identifiers, i, id) : index.TryAdd(TextString(id), i) ? -1 : index[TextString(id)];
            if (first >= 0) Add(IdentityFindings.Duplicate(id, Quoted(id), identifiers[first].Value));
        }

        foreach (ReferenceUse reference in _state.References)
        {
            int found = index is null ? FindAmong(identifiers, identifiers.Count, reference.Value)
                : index.TryGetValue(TextString(reference.Value), out int at) ? at : -1;
            if (found < 0) continue;
            ClassInfo target = _registry.Classes[_tokens[identifiers[found].Object].Resolved];
            if (ReferenceCheck.Fits(reference.Constraint, target)) continue;
            Add(IdentityFindings.WrongTarget(reference.Value, Quoted(reference.Value), reference.Constraint, target));
        }
    }

    private readonly int FindAmong(List<IdentifierUse> identifiers, int count, int token)
    {
        for (int i = 0; i < count; i++)
        {
            if (SameText(identifiers[i].Value, token)) return i;
        }

        return -1;
    }

    /// <summary>Two values have the same content, as <see cref="CanonicalText"/> writes it.</summary>
    private readonly bool AreSame(int left, int right)
    {
        TokenKind kind = _tokens[left].Kind;
        if (kind != _tokens[right].Kind) return false;
        switch (kind)
        {
            case TokenKind.String:
                return SameText(left, right);
            case TokenKind.Number:
                return JsonNumber.Parse(Text(left)).CompareTo(JsonNumber.Parse(Text(right))) == 0;
            case TokenKind.Object or TokenKind.Array:
                return Canonical(left) == Canonical(right);
            default:
                return true;
        }
    }

    private readonly string Canonical(int token)
    {
        var text = new StringBuilder();
        CanonicalText.Append(text, _json, _tokens, token, keepNulls: false);
        return text.ToString();
    }

    private readonly bool SameText(int left, int right)
    {
        ref readonly Token a = ref _tokens[left];
        ref readonly Token b = ref _tokens[right];
        if (a.Escaped || b.Escaped) return TextString(left) == TextString(right);
        return a.Length == b.Length && _json.Slice(a.Start, a.Length).SequenceEqual(_json.Slice(b.Start, b.Length));
    }
}
