namespace Ontology.Judging;

/// <content>Objects of one of several classes.</content>
internal ref partial struct Judge
{
    /// <summary>An object that is of one of several classes, and nothing but its members tells of which.</summary>
    private bool JudgeUnion(ConstraintInfo constraint, int token)
    {
        ClassInfo[] candidates = constraint.ObjectAlternatives;
        foreach (ClassInfo candidate in candidates)
        {
            if (!Fits(candidate, token)) continue;
            bool valid = JudgeObject(token, candidate) && JudgeConditions(constraint, token, null);
            if (!valid && _silent == 0) _tokens[token].Invalid = true;
            return valid;
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
            int known = CountKnown(candidate, token);
            tie = known == most && best is not null;
            if (known <= most && best is not null) continue;
            most = known;
            best = candidate;
            tie = false;
        }

        return tie ? null : best;
    }
}
