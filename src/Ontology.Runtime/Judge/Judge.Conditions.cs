namespace Ontology.Judging;

/// <content>Fixed values, patterns and bounds.</content>
internal ref partial struct Judge
{
    private readonly bool JudgeEquality(ConstraintInfo constraint, int token)
    {
        bool isScalar = _tokens[token].Kind > TokenKind.Name;
        if (constraint.EqualsString is { } equal && !(isScalar && Text(token).SequenceEqual(equal.Utf8))) return _silent == 0 && ReportNotEqual(token, $"'{equal.Text}'");
        if (constraint.EqualsStringIn.Length > 0 && !(isScalar && IsAmong(constraint.EqualsStringIn, token)))
        {
            return _silent == 0 && ReportNotEqual(token, "one of " + Wording.Names(constraint.EqualsStringIn.Select(static l => l.Text)));
        }

        return constraint.EqualsNumber is not { } number || IsNumber(token, number) || ReportNotEqual(token, number.Text);
    }

    private readonly bool IsAmong(Literal[] literals, int token)
    {
        ReadOnlySpan<byte> text = Text(token);
        foreach (Literal literal in literals)
        {
            if (text.SequenceEqual(literal.Utf8)) return true;
        }

        return false;
    }

    private readonly bool IsNumber(int token, Literal literal) =>
        _tokens[token].Kind == TokenKind.Number && literal.IsNumber
        && JsonNumber.Compare(Text(token), literal) == 0;

    private readonly bool ReportNotEqual(int token, string expected)
    {
        if (_silent > 0) return false;
        string found = Describe(token);
        return Report(ViolationCatalog.NotEqual, token, $"expected {expected}, found {found}", expected, found);
    }

    private readonly bool JudgePattern(Pattern pattern, int token)
    {
        if (pattern.SurelyMatches(Text(token))) return true;
        PatternOutcome outcome = pattern.Search(Chars(token));
        if (outcome == PatternOutcome.Match) return true;
        if (_silent > 0) return false;
        string quoted = Quoted(token);
        return outcome == PatternOutcome.NoMatch
            ? Report(ViolationCatalog.PatternMismatch, token, $"{quoted} does not match the pattern {Wording.Quote(pattern.Text)}", pattern.Text, quoted)
            : Report(
                ViolationCatalog.PatternUndecided,
                token,
                $"whether {quoted} matches the pattern {Wording.Quote(pattern.Text)} could not be told: it takes too long, or is no regular expression",
                pattern.Text,
                quoted);
    }

    private readonly bool JudgeBound(Literal bound, int token, TypeInfo? type, bool isMinimum)
    {
        bool broken;
        switch (_tokens[token].Kind)
        {
            case TokenKind.Number when bound.IsNumber:
                int order = JsonNumber.Compare(Text(token), bound);
                broken = isMinimum ? order < 0 : order > 0;
                break;
            case TokenKind.String when type?.Parser is { } parser:
                ReadOnlySpan<char> value = Chars(token);
                broken = isMinimum ? parser.IsBelow(value, bound.Text) : parser.IsAbove(value, bound.Text);
                break;
            default:
                // Bounds say nothing of values without an order.
                return true;
        }

        if (!broken || _silent > 0) return !broken;
        string expected = (isMinimum ? "at least " : "at most ") + bound.Text;
        string found = _tokens[token].Kind == TokenKind.Number ? Shortened(token) : Quoted(token);
        return Report(ViolationCatalog.OutOfBounds, token, $"expected {expected}, found {found}", expected, found);
    }
}
