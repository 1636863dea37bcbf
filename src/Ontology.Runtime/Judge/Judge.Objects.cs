using System.Numerics;
using System.Runtime.CompilerServices;
using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Objects: their class, their members, what is missing.</content>
internal ref partial struct Judge
{
    private const int MaskWords = 4;

    private bool JudgeObject(int token, ClassInfo range)
    {
        // What an alternative took it for may have named its members otherwise.
        _noted = -1;
        if (_tokens[token].Kind != TokenKind.Object) return ReportKind(token, $"an object ({range.Name})");
        if (ClassOf(token, range) is not { } actual) return false;
        _tokens[token].Resolved = actual.Index;
        int words = actual.Required.Length;
        Span<ulong> present = words <= MaskWords ? stackalloc ulong[MaskWords] : new ulong[words];
        bool valid = JudgeMembers(token, actual, present, out bool hasNull);
        if (_tokens[token].Entry) valid &= JudgeEntryKey(token - 1, token, actual);
        if (hasNull || !HasAllWanted(actual, present)) valid &= ReportMissing(token, actual);
        return JudgeWhole(token, actual, valid);
    }

    /// <summary>What holds for an object whose slots have been judged.</summary>
    private bool JudgeWhole(int obj, ClassInfo actual, bool valid)
    {
        if (_state.IsDecided) return false;
        if (actual.HasRules) NotePlaces(obj, actual);
        if (_silent == 0 && actual.Identifier is { } identifier)
        {
            int id = ValueOf(obj, identifier.Index);
            if (id >= 0 && !_tokens[id].Invalid) _state.Identifiers.Add(new IdentifierUse(obj, id, _entriesAreLocal && ObjectTokens.IsEntry(_tokens, obj)));
        }

        if (actual.Conditions.Length > 0) valid &= JudgeConditions(obj, actual, valid);
        if (actual.Rules.Length > 0) valid &= JudgeRules(obj, actual, valid);
        if (_registry.HasExpressions) valid &= JudgeExpressions(obj, actual, valid);
        if (!valid && _silent == 0) _tokens[obj].Invalid = true;
        return valid;
    }

    /// <summary>Notes where the values of an object's slots are, so that what asks for many of them need not go through its members each time.</summary>
    private void NotePlaces(int obj, ClassInfo actual)
    {
        Token[] tokens = _tokens;
        if (tokens[obj].Kind != TokenKind.Object) return;
        Span<int> places = _state.ClearPlaces(actual.Slots.Length);
        ulong[] present = _state.Present;
        if (tokens[obj].Entry && actual.Key is { } key)
        {
            places[key.Index] = obj - 1;
            present[key.Index >> 6] |= 1UL << key.Index;
        }

        int end = tokens[obj].Next;
        for (int name = obj + 1; name < end; name = tokens[name + 1].Next)
        {
            int slot = tokens[name].Resolved;
            if (slot < 0 || tokens[name + 1].Kind == TokenKind.Null) continue;
            places[slot] = name + 1;
            present[slot >> 6] |= 1UL << slot;
        }

        _noted = obj;
    }

    private bool JudgeMembers(int obj, ClassInfo actual, scoped Span<ulong> present, out bool hasNull)
    {
        bool valid = true;
        hasNull = false;
        int last = 0;
        HashSet<string>? extras = null;
        Token[] tokens = _tokens;
        NameTable names = actual.SlotNames;
        int[] followers = actual.Followers;
        int end = tokens[obj].Next;
        for (int name = obj + 1, value; name < end; name = tokens[value].Next)
        {
            if (_state.IsDecided) return false;
            value = name + 1;
            int index = IndexOf(name, names, followers[last]);
            tokens[name].Resolved = index;
            if (index < 0)
            {
                if (actual.ExtraSlots is { } extra) valid &= JudgeExtra(extra, name, extras ??= new HashSet<string>(StringComparer.Ordinal));
                else valid = ReportUnknown(name, actual);
                continue;
            }

            if (followers[last] != index) followers[last] = index;
            last = index + 1;
            ulong bit = 1UL << index;
            ref ulong word = ref present[index >> 6];
            if ((word & bit) != 0)
            {
                valid = ReportTwice(obj, name, index);
                continue;
            }

            word |= bit;
            // Null counts as absent, but the name has been used up.
            if (tokens[value].Kind == TokenKind.Null) hasNull = true;
            else valid &= JudgeSlot(actual.Slots[index], name);
        }

        return valid;
    }

    /// <summary>The index of a name; -1 where it is none of these.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly int IndexOf(int name, NameTable names, int guess)
    {
        ref readonly Token at = ref _tokens[name];
        if (!CanReadBlock(at)) return names.Find(Text(name));
        ref byte text = ref FirstByte(at);
        return names.Is(guess, ref text, at.Length) ? guess : names.Find(ref text, at.Length);
    }

    /// <summary>A member beyond the slots, where the class allows them. Null counts as absent.</summary>
    private bool JudgeExtra(ConstraintInfo extra, int name, HashSet<string> seen)
    {
        // Half of a surrogate pair has been reported already.
        if (_tokens[name].Invalid) return false;
        int value = name + 1;
        string text = TextString(name);
        if (!seen.Add(text)) return Report(ViolationCatalog.DuplicateMember, name, $"the member {Wording.Quote(text)} stands twice");
        if (_tokens[value].Kind == TokenKind.Null) return true;
        return _tokens[value].Kind == TokenKind.Array && !extra.TakesAnything ? ReportSingleExpected(text, value) : JudgeItem(extra, value);
    }

    private bool ReportUnknown(int name, ClassInfo actual)
    {
        if (_silent > 0 || _tokens[name].Invalid) return false;
        if (_state.IsFull) return Report(ViolationCatalog.UnknownMember, name, "");
        string text = TextString(name);
        string? near = _state.Suggest(text, actual.Keys);
        return Report(
            ViolationCatalog.UnknownMember, name, $"{Wording.Quote(text)} is no member of {actual.Name}{Wording.DidYouMean(near)}", near, text);
    }

    private bool ReportTwice(int obj, int name, int slot)
    {
        // The second is not judged, and must not be taken for the slot's value.
        _tokens[name].Resolved = -1;
        if (_silent > 0 || _state.IsFull) return Report(ViolationCatalog.DuplicateMember, name, "");
        int first = obj + 1;
        while (_tokens[first].Resolved != slot) first = _tokens[first + 1].Next;
        return Report(ViolationCatalog.DuplicateMember, name, $"the member {Quoted(name)} stands twice", otherToken: first);
    }

    private static bool HasAllWanted(ClassInfo actual, ReadOnlySpan<ulong> present)
    {
        ulong missing = 0;
        for (int i = 0; i < actual.Wanted.Length; i++) missing |= actual.Wanted[i] & ~present[i];
        return missing == 0;
    }

    private readonly bool ReportMissing(int obj, ClassInfo actual)
    {
        bool valid = true;
        for (int word = 0; word < actual.Wanted.Length; word++)
        {
            for (ulong rest = actual.Wanted[word]; rest != 0; rest &= rest - 1)
            {
                SlotInfo slot = actual.Slots[(word << 6) + BitOperations.TrailingZeroCount(rest)];
                if (ValueOf(obj, slot.Index) >= 0) continue;
                bool required = slot.Value.Required || slot.Value.Presence == ValuePresence.Present;
                if (required) valid = false;
                if (_silent == 0) ReportMissing(obj, actual, slot, required);
            }
        }

        return valid;
    }

    private readonly void ReportMissing(int obj, ClassInfo actual, SlotInfo slot, bool required)
    {
        // A member that is there with null is the place; it counts as absent.
        int place = obj;
        int end = _tokens[obj].Next;
        for (int name = obj + 1; name < end; name = _tokens[name + 1].Next)
        {
            if (_tokens[name].Resolved == slot.Index) place = name + 1;
        }

        string found = place == obj ? "missing" : "null";
        Report(
            required ? ViolationCatalog.RequiredMissing : ViolationCatalog.RecommendedMissing,
            place,
            $"the member '{slot.Key}' of {actual.Name} is {(required ? "required" : "recommended")} and {found}",
            slot.Key,
            found);
    }
}
