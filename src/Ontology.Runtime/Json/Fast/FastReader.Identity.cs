using Ontology.Json.Fast.Expressions;
using Ontology.Judging;

namespace Ontology.Json.Fast;

/// <content>What stands once: identifiers in the document, keys in a list, values in a list.</content>
internal ref partial struct FastReader<TMode>
{
    // Few are compared one with another; of more, the judge knows how.
    private const int Few = 40;

    /// <summary>
    /// Notes where a value stands, or what it is, for rules and for comparing it with others. Texts with escapes are left to the judge, because equal
    /// ones may be written differently.
    /// </summary>
    private readonly void Note(FastSlot slot, int value, int end, FastClass source, scoped ref FastObject obj)
    {
        if (end == _failure) return;
        if (slot.RuleValue >= 0) obj.NoteValue(slot.RuleValue, slot.Kind == FastKind.Enum ? _second : At(value) == 't' ? 1 : 0);
        if (slot.Place >= 0) NoteForRules(slot, value, end, obj.Notes + FastPlace.Head + (slot.Place * 2));
        if (slot.IsIdentifier)
        {
            _scratch.Identifiers.Add(value, end - value, source.Class.Index);
            if (KeepsIdentity) _state!.Identifiers.Add(new IdentifierUse(obj.Token, _count - 1, IsLocal: false));
        }

        if (slot.KeyPart < 0) return;
        _scratch.Keys[obj.Keys + (slot.KeyPart * 2)] = value;
        _scratch.Keys[obj.Keys + (slot.KeyPart * 2) + 1] = end - value;
    }

    /// <summary>The objects of a list differ in their unique keys.</summary>
    private readonly bool KeysAreUnique(FastClass items, int keys, int count)
    {
        if (count < 2) return true;
        if (count > Few) return false;
        int stride = items.KeyParts * 2;
        foreach (ulong parts in items.Keys)
        {
            for (int i = 1; i < count; i++)
            {
                for (int j = 0; j < i; j++)
                {
                    if (SameKey(parts, keys + (i * stride), keys + (j * stride))) return false;
                }
            }
        }

        return true;
    }

    private readonly bool SameKey(ulong parts, int left, int right)
    {
        for (int part = 0; parts != 0; part++, parts >>= 1)
        {
            if ((parts & 1) == 0) continue;
            int a = left + (part * 2), b = right + (part * 2);
            // A key of which a part is absent is nobody's equal.
            if (_scratch.Keys[a] < 0 || _scratch.Keys[b] < 0 || !MayBeSame(_scratch.Keys[a], _scratch.Keys[a + 1], _scratch.Keys[b], _scratch.Keys[b + 1])) return false;
        }

        return true;
    }

    private readonly bool AreDistinct(int first, int count, int stride)
    {
        if (count > Few) return false;
        for (int i = 1; i < count; i++)
        {
            for (int j = 0; j < i; j++)
            {
                int a = first + (i * stride), b = first + (j * stride);
                if (MayBeSame(_scratch.Keys[a], _scratch.Keys[a + 1], _scratch.Keys[b], _scratch.Keys[b + 1])) return false;
            }
        }

        return true;
    }

    private readonly bool MayBeSame(int left, int leftLength, int right, int rightLength)
    {
        ReadOnlySpan<byte> a = Block.Span(ref At(left), leftLength), b = Block.Span(ref At(right), rightLength);
        return a.SequenceEqual(b) || a.Contains((byte)'\\') || b.Contains((byte)'\\');
    }

    /// <summary>No identifier stands in the document twice, and no reference leads to an object of another class in it.</summary>
    private readonly bool IdentityIsClear()
    {
        int identifiers = _scratch.Identifiers.Count;
        if (identifiers == 0) return true;
        return identifiers / 3 <= Few ? FewAreClear(identifiers) : ManyAreClear(identifiers);
    }

    private readonly bool FewAreClear(int identifiers)
    {
        for (int i = 0; i < identifiers; i += 3)
        {
            ReadOnlySpan<byte> identifier = Noted(_scratch.Identifiers, i);
            if (identifier.Contains((byte)'\\')) return false;
            for (int j = 0; j < i; j += 3)
            {
                if (identifier.SequenceEqual(Noted(_scratch.Identifiers, j))) return false;
            }

            for (int j = 0; j < _scratch.References.Count; j += 3)
            {
                if (_scratch.References[j + 1] == identifier.Length && identifier.SequenceEqual(Noted(_scratch.References, j)) && !Fits(j, i)) return false;
            }
        }

        return true;
    }

    private readonly bool ManyAreClear(int identifiers)
    {
        var known = new Dictionary<int, int>(identifiers / 3);
        var chains = new int[identifiers];
        for (int i = 0; i < identifiers; i += 3)
        {
            ReadOnlySpan<byte> identifier = Noted(_scratch.Identifiers, i);
            if (identifier.Contains((byte)'\\') || Find(known, chains, identifier) >= 0) return false;
            int hash = Hash(identifier);
            chains[i] = known.TryGetValue(hash, out int next) ? next : -1;
            known[hash] = i;
        }

        for (int j = 0; j < _scratch.References.Count; j += 3)
        {
            int found = Find(known, chains, Noted(_scratch.References, j));
            if (found >= 0 && !Fits(j, found)) return false;
        }

        return true;
    }

    private readonly int Find(Dictionary<int, int> known, int[] chains, ReadOnlySpan<byte> text)
    {
        if (!known.TryGetValue(Hash(text), out int at)) return -1;
        while (at >= 0 && !Noted(_scratch.Identifiers, at).SequenceEqual(text)) at = chains[at];
        return at;
    }

    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private readonly ReadOnlySpan<byte> Noted(in FastScratch.IntBuffer buffer, int index) => Block.Span(ref At(buffer[index]), buffer[index + 1]);

    private readonly bool Fits(int reference, int identifier) => ReferenceCheck.Fits(
        _plan.References[_scratch.References[reference + 2]], _plan.Registry.Classes[_scratch.Identifiers[identifier + 2]]);

    /// <summary>Conditions that look at values: the judge's own, asked of the tokens of an object.</summary>
    private bool ValueRulesHold(int self, ClassInfo actual)
    {
        _needsTokens = true;
        if (!TMode.KeepsTokens) return false;
        _state!.Count = _count;
        return new Judge(_json, _state, _plan.Registry).Keeps(self, actual);
    }
}
