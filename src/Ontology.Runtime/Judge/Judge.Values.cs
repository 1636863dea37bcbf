using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Values: their kind, their form, and what a constraint asks beyond the range.</content>
internal ref partial struct Judge
{
    /// <summary>Judges one value by a constraint.</summary>
    /// <param name="constraint">The constraint.</param>
    /// <param name="token">The value.</param>
    /// <param name="type">The type of the slot, where the constraint names no range of its own.</param>
    private bool JudgeValue(ConstraintInfo constraint, int token, TypeInfo? type)
    {
        // Half of a surrogate pair has been reported already.
        if (_tokens[token].Invalid && _tokens[token].Kind == TokenKind.String) return false;
        switch (constraint.Form)
        {
            case RangeForm.Type:
                type = constraint.Type!;
                if (!JudgeType(type, token)) return false;
                break;
            case RangeForm.Enum:
                type = null;
                if (!JudgeEnum(constraint.Enum!, token)) return false;
                break;
            case RangeForm.Reference:
                type = constraint.Class!.Identifier?.Value.Type;
                if (!JudgeReference(constraint.Class, token)) return false;
                break;
            case RangeForm.Object:
                if (!JudgeObject(token, constraint.Class!)) return false;
                break;
            default:
                break;
        }

        return !constraint.HasConditions || JudgeConditions(constraint, token, type);
    }

    private bool JudgeEnum(EnumInfo range, int token)
    {
        if (_tokens[token].Kind != TokenKind.String) return ReportKind(token, range.Open ? "a string" : $"a value of {range.Name} (a string)");
        if (range.Open) return true;
        int index = range.Values.Find(Text(token));
        _tokens[token].Resolved = index;
        if (index >= 0) return true;
        if (_silent > 0 || _state.IsFull) return Report(ViolationCatalog.NotAPermissibleValue, token, "");
        string text = TextString(token);
        string? near = _state.Suggest(text, range.Values.Texts);
        string names = range.Names;
        string hint = near is null ? $"; expected one of {names}" : Wording.DidYouMean(near);
        return Report(ViolationCatalog.NotAPermissibleValue, token, $"{Wording.Quote(text)} is no value of {range.Name}{hint}", names, text);
    }

    private bool JudgeReference(ClassInfo target, int token)
    {
        if (_tokens[token].Kind is not (TokenKind.String or TokenKind.Number)) return ReportKind(token, $"the identifier of an object ({target.Name})");
        return target.Identifier is { } identifier
            ? JudgeValue(identifier.Value, token, null)
            : _tokens[token].Kind == TokenKind.String || ReportKind(token, $"the identifier of an object ({target.Name})");
    }

    private bool JudgeType(TypeInfo type, int token)
    {
        TokenKind kind = _tokens[token].Kind;
        if (kind == TokenKind.String && type.IsPlainString) return true;
        bool rightKind = type.IsNumeric ? kind == TokenKind.Number
            : type.Kind == LexicalKind.Boolean ? kind is TokenKind.True or TokenKind.False
            : kind == TokenKind.String;
        if (!rightKind) return ReportKind(token, type.Describe());
        if (type.IsNumeric && !JudgeNumber(type, token)) return false;
        if (type.Parser is { } parser)
        {
            if (!parser.IsValid(Text(token))) return ReportForm(type, token);
        }
        else if (type.HasLexicalForm && !LexicalForm.IsValid(type.Kind, Text(token)))
        {
            return ReportForm(type, token);
        }

        if (type.IsPointer && _state.Pointers.Find(TextString(token), _json, _tokens) < 0)
        {
            string quoted = Quoted(token);
            return Report(ViolationCatalog.PointerToNothing, token, $"{quoted} points to nothing in the document", found: quoted);
        }

        foreach (ConstraintInfo constraint in type.Constraints)
        {
            if (!JudgeConditions(constraint, token, type)) return false;
        }

        return true;
    }

    private readonly bool ReportForm(TypeInfo type, int token)
    {
        if (_silent > 0) return false;
        string expected = type.Describe();
        string quoted = Quoted(token);
        return Report(ViolationCatalog.WrongForm, token, $"{quoted} is not {expected}{LexicalForm.Explain(type, Chars(token))}", expected, quoted);
    }

    private readonly bool JudgeNumber(TypeInfo type, int token)
    {
        ReadOnlySpan<byte> raw = Text(token);
        // Few digits and nothing else is an integer that every type holds.
        if (JsonNumber.TryShort(raw, out _)) return true;
        JsonNumber number = JsonNumber.Parse(raw);
        switch (type.Kind)
        {
            case LexicalKind.Integer:
                if (!number.IsInteger) return ReportKind(token, "an integer");
                return number.TryInt64(out _) || ReportRange(token, "an integer from -9223372036854775808 to 9223372036854775807");
            case LexicalKind.Decimal:
                return NumberRange.FitsDecimal(raw, number) || ReportRange(token, "a decimal number of at most 28 digits");
            default:
                return NumberRange.FitsDouble(raw, number) || ReportRange(token, "a number that a 64-bit floating-point number can hold");
        }
    }

    private readonly bool ReportRange(int token, string expected) => _silent > 0
        ? false
        : Report(ViolationCatalog.OutOfRange, token, $"the number {Shortened(token)} is out of range; expected {expected}", expected, Shortened(token));

    /// <summary>What a constraint asks beyond the range. Stops at the first that fails.</summary>
    private bool JudgeConditions(ConstraintInfo constraint, int token, TypeInfo? type)
    {
        bool scalar = _tokens[token].Kind > TokenKind.Name;
        if (!JudgeEquality(constraint, token)) return false;
        if (constraint.Pattern is { } pattern && scalar && !JudgePattern(pattern, token)) return false;
        if (constraint.Minimum is { } minimum && !JudgeBound(minimum, token, type, isMinimum: true)) return false;
        if (constraint.Maximum is { } maximum && !JudgeBound(maximum, token, type, isMinimum: false)) return false;
        if (constraint.Object is { } condition && !JudgeObjectCondition(condition, token)) return false;
        foreach (ConstraintInfo part in constraint.AllOf)
        {
            if (!JudgePart(part, token, type)) return false;
        }

        if (constraint.AnyOf.Length > 0 && CountHolding(constraint.AnyOf, token, type, enough: 1) == 0)
        {
            return ReportAlternatives(ViolationCatalog.NoAlternative, constraint.AnyOf, token, "one of");
        }

        if (constraint.ExactlyOneOf.Length > 0 && CountHolding(constraint.ExactlyOneOf, token, type, enough: 2) != 1)
        {
            return ReportAlternatives(ViolationCatalog.NotExactlyOne, constraint.ExactlyOneOf, token, "exactly one of");
        }

        if (constraint.NoneOf.Length > 0 && CountHolding(constraint.NoneOf, token, type, enough: 1) > 0)
        {
            return ReportAlternatives(ViolationCatalog.ExcludedAlternative, constraint.NoneOf, token, "none of");
        }

        return true;
    }

    /// <summary>Another condition on a value that has been judged: what an object is, and what is in it, has been said.</summary>
    private bool JudgePart(ConstraintInfo part, int token, TypeInfo? type)
    {
        if (part.Form != RangeForm.Object || !IsObject(token) || _tokens[token].Resolved < 0) return JudgeValue(part, token, type);
        ClassInfo actual = _registry.Classes[_tokens[token].Resolved];
        if (actual.IsA(part.Class!)) return !part.HasConditions || JudgeConditions(part, token, type);
        return Report(
            ViolationCatalog.WrongKind, token, $"expected an object ({part.Class!.Name}), found one of the class {actual.Name}", part.Class.Name, actual.Name);
    }

    private bool JudgeObjectCondition(ClassConditionInfo condition, int obj)
    {
        if (!IsObject(obj)) return true;
        if (_tokens[obj].Resolved < 0) return false;
        ClassInfo actual = _registry.Classes[_tokens[obj].Resolved];
        if (!CanRead(condition.Footprint, obj, actual) || Meets(condition.Condition, obj, strict: false)) return true;
        if (_silent > 0) return false;
        string expected = ConditionText.Describe(condition.Condition, actual);
        return Report(ViolationCatalog.ConditionViolated, FailingPlace(condition.Condition, obj), $"expected {actual.Name} where {expected}", expected);
    }

    private int CountHolding(ConstraintInfo[] alternatives, int token, TypeInfo? type, int enough)
    {
        int count = 0;
        foreach (ConstraintInfo alternative in alternatives)
        {
            if (Holds(alternative, token, type) && ++count == enough) break;
        }

        return count;
    }

    /// <summary>Tries an alternative in silence.</summary>
    private bool Holds(ConstraintInfo alternative, int token, TypeInfo? type)
    {
        int resolved = _tokens[token].Resolved;
        if (alternative.Form == RangeForm.Object && IsObject(token))
        {
            bool fits = resolved >= 0 ? _registry.Classes[resolved].IsA(alternative.Class!) : Fits(alternative.Class!, token);
            if (!fits || !alternative.HasConditions) return fits;
            _silent++;
            fits = JudgeConditions(alternative, token, type);
            _silent--;
            return fits;
        }

        _silent++;
        bool holds = JudgeValue(alternative, token, type);
        _silent--;
        // An enumeration that an alternative names has indexes of its own.
        if (resolved >= 0) _tokens[token].Resolved = resolved;
        return holds;
    }

    private readonly bool ReportAlternatives(ViolationDescriptor descriptor, ConstraintInfo[] alternatives, int token, string how)
    {
        if (_silent > 0) return false;
        string expected = $"{how}: {string.Join(", or ", alternatives.Select(ConditionText.Describe))}";
        string found = Describe(token);
        return Report(descriptor, token, $"expected {expected}; found {found}", expected, found);
    }
}
