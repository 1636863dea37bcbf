namespace Ontology.Judging;

/// <content>
/// Inlined dictionaries: a mapping by key, in which an entry is an object, with its key or without, or the one value that stands for the object,
/// or null.
/// </content>
internal ref partial struct Judge
{
    private bool JudgeDictionary(SlotInfo slot, int mapping)
    {
        if (_tokens[mapping].Kind != TokenKind.Object)
        {
            string expected = $"a mapping by '{slot.Table.Dictionary!.Key}'";
            return Report(ViolationCatalog.MappingExpected, mapping, $"'{slot.Key}' expects {expected}, found {Describe(mapping)}", expected);
        }

        bool valid = true;
        bool wereLocal = _entriesAreLocal;
        _entriesAreLocal = !IsMemberOfRoot(mapping);
        int count = CountEntries(mapping);
        TypeInfo? keyType = KeyType(slot);
        Dictionary<string, int>? seen = count > Few || keyType is { IsNumeric: true } ? new Dictionary<string, int>(count, StringComparer.Ordinal) : null;
        int end = _tokens[mapping].Next;
        for (int name = mapping + 1; name < end; name = _tokens[name + 1].Next)
        {
            int first = seen is null ? FindName(mapping, name) : seen.TryAdd(EntryName(name, keyType), name) ? -1 : seen[EntryName(name, keyType)];
            if (first < 0)
            {
                valid &= JudgeEntry(slot, name);
                continue;
            }

            // The second is not judged: nothing can tell which of the two is meant.
            _tokens[name].Resolved = -1;
            _tokens[name + 1].Entry = false;
            valid = _silent == 0 && Report(
                ViolationCatalog.DuplicateKey, name, $"the key {Quoted(name)} stands twice in its mapping", otherToken: first);
        }

        _entriesAreLocal = wereLocal;
        return JudgeContainer(slot, mapping, count, valid);
    }

    private bool JudgeEntry(SlotInfo slot, int name)
    {
        int value = name + 1;
        _tokens[name].Resolved = -1;
        if (_tokens[value].Kind == TokenKind.Object) return JudgeItem(slot.Value, value, isEntry: true);
        _tokens[value].Entry = false;
        ClassInfo[] candidates = slot.Value.ObjectAlternatives;
        if (candidates.Length == 0) return JudgePlainEntry(slot, name, slot.Value.Class!);
        foreach (ClassInfo candidate in candidates)
        {
            if (FitsPlain(slot, name, candidate)) return JudgePlainEntry(slot, name, candidate);
        }

        return JudgePlainEntry(slot, name, candidates[0]);
    }

    /// <summary>Judges an entry by a class in silence. As for objects, the answer is kept.</summary>
    private bool FitsPlain(SlotInfo slot, int name, ClassInfo candidate)
    {
        if (_state.TryGetProbe(name, candidate, out bool valid)) return valid;
        _silent++;
        valid = JudgePlainEntry(slot, name, candidate);
        _silent--;
        _state.AddProbe(name, candidate, valid);
        return valid;
    }

    /// <summary>An entry that is not written as an object: its value stands for it, or nothing does but its key.</summary>
    private bool JudgePlainEntry(SlotInfo slot, int name, ClassInfo actual)
    {
        int value = name + 1;
        SlotInfo? simple = slot.Table.Dictionary!.Value is null ? null : actual.SimpleValue;
        bool isNull = _tokens[value].Kind == TokenKind.Null;
        if (simple is null && !isNull) return ReportKind(value, $"an object ({actual.Name})");
        if (actual.Abstract)
        {
            string way = actual.Designator is { } designator ? $"; expected an object that names its class in '{designator.Key}'" : "";
            return Report(ViolationCatalog.AbstractClass, value, $"the class {actual.Name} is abstract{way}");
        }

        _tokens[name].Resolved = actual.Index;
        bool valid = isNull || JudgeSlot(simple!, name);
        valid &= JudgeEntryKey(name, name, actual);
        valid &= ReportMissing(name, actual);
        valid = JudgeWhole(name, actual, valid);
        if (valid && slot.Value.HasConditions) valid = JudgeConditions(slot.Value, name, null);
        if (!valid && _silent == 0) _tokens[name].Invalid = true;
        return valid;
    }

    /// <summary>The key of an entry: the name is a value of the key's slot, and an object that repeats it says the same.</summary>
    private bool JudgeEntryKey(int name, int obj, ClassInfo actual)
    {
        if (actual.Key is not { } key) return true;
        int repeated = ValueOf(obj, key.Index);
        if (repeated < 0 || repeated == name)
        {
            TokenKind kind = BeginName(name, key.Value.Type, out int resolved);
            bool valid = JudgeValue(key.Value, name, null) && JudgeIdPrefix(key, name);
            EndName(name, kind, resolved);
            return valid;
        }

        // One that repeats it was judged as a member.
        if (IsSameKey(name, repeated) || _tokens[repeated].Invalid) return true;
        if (_silent > 0) return false;
        string expected = Quoted(name);
        string found = _tokens[repeated].Kind == TokenKind.String ? Quoted(repeated) : Describe(repeated);
        return Report(
            ViolationCatalog.KeyMismatch,
            repeated,
            $"the entry {expected} has {found} as its '{key.Key}'; expected {expected}, or nothing: the entry's name is its key",
            expected,
            found);
    }

    /// <summary>Lets the name of an entry be judged as the scalar that its text is. To be undone with <see cref="EndName"/>.</summary>
    private readonly TokenKind BeginName(int name, TypeInfo? type, out int resolved)
    {
        TokenKind kind = _tokens[name].Kind;
        resolved = _tokens[name].Resolved;
        _tokens[name].Kind = type is { IsNumeric: true } && JsonNumber.IsNumber(Chars(name)) ? TokenKind.Number
            : type?.Kind != Tables.LexicalKind.Boolean ? TokenKind.String
            : Text(name).SequenceEqual("true"u8) ? TokenKind.True
            : Text(name).SequenceEqual("false"u8) ? TokenKind.False
            : TokenKind.String;
        return kind;
    }

    private readonly void EndName(int name, TokenKind kind, int resolved)
    {
        _tokens[name].Kind = kind;
        _tokens[name].Resolved = resolved;
    }

    private readonly bool IsSameKey(int name, int repeated) => _tokens[repeated].Kind == TokenKind.Number
        ? JsonNumber.IsNumber(Chars(name)) && SameNumber(name, repeated)
        : _tokens[repeated].Kind > TokenKind.Name && SameText(name, repeated);

    private readonly bool SameNumber(int left, int right)
    {
        // Text that was unescaped holds until the next one is asked for, and only names can have escapes.
        ReadOnlySpan<byte> number = Text(right);
        return JsonNumber.Parse(Text(left)).CompareTo(JsonNumber.Parse(number)) == 0;
    }

    /// <summary>The name of an entry in a form that equal keys share: numbers count by their value.</summary>
    private readonly string EntryName(int name, TypeInfo? type)
    {
        if (type is not { IsNumeric: true } || !JsonNumber.IsNumber(Chars(name))) return TextString(name);
        var canonical = new System.Text.StringBuilder();
        JsonNumber.Parse(Text(name)).AppendCanonical(canonical);
        return canonical.ToString();
    }

    private static TypeInfo? KeyType(SlotInfo slot) => (slot.Value.ObjectAlternatives is [ClassInfo first, ..] ? first : slot.Value.Class)?.Key?.Value.Type;

    private readonly int CountEntries(int mapping)
    {
        int count = 0;
        int end = _tokens[mapping].Next;
        for (int name = mapping + 1; name < end; name = _tokens[name + 1].Next) count++;
        return count;
    }

    /// <summary>An earlier entry of the same name, or -1.</summary>
    private readonly int FindName(int mapping, int name)
    {
        for (int earlier = mapping + 1; earlier < name; earlier = _tokens[earlier + 1].Next)
        {
            if (SameText(earlier, name)) return earlier;
        }

        return -1;
    }
}
