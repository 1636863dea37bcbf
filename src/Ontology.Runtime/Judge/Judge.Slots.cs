using System.Runtime.InteropServices;
using Ontology.Json.Fast;
using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Slots: one value, a list, a dictionary or an array.</content>
internal ref partial struct Judge
{
    private bool JudgeSlot(SlotInfo slot, int name)
    {
        int value = name + 1;
        if (slot.IsUsual)
        {
            bool holds = slot.Multivalued ? JudgeList(slot, value)
                : _tokens[value].Kind == TokenKind.Array && !slot.Value.TakesAnything ? ReportSingleExpected(slot.Key, value)
                : JudgeItem(slot.Value, value);
            if (!holds && _silent == 0) _tokens[value].Invalid = true;
            return holds;
        }

        return JudgeUnusual(slot, name);
    }

    private bool JudgeUnusual(SlotInfo slot, int name)
    {
        int value = name + 1;
        if (slot.Unwritten)
        {
            return Report(ViolationCatalog.NotToBeWritten, name, $"the member '{slot.Key}' is not to be written: {Wording.OneLine(slot.Table.ReadOnly)}");
        }

        if (slot.Value.Presence == ValuePresence.Absent)
        {
            return Report(ViolationCatalog.Presence, name, $"the member '{slot.Key}' must be absent");
        }

        bool valid = slot.Value.Array is { } array ? JudgeArray(slot, array, value, level: 1)
            : slot.IsDictionary ? JudgeDictionary(slot, value)
            : slot.Multivalued ? JudgeList(slot, value)
            : _tokens[value].Kind == TokenKind.Array && !slot.Value.TakesAnything ? ReportSingleExpected(slot.Key, value)
            : JudgeItem(slot.Value, value);
        if (valid && slot.IdPrefixes.Length > 0) valid = JudgeIdPrefix(slot, value);
        if (!valid && _silent == 0) _tokens[value].Invalid = true;
        return valid;
    }

    private readonly bool ReportSingleExpected(string key, int list) =>
        Report(ViolationCatalog.SingleValueExpected, list, $"{Wording.Quote(key)} expects a single value, found a list", "a single value", "a list");

    private bool JudgeList(SlotInfo slot, int list)
    {
        if (_tokens[list].Kind != TokenKind.Array)
        {
            return Report(ViolationCatalog.ListExpected, list, $"'{slot.Key}' expects a list, found {Describe(list)}", "a list");
        }

        ConstraintInfo constraint = slot.Value;
        bool valid = true;
        int count = 0;
        int end = _tokens[list].Next;
        for (int item = list + 1; item < end; item = _tokens[item].Next)
        {
            count++;
            if (_tokens[item].Kind == TokenKind.Null && !constraint.TakesAnything)
            {
                valid = Report(ViolationCatalog.WrongKind, item, "expected a value, found null; leave it out of the list", "a value", "null");
                continue;
            }

            valid &= JudgeItem(constraint, item);
            if (_state.IsDecided) return false;
        }

        _tokens[list].Length = count;
        return JudgeContainer(slot, list, count, valid);
    }

    /// <summary>What a list or a dictionary must meet as a whole.</summary>
    private bool JudgeContainer(SlotInfo slot, int container, int count, bool valid)
    {
        ConstraintInfo constraint = slot.Value;
        if (count < constraint.MinimumCardinality || count > constraint.MaximumCardinality) valid = ReportCardinality(constraint, container, count);
        bool haveKeys = constraint is { Form: RangeForm.Object, Class.HasUniqueKeys: true } || constraint.ObjectAlternatives.Length > 0;
        if (haveKeys) valid &= JudgeUnique(container, count, slot.IsDictionary);
        if (slot.Table.Unique && count > 1 && !slot.IsDictionary) valid &= JudgeDistinct(container, count);
        if (constraint.AllMembers is { } all) valid &= JudgeAllMembers(all, constraint, container);
        if (constraint.HasMember is { } wanted) valid &= JudgeHasMember(wanted, constraint, container);
        return valid;
    }

    private readonly bool ReportCardinality(ConstraintInfo constraint, int list, int count)
    {
        int least = constraint.MinimumCardinality, most = constraint.MaximumCardinality;
        string expected = least == most ? Wording.Count(least, "value", "values")
            : count < least ? "at least " + Wording.Count(least, "value", "values")
            : "at most " + Wording.Count(most, "value", "values");
        return Report(ViolationCatalog.Cardinality, list, $"expected {expected}, found {count}", expected, count.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>One value of a slot: a single one, or one of several.</summary>
    /// <param name="constraint">What the slot asks of each.</param>
    /// <param name="token">The value.</param>
    /// <param name="isEntry">It is an object in a dictionary: the name before it is its key.</param>
    private bool JudgeItem(ConstraintInfo constraint, int token, bool isEntry = false)
    {
        ValueCheck check = constraint.Check;
        if (IsSurelyValid(check, token))
        {
            if (check.IsReference && _silent == 0) _state.References.Add(new ReferenceUse(token, constraint));
            return true;
        }

        if (check.Class is { } range && _tokens[token].Kind == TokenKind.Object)
        {
            // An alternative that was tried may have taken it for something else.
            _tokens[token].Entry = isEntry;
            _tokens[token].Resolved = -1;
            bool holds = JudgeObject(token, range);
            if (!holds && _silent == 0) _tokens[token].Invalid = true;
            return holds;
        }

        return JudgeItemInSteps(constraint, token, isEntry);
    }

    private bool JudgeItemInSteps(ConstraintInfo constraint, int token, bool isEntry)
    {
        bool open = constraint.Form is RangeForm.Any or RangeForm.Open;
        if (_tokens[token].Kind == TokenKind.Object)
        {
            // An alternative that was tried may have taken it for something else.
            _tokens[token].Entry = isEntry;
            _tokens[token].Resolved = -1;
            if (constraint.ObjectAlternatives.Length > 0 && (open || constraint is { Form: RangeForm.Object, Class.Designator: null }))
            {
                return JudgeUnion(constraint, token);
            }
        }

        bool valid = JudgeValue(constraint, token, null);
        if (!valid && _silent == 0) _tokens[token].Invalid = true;
        if (valid && _silent == 0 && _tokens[token].Kind is TokenKind.String or TokenKind.Number
            && (constraint.Form == RangeForm.Reference || (open && constraint.HasClassAlternatives && !IsPlainAlternative(constraint, token))))
        {
            _state.References.Add(new ReferenceUse(token, constraint));
        }

        return valid;
    }

    private readonly bool IsSurelyValid(ValueCheck check, int token)
    {
        ref Token at = ref _tokens[token];
        switch (check.Kind)
        {
            case ValueCheckKind.Text:
                return at is { Kind: TokenKind.String, Invalid: false };
            case ValueCheckKind.Code:
                return at is { Kind: TokenKind.String, Invalid: false } && TakesText(check, token);
            case ValueCheckKind.Enum:
                if (at is not { Kind: TokenKind.String, Invalid: false }) return false;
                at.Resolved = CanReadBlock(at) ? check.Texts.Find(ref FirstByte(at), at.Length) : check.Texts.Find(Text(token));
                return at.Resolved >= 0;
            case ValueCheckKind.Number:
                return at.Kind == TokenKind.Number && check.TakesNumber(Text(token));
            case ValueCheckKind.Boolean:
                return at.Kind is TokenKind.True or TokenKind.False;
            default:
                return false;
        }
    }

    private readonly bool TakesText(ValueCheck check, int token)
    {
        ref readonly Token at = ref _tokens[token];
        if (CanReadBlock(at)) return check.TakesText(ref FirstByte(at), at.Length);
        ReadOnlySpan<byte> text = Text(token);
        if (text.Length > Block.Size) return check.TakesText(ref MemoryMarshal.GetReference(text), text.Length);
        // A block can be loaded from the copy.
        Span<byte> block = stackalloc byte[Block.Size];
        text.CopyTo(block);
        return check.TakesText(ref block[0], text.Length);
    }

    /// <summary>An alternative that is no reference holds, so the value need not be one.</summary>
    private bool IsPlainAlternative(ConstraintInfo constraint, int token)
    {
        foreach (ConstraintInfo alternative in constraint.Alternatives)
        {
            if (alternative.Form is RangeForm.Type or RangeForm.Enum && Holds(alternative, token, null)) return true;
        }

        return false;
    }
}
