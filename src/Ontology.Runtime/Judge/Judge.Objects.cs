using System.Numerics;
using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Objects: their class, their members, what is missing.</content>
internal ref partial struct Judge
{
    private const int MaskWords = 4;

    private bool JudgeObject(int token, ClassInfo range)
    {
        if (_tokens[token].Kind != TokenKind.Object) return ReportKind(token, $"an object ({range.Name})");
        if (ClassOf(token, range) is not { } actual) return false;
        _tokens[token].Resolved = actual.Index;
        int words = actual.Required.Length;
        Span<ulong> present = words <= MaskWords ? stackalloc ulong[MaskWords] : new ulong[words];
        bool valid = JudgeMembers(token, actual, present, out bool hasNull);
        if (hasNull || !HasAllWanted(actual, present)) valid &= ReportMissing(token, actual);
        if (_silent == 0 && actual.Identifier is { } identifier)
        {
            int id = ValueOf(token, identifier.Index);
            if (id >= 0 && !_tokens[id].Invalid) _state.Identifiers.Add(new IdentifierUse(token, id));
        }

        if (actual.Conditions.Length > 0) valid &= JudgeConditions(token, actual);
        if (actual.Rules.Length > 0) valid &= JudgeRules(token, actual);
        if (!valid && _silent == 0) _tokens[token].Invalid = true;
        return valid;
    }

    private bool JudgeMembers(int obj, ClassInfo actual, scoped Span<ulong> present, out bool hasNull)
    {
        bool valid = true;
        hasNull = false;
        int expected = 0;
        Token[] tokens = _tokens;
        NameTable names = actual.SlotNames;
        int end = tokens[obj].Next;
        for (int name = obj + 1, value; name < end; name = tokens[value].Next)
        {
            value = name + 1;
            ReadOnlySpan<byte> text = Text(name);
            int index = names.Is(expected, text) ? expected : names.Find(text);
            tokens[name].Resolved = index;
            if (index < 0)
            {
                valid = ReportUnknown(name, actual);
                continue;
            }

            expected = index + 1;
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

    private bool ReportUnknown(int name, ClassInfo actual)
    {
        if (_silent > 0 || _tokens[name].Invalid) return false;
        if (_state.IsFull) return Report(ViolationCatalog.UnknownMember, name, "");
        string text = TextString(name);
        string? near = _state.Suggest(text, actual.Slots.Where(static s => !s.Unwritten).Select(static s => s.Key));
        return Report(
            ViolationCatalog.UnknownMember, name, $"{Wording.Quote(text)} is no member of {actual.Name}{Wording.DidYouMean(near)}", near, text);
    }

    private bool ReportTwice(int obj, int name, int slot)
    {
        // The second is not judged, and must not be taken for the slot's value.
        _tokens[name].Resolved = -1;
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

    /// <summary>The class of an object: the one that its type designator names, otherwise the range. Null after a report.</summary>
    private ClassInfo? ClassOf(int token, ClassInfo range)
    {
        int value = range.Designator is { } slot ? FindMember(token, range.SlotNames, slot.Index) : -1;
        if (value < 0)
        {
            if (!range.Abstract) return range;
            if (_silent > 0) return null;
            string way = range.Designator is { } designator
                ? $"; name its class in '{designator.Key}', one of {Wording.Names(Designations(range, designator))}"
                : $"; expected an object of {Wording.Names(range.Concrete.Select(static c => c.Name))}, and nothing tells which";
            Report(ViolationCatalog.AbstractClass, token, $"the class {range.Name} is abstract{way}");
            return null;
        }

        if (_tokens[value].Kind != TokenKind.String)
        {
            ReportKind(value, $"the name of a class that is {range.Name} or derives from it");
            return null;
        }

        if (_tokens[value].Invalid) return null;
        int named = FindDesignated(Text(value), range.Designator!);
        ClassInfo? actual = named < 0 ? null : _registry.Classes[named];
        if (actual is { Abstract: false } && actual.IsA(range)) return actual;
        if (_silent == 0) ReportDesignator(value, range, actual);
        return null;
    }

    private readonly int FindMember(int obj, NameTable names, int slot)
    {
        int end = _tokens[obj].Next;
        for (int name = obj + 1; name < end; name = _tokens[name + 1].Next)
        {
            if (names.Is(slot, Text(name))) return _tokens[name + 1].Kind == TokenKind.Null ? -1 : name + 1;
        }

        return -1;
    }

    private readonly int FindDesignated(ReadOnlySpan<byte> text, SlotInfo slot)
    {
        switch (slot.Table.Designator)
        {
            case Designator.Name:
                return _registry.ByName.Find(text);
            case Designator.Uri:
                return _registry.ByUri.Find(text);
            default:
                int found = _registry.ByCurie.Find(text);
                // A slot that takes URIs and CURIEs may name the class by either.
                return found < 0 && slot.Value.Type?.Kind == LexicalKind.UriOrCurie ? _registry.ByUri.Find(text) : found;
        }
    }

    private readonly void ReportDesignator(int value, ClassInfo range, ClassInfo? actual)
    {
        string text = TextString(value);
        if (actual is not null && actual.IsA(range))
        {
            string choices = Wording.Names(Designations(actual, range.Designator!));
            Report(ViolationCatalog.AbstractClass, value, $"the class {actual.Name} is abstract; expected one of {choices}", choices, text);
            return;
        }

        string[] names = [.. Designations(range, range.Designator!)];
        string what = actual is null ? "names no class" : $"is no {range.Name}";
        string? near = _state.Suggest(text, names);
        string hint = near is null ? $"; expected {Wording.Names(names)}" : Wording.DidYouMean(near);
        Report(ViolationCatalog.UnknownClass, value, $"{Wording.Quote(text)} {what}{hint}", Wording.Names(names), text);
    }

    private static IEnumerable<string> Designations(ClassInfo range, SlotInfo designator) => range.Concrete.Select(c => designator.Table.Designator switch
    {
        Designator.Name => c.Name,
        Designator.Uri => c.Table.Uri,
        _ => c.Table.Curie,
    });
}
