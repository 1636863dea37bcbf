using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Rules, and what every object of a class must meet.</content>
internal ref partial struct Judge
{
    /// <summary>Judges what every object of a class must meet.</summary>
    /// <param name="obj">The object.</param>
    /// <param name="actual">Its class.</param>
    /// <param name="surely">All slots are valid, and none is missing.</param>
    private bool JudgeConditions(int obj, ClassInfo actual, bool surely)
    {
        bool valid = true;
        foreach (ClassConditionInfo condition in actual.Conditions)
        {
            if (!(surely || CanRead(condition.Footprint, obj, actual)) || Meets(condition.Condition, obj, strict: false)) continue;
            valid = surely = false;
            if (_silent > 0) continue;
            string expected = ConditionText.Describe(condition.Condition, actual);
            Report(ViolationCatalog.ConditionViolated, FailingPlace(condition.Condition, obj), $"{actual.Name} needs {expected}", expected);
        }

        return valid;
    }

    /// <summary>Judges rules of conditions. The parameters are those of <see cref="JudgeConditions(int, ClassInfo, bool)"/>.</summary>
    private bool JudgeRules(int obj, ClassInfo actual, bool surely)
    {
        bool valid = true, isNoted = obj == _noted;
        foreach (RuleInfo rule in actual.Rules)
        {
            // LinkML does not enforce a rule without preconditions.
            if (rule.Pre == ConditionInfo.None || (isNoted && !rule.Wanted.IsWithin(_state.Present))) continue;
            if (!surely && !CanRead(rule.Footprint, obj, actual)) continue;
            ConditionInfo? broken = Broken(rule, obj);
            if (broken is null) continue;
            surely = false;
            if (rule.Severity == Severity.Error) valid = false;
            ReportRule(rule, broken, obj, actual);
        }

        return valid;
    }

    /// <summary>What a class asks of its objects, and its rules of conditions, hold of an object all of whose slots are valid. Nothing is reported.</summary>
    public bool Keeps(int obj, ClassInfo actual)
    {
        foreach (ClassConditionInfo condition in actual.Conditions)
        {
            if (!Meets(condition.Condition, obj, strict: false)) return false;
        }

        foreach (RuleInfo rule in actual.Rules)
        {
            if (rule.Pre != ConditionInfo.None && Broken(rule, obj) is not null) return false;
        }

        return true;
    }

    /// <summary>The part of a rule that does not hold and should.</summary>
    private ConditionInfo? Broken(RuleInfo rule, int obj)
    {
        if (Meets(rule.Pre, obj, strict: true)) return Meets(rule.Post, obj, strict: false) ? null : rule.Post;
        if (!Meets(rule.Else, obj, strict: false)) return rule.Else;
        bool backwards = rule.Table.Bidirectional && rule.Post != ConditionInfo.None && Meets(rule.Post, obj, strict: true);
        return backwards && !Meets(rule.Pre, obj, strict: false) ? rule.Pre : null;
    }

    private void ReportRule(RuleInfo rule, ConditionInfo broken, int obj, ClassInfo actual)
    {
        if (_silent > 0) return;
        string expected = ConditionText.Describe(broken, actual);
        string what = rule.Message.HasValues ? rule.Message.Of(Read(obj), Ontology.Rules.RuleContext.Alone)
            : string.IsNullOrWhiteSpace(rule.Table.Description) ? $"expected {expected}"
            : Wording.Sentence(rule.Table.Description);
        Add(new Finding
        {
            Descriptor = ViolationCatalog.RuleViolated,
            Code = rule.Table.Code,
            Severity = rule.Severity,
            Token = rule.Table.Slot is { } slot ? PlaceOf(slot, obj) : FailingPlace(broken, obj),
            Message = what + RuleMessage.Behind(rule.Table.Title),
            Rule = rule.Table.Title,
            Expected = expected,
        });
    }

    /// <summary>A rule runs only where the slots that it reads are valid; what is wrong with them has been said.</summary>
    private readonly bool CanRead(int[] slots, int obj, ClassInfo actual)
    {
        foreach (int index in slots)
        {
            int value = ValueOf(obj, index);
            SlotInfo slot = actual.Slots[index];
            if (value >= 0 ? _tokens[value].Invalid : slot.Value.Required && !slot.Unwritten) return false;
        }

        return true;
    }

    /// <summary>Whether an object meets a condition.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="obj">The object.</param>
    /// <param name="strict">
    /// A condition on an absent slot does not hold: so it is in preconditions, which would otherwise hold for empty objects, and in
    /// <c>none_of</c>. Elsewhere it holds unless it asks for presence, or for nothing else.
    /// </param>
    private bool Meets(ConditionInfo condition, int obj, bool strict)
    {
        if (condition.IsA is { } isA && !_registry.Classes[_tokens[obj].Resolved].IsA(isA)) return false;
        foreach (SlotConditionInfo slot in condition.Slots)
        {
            if (!Meets(slot, obj, strict)) return false;
        }

        foreach (ConditionInfo part in condition.AllOf)
        {
            if (!Meets(part, obj, strict)) return false;
        }

        return (condition.AnyOf.Length == 0 || CountMet(condition.AnyOf, obj, strict) > 0)
            && (condition.ExactlyOneOf.Length == 0 || CountMet(condition.ExactlyOneOf, obj, strict) == 1)
            && (condition.NoneOf.Length == 0 || CountMet(condition.NoneOf, obj, strict: true) == 0);
    }

    private int CountMet(ConditionInfo[] alternatives, int obj, bool strict)
    {
        int count = 0;
        foreach (ConditionInfo alternative in alternatives)
        {
            if (Meets(alternative, obj, strict)) count++;
        }

        return count;
    }

    private bool Meets(SlotConditionInfo condition, int obj, bool strict)
    {
        ConstraintInfo constraint = condition.Constraint;
        int value = ValueOf(obj, condition.Slot);
        if (constraint.Presence == ValuePresence.Absent) return value < 0;
        if (value < 0) return !strict && !constraint.Required && !constraint.IsPresence && constraint.Presence != ValuePresence.Present;
        SlotInfo slot = _registry.Classes[_tokens[obj].Resolved].Slots[condition.Slot];
        if (_tokens[value] is { Kind: TokenKind.String, Invalid: false, Resolved: var choice })
        {
            if (constraint.IsPresence) return true;
            if (choice >= 0 && slot.Value is { Form: RangeForm.Enum, Enum: { } range } && condition.ChoiceOf(range) is { } choices) return choices.Has(choice);
        }

        bool isContainer = _tokens[value].Kind == TokenKind.Array || (_tokens[value].Kind == TokenKind.Object && slot.IsDictionary);
        return isContainer ? MeetsEach(constraint, value, slot) : HoldsOfValue(constraint, value, TypeOf(slot.Value));
    }

    /// <summary>Each value of a list meets a condition, and so does the list; of an array, each of its innermost values.</summary>
    private bool MeetsEach(ConstraintInfo constraint, int container, SlotInfo slot)
    {
        TypeInfo? type = TypeOf(slot.Value);
        int count = 0;
        bool hasMember = constraint.HasMember is null;
        foreach (int element in new ContainerTokens(_tokens, container))
        {
            count++;
            bool holds = slot.Value.Array is not null && _tokens[element].Kind == TokenKind.Array
                ? MeetsEach(constraint, element, slot)
                : Holds(constraint, element, type) && (constraint.AllMembers is null || Holds(constraint.AllMembers, element, type));
            if (!holds) return false;
            hasMember = hasMember || Holds(constraint.HasMember!, element, type);
        }

        return hasMember && count >= constraint.MinimumCardinality && count <= constraint.MaximumCardinality;
    }

    /// <summary>Tries a condition on a value of an object, which can be the name of an entry: its key.</summary>
    private bool HoldsOfValue(ConstraintInfo constraint, int value, TypeInfo? type)
    {
        if (_tokens[value].Kind != TokenKind.Name) return Holds(constraint, value, type);
        TokenKind kind = BeginName(value, type, out int resolved);
        bool holds = Holds(constraint, value, type);
        EndName(value, kind, resolved);
        return holds;
    }

    /// <summary>The value that a condition fails on; the object where that is not one value, or where it is absent.</summary>
    private int FailingPlace(ConditionInfo condition, int obj)
    {
        foreach (SlotConditionInfo slot in condition.Slots)
        {
            if (Meets(slot, obj, strict: false)) continue;
            int value = ValueOf(obj, slot.Slot);
            return value >= 0 ? value : obj;
        }

        foreach (ConditionInfo part in condition.AllOf)
        {
            if (!Meets(part, obj, strict: false)) return FailingPlace(part, obj);
        }

        // What should not be so is the fault of one value only where one value decides it.
        foreach (ConditionInfo excluded in condition.NoneOf)
        {
            if (excluded.Slots is not [SlotConditionInfo only] || !Meets(excluded, obj, strict: true)) continue;
            int value = ValueOf(obj, only.Slot);
            return value >= 0 ? value : obj;
        }

        return obj;
    }
}
