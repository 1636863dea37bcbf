using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Which class an object is of: by its type designator, by classification rules, or by the range.</content>
internal ref partial struct Judge
{
    /// <summary>The class of an object: the one that its type designator names, otherwise the range. Null after a report.</summary>
    private ClassInfo? ClassOf(int token, ClassInfo range)
    {
        int value = range.Designator is { } slot ? FindMember(token, range.SlotNames, slot.Index) : -1;
        if (value < 0)
        {
            if (range.Classified.Length > 0) range = Classify(token, range);
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

    /// <summary>
    /// The class below the range whose classification rules the object meets, the most specific one; of several that have nothing to do with
    /// each other, the one that knows most of its members. The range if there is none.
    /// </summary>
    private ClassInfo Classify(int token, ClassInfo range)
    {
        ClassInfo best = range;
        foreach (ClassInfo candidate in range.Classified)
        {
            if (best.IsA(candidate) || !IsClassified(token, candidate, range)) continue;
            if (candidate.IsA(best) || CountKnown(candidate, token) > CountKnown(best, token)) best = candidate;
        }

        return best;
    }

    private bool IsClassified(int token, ClassInfo candidate, ClassInfo range)
    {
        // Conditions read members by what they were found to be, and the object has not been judged.
        _tokens[token].Resolved = range.Index;
        int end = _tokens[token].Next;
        for (int name = token + 1; name < end; name = _tokens[name + 1].Next)
        {
            _tokens[name].Resolved = candidate.SlotNames.Find(Text(name));
            // A value that another class was tried for is none of this one's enumerations.
            if (_tokens[name + 1].Kind == TokenKind.String) _tokens[name + 1].Resolved = -1;
        }

        foreach (ConditionInfo rule in candidate.Classification)
        {
            if (Meets(rule, token, strict: true) && AreOfRange(rule.Footprint(), token, candidate)) return true;
        }

        return false;
    }

    /// <summary>What a condition reads is of the slots' types: a text meets no bounds of numbers.</summary>
    private bool AreOfRange(IEnumerable<int> slots, int obj, ClassInfo actual)
    {
        foreach (int index in slots)
        {
            int value = ValueOf(obj, index);
            ConstraintInfo range = actual.Slots[index].Value;
            if (value >= 0 && range.Form is RangeForm.Type or RangeForm.Enum && _tokens[value].Kind > TokenKind.Name && !Holds(range, value, null)) return false;
        }

        return true;
    }

    private readonly int CountKnown(ClassInfo candidate, int obj)
    {
        int known = 0;
        int end = _tokens[obj].Next;
        for (int name = obj + 1; name < end; name = _tokens[name + 1].Next)
        {
            if (candidate.SlotNames.Find(Text(name)) >= 0) known++;
        }

        return known;
    }

    private readonly int FindMember(int obj, NameTable names, int slot)
    {
        int end = _tokens[obj].Next, length = names.Utf8(slot).Length;
        for (int name = obj + 1; name < end; name = _tokens[name + 1].Next)
        {
            ref readonly Token at = ref _tokens[name];
            if ((at.Length == length || at.Escaped) && names.Is(slot, Text(name))) return _tokens[name + 1].Kind == TokenKind.Null ? -1 : name + 1;
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
