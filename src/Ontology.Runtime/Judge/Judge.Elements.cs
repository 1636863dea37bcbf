using System.Text;

namespace Ontology.Judging;

/// <content>What the values of a list, or the objects of a dictionary, must meet together.</content>
internal ref partial struct Judge
{
    private bool JudgeAllMembers(ConstraintInfo all, ConstraintInfo slot, int container)
    {
        bool valid = true;
        TypeInfo? type = TypeOf(slot);
        foreach (int element in new ContainerTokens(_tokens, container))
        {
            // What is wrong with it has been said.
            if (IsInvalid(element) || _tokens[element].Kind == TokenKind.Null) continue;
            if (JudgePart(all, element, type)) continue;
            valid = false;
            if (_silent == 0) _tokens[element].Invalid = true;
        }

        return valid;
    }

    private bool JudgeHasMember(ConstraintInfo wanted, ConstraintInfo slot, int container)
    {
        TypeInfo? type = TypeOf(slot);
        foreach (int element in new ContainerTokens(_tokens, container))
        {
            // One that is invalid for another reason may be the one that was meant.
            if (IsInvalid(element) || Holds(wanted, element, type)) return true;
        }

        if (_silent > 0) return false;
        string expected = ConditionText.Describe(wanted);
        return Report(ViolationCatalog.NoMember, container, $"expected a value among these that is {expected}", expected);
    }

    /// <summary>No value stands in a list twice. Values are equal if their content is.</summary>
    private readonly bool JudgeDistinct(int container, int count)
    {
        if (count <= Few && AreDistinct(container)) return true;
        bool valid = true;
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        var canonical = new StringBuilder();
        foreach (int element in new ContainerTokens(_tokens, container))
        {
            if (_tokens[element].Invalid) continue;
            CanonicalText.Append(canonical.Clear(), _json, _tokens, element, keepNulls: false);
            if (seen.TryAdd(canonical.ToString(), element)) continue;
            valid = false;
            if (_silent > 0) break;
            Report(
                ViolationCatalog.DuplicateValue,
                element,
                $"{(_tokens[element].Kind == TokenKind.String ? Quoted(element) : Describe(element))} stands in the list twice",
                otherToken: seen[canonical.ToString()]);
        }

        return valid;
    }

    private readonly bool AreDistinct(int list)
    {
        int end = _tokens[list].Next;
        for (int element = list + 1; element < end; element = _tokens[element].Next)
        {
            for (int other = list + 1; other < element; other = _tokens[other].Next)
            {
                if (AreSame(other, element)) return false;
            }
        }

        return true;
    }

    /// <summary>An error was found in the value (of what is tried in silence nothing is known), or it is an entry that was not judged.</summary>
    private readonly bool IsInvalid(int element) =>
        (_silent == 0 && _tokens[element].Invalid) || (_tokens[element].Kind == TokenKind.Name && _tokens[element].Resolved < 0);

    /// <summary>The type of a slot's values, for conditions that name no range; of references, that of the identifier.</summary>
    private static TypeInfo? TypeOf(ConstraintInfo slot) => slot.Form == RangeForm.Reference ? slot.Class!.Identifier?.Value.Type : slot.Type;
}
