using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Slots: one value or a list, and which alternative a value belongs to.</content>
internal ref partial struct Judge
{
    private bool JudgeSlot(SlotInfo slot, int name)
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

        bool valid;
        if (slot.Multivalued)
        {
            valid = _tokens[value].Kind == TokenKind.Array
                ? JudgeList(slot.Value, value)
                : Report(ViolationCatalog.ListExpected, value, $"'{slot.Key}' expects a list, found {Describe(value)}", "a list");
        }
        else if (_tokens[value].Kind == TokenKind.Array && slot.Value.Form != RangeForm.Any)
        {
            valid = Report(ViolationCatalog.SingleValueExpected, value, $"'{slot.Key}' expects a single value, found a list", "a single value", "a list");
        }
        else
        {
            valid = JudgeItem(slot.Value, value);
        }

        if (!valid && _silent == 0) _tokens[value].Invalid = true;
        return valid;
    }

    private bool JudgeList(ConstraintInfo constraint, int list)
    {
        bool valid = true;
        int count = 0;
        int end = _tokens[list].Next;
        for (int item = list + 1; item < end; item = _tokens[item].Next)
        {
            count++;
            if (_tokens[item].Kind == TokenKind.Null && constraint.Form != RangeForm.Any)
            {
                valid = Report(ViolationCatalog.WrongKind, item, "expected a value, found null; leave it out of the list", "a value", "null");
                continue;
            }

            valid &= JudgeItem(constraint, item);
        }

        _tokens[list].Length = count;
        if (count < constraint.MinimumCardinality || count > constraint.MaximumCardinality) valid = ReportCardinality(constraint, list, count);
        if (constraint.Form == RangeForm.Object) valid &= JudgeUnique(list, count);
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

    /// <summary>One value of a slot: a single one, or one of a list.</summary>
    private bool JudgeItem(ConstraintInfo constraint, int token)
    {
        bool open = constraint.Form is RangeForm.Any or RangeForm.Open;
        if (constraint.HasClassAlternatives && _tokens[token].Kind == TokenKind.Object
            && (open || constraint is { Form: RangeForm.Object, Class.Designator: null }))
        {
            return JudgeUnion(constraint, token);
        }

        bool valid = JudgeValue(constraint, token, null);
        if (valid && _silent == 0 && _tokens[token].Kind is TokenKind.String or TokenKind.Number
            && (constraint.Form == RangeForm.Reference || (open && constraint.HasClassAlternatives && !IsPlainAlternative(constraint, token))))
        {
            _state.References.Add(new ReferenceUse(token, constraint));
        }

        return valid;
    }

    /// <summary>An alternative that is no reference holds, so the value need not be one.</summary>
    private bool IsPlainAlternative(ConstraintInfo constraint, int token)
    {
        foreach (ConstraintInfo alternative in constraint.AnyOf)
        {
            if (alternative.Form is RangeForm.Type or RangeForm.Enum && Holds(alternative, token, null)) return true;
        }

        foreach (ConstraintInfo alternative in constraint.ExactlyOneOf)
        {
            if (alternative.Form is RangeForm.Type or RangeForm.Enum && Holds(alternative, token, null)) return true;
        }

        return false;
    }

    /// <summary>An object that is of one of several classes, and nothing but its members tells of which.</summary>
    private bool JudgeUnion(ConstraintInfo constraint, int token)
    {
        ClassInfo[] candidates = [.. constraint.AnyOf.Concat(constraint.ExactlyOneOf)
            .Where(static c => c.Form == RangeForm.Object).Select(static c => c.Class!).Distinct()];
        if (candidates.Length == 0) return JudgeValue(constraint, token, null);
        foreach (ClassInfo candidate in candidates)
        {
            if (!Fits(candidate, token)) continue;
            return JudgeObject(token, candidate) && JudgeConditions(constraint, token, null);
        }

        if (_silent > 0) return false;
        if (Likeliest(candidates, token) is { } likeliest) return JudgeObject(token, likeliest);
        string names = Wording.Names(candidates.Select(static c => c.Name));
        return Report(ViolationCatalog.NoAlternative, token, $"expected an object of one of {names}; the object found is none of them", names, "an object");
    }

    /// <summary>Judges an object by a class in silence. The answer is kept: alternatives in alternatives would double the work at each level.</summary>
    private bool Fits(ClassInfo candidate, int token)
    {
        if (_state.TryGetProbe(token, candidate, out bool valid)) return valid;
        int resolved = _tokens[token].Resolved;
        _silent++;
        valid = JudgeObject(token, candidate);
        _silent--;
        _tokens[token].Resolved = resolved;
        _state.AddProbe(token, candidate, valid);
        return valid;
    }

    /// <summary>The class that knows most of the object's members, if one knows more than all others: its violations say most.</summary>
    private readonly ClassInfo? Likeliest(ClassInfo[] candidates, int token)
    {
        ClassInfo? best = null;
        int most = 0;
        bool tie = false;
        foreach (ClassInfo candidate in candidates)
        {
            int known = 0;
            int end = _tokens[token].Next;
            for (int name = token + 1; name < end; name = _tokens[name + 1].Next)
            {
                if (candidate.SlotNames.Find(Text(name)) >= 0) known++;
            }

            tie = known == most && best is not null;
            if (known <= most && best is not null) continue;
            most = known;
            best = candidate;
            tie = false;
        }

        return tie ? null : best;
    }
}
