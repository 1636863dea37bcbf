using System.Globalization;
using System.Text;
using Ontology.Datasets;

namespace Ontology.Judging;

/// <summary>A key of an object in a list of the root that the documents of a dataset share.</summary>
/// <param name="Key">Which key.</param>
/// <param name="Object">The object, as a token.</param>
/// <param name="Digest">What the values of the key have in common with equal ones.</param>
internal readonly record struct KeyUse(UniqueKeyInfo Key, int Object, UInt128 Digest);

/// <content>Keys and unique keys of the objects of a list or of a dictionary.</content>
internal ref partial struct Judge
{
    /// <summary>Judges the keys that were noted in the lists of the root, which all documents of a dataset share.</summary>
    /// <param name="seen">The keys of the documents before.</param>
    /// <param name="document">The number of this document in the dataset.</param>
    public readonly void JudgeSharedKeys(KeyTable seen, int document)
    {
        foreach (KeyUse use in _state.SharedKeys)
        {
            if (seen.TryAdd(use.Digest, new TokenPlace(document, use.Object), out TokenPlace first)) continue;
            ReportTwice(use.Key, use.Object, first.Token, first.Document == document ? -1 : first.Document);
        }
    }

    /// <summary>Notes the keys in the lists of the root, of a document that was read fast and found valid.</summary>
    public readonly void NoteSharedKeys()
    {
        if (!_isInDataset) return;
        SlotInfo[] slots = _registry.Classes[_tokens[0].Resolved].Slots;
        for (int name = 1; name < _tokens[0].Next; name = _tokens[name + 1].Next)
        {
            bool holdsObjects = _tokens[name + 1].Kind == TokenKind.Array && slots[_tokens[name].Resolved].Value.Form == RangeForm.Object;
            if (holdsObjects) JudgeUnique(name + 1, _tokens[name + 1].Length, isDictionary: false);
        }
    }

    private readonly bool JudgeUnique(int container, int count, bool isDictionary)
    {
        bool shared = _isInDataset && IsMemberOfRoot(container);
        if (_silent > 0 || (count < 2 && !shared)) return true;
        if (count <= Few && !shared && !isDictionary) return JudgeUniqueAmongFew(container);
        bool valid = true;
        // Of what the whole dataset shares, only digests are kept; what one container holds is compared as it is.
        Dictionary<string, int>? seen = null;
        foreach (int item in new ContainerTokens(_tokens, container))
        {
            if (!IsObject(item) || _tokens[item].Resolved < 0) continue;
            ClassInfo actual = _registry.Classes[_tokens[item].Resolved];
            foreach (UniqueKeyInfo key in actual.UniqueKeys)
            {
                // No name stands in a dictionary twice: that has been judged.
                if (isDictionary && key.IsKeySlot && !shared) continue;
                if (!TryKeyText(key, item, shared ? container : -1, out string text)) continue;
                if (shared)
                {
                    _state.SharedKeys.Add(new KeyUse(key, item, KeyTable.Digest(Encoding.UTF8.GetBytes(text))));
                    continue;
                }

                seen ??= new Dictionary<string, int>(StringComparer.Ordinal);
                if (!seen.TryAdd(text, item)) valid &= ReportTwice(key, item, seen[text], otherDocument: -1);
            }
        }

        return valid;
    }

    /// <summary>The same for a list of few objects, which are compared one with another.</summary>
    private readonly bool JudgeUniqueAmongFew(int list)
    {
        bool valid = true;
        int end = _tokens[list].Next;
        for (int item = list + 1; item < end; item = _tokens[item].Next)
        {
            if (_tokens[item].Kind != TokenKind.Object || _tokens[item].Resolved < 0) continue;
            foreach (UniqueKeyInfo key in _registry.Classes[_tokens[item].Resolved].UniqueKeys)
            {
                int first = FindSameKey(key, list + 1, item);
                if (first >= 0) valid = ReportTwice(key, item, first, otherDocument: -1);
            }
        }

        return valid;
    }

    /// <summary>The first of some objects that has the same key as the one behind them; -1 where none has.</summary>
    private readonly int FindSameKey(UniqueKeyInfo key, int from, int item)
    {
        for (int other = from; other < item; other = _tokens[other].Next)
        {
            if (_tokens[other].Kind != TokenKind.Object || _tokens[other].Resolved < 0) continue;
            if (Array.IndexOf(_registry.Classes[_tokens[other].Resolved].UniqueKeys, key) >= 0 && HaveSameKey(key, other, item)) return other;
        }

        return -1;
    }

    private readonly bool HaveSameKey(UniqueKeyInfo key, int left, int right)
    {
        foreach (int slot in key.Slots)
        {
            int one = ValueOf(left, slot), other = ValueOf(right, slot);
            if (one < 0 || other < 0 || _tokens[one].Invalid || _tokens[other].Invalid || !AreSame(one, other)) return false;
        }

        return true;
    }

    private readonly bool IsMemberOfRoot(int container)
    {
        // Only a member of the root has the root's end behind it and no other container around: names of the root lead to it.
        int end = _tokens[0].Next;
        for (int name = 1; name < end && name < container; name = _tokens[name + 1].Next)
        {
            if (name + 1 == container) return true;
        }

        return false;
    }

    private readonly bool ReportTwice(UniqueKeyInfo key, int item, int first, int otherDocument)
    {
        ClassInfo actual = _registry.Classes[_tokens[item].Resolved];
        int place = key.Slots.Length == 1 ? ValueOf(item, key.Slots[0]) : item;
        string slots = Wording.Names(key.Slots.Select(s => actual.Slots[s].Key));
        return key.IsKeySlot
            ? Report(
                ViolationCatalog.DuplicateKey,
                place,
                $"the key {Quoted(place)} stands twice in its {(_tokens[place].Kind == TokenKind.Name ? "mapping" : "list")}",
                otherToken: first,
                otherDocument: otherDocument)
            : Report(
                ViolationCatalog.DuplicateUniqueKey,
                place,
                $"the values of {slots} stand together twice (unique key '{key.Name}' of {key.Owner.Name})",
                otherToken: first,
                otherDocument: otherDocument);
    }

    /// <summary>The values of a key in a form that equal values share. False where one is absent or invalid: then nothing is compared.</summary>
    private readonly bool TryKeyText(UniqueKeyInfo key, int item, int rootContainer, out string text)
    {
        text = "";
        var canonical = new StringBuilder();
        if (rootContainer >= 0) canonical.Append(_tokens[rootContainer - 1].Resolved.ToString(CultureInfo.InvariantCulture));
        canonical.Append('|').Append(key.Owner.Index.ToString(CultureInfo.InvariantCulture)).Append('|').Append(key.Name);
        foreach (int slot in key.Slots)
        {
            int value = ValueOf(item, slot);
            if (value < 0 || _tokens[value].Invalid) return false;
            canonical.Append('|');
            if (_tokens[value].Kind == TokenKind.Name) AppendName(canonical, value, key.Owner.Slots[slot].Value.Type);
            else CanonicalText.Append(canonical, _json, _tokens, value, keepNulls: false);
        }

        text = canonical.ToString();
        return true;
    }

    /// <summary>The key of an entry, as it would be written if it stood inside.</summary>
    private readonly void AppendName(StringBuilder canonical, int name, TypeInfo? type)
    {
        TokenKind kind = BeginName(name, type, out int resolved);
        CanonicalText.Append(canonical, _json, _tokens, name, keepNulls: false);
        EndName(name, kind, resolved);
    }
}
