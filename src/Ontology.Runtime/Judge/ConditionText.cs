using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>Says in words what constraints and conditions ask for.</summary>
internal static class ConditionText
{
    public static string Describe(ConstraintInfo constraint)
    {
        List<string> parts = [];
        switch (constraint.Form)
        {
            case RangeForm.Type:
                parts.Add(constraint.Type!.Describe());
                break;
            case RangeForm.Enum:
                parts.Add($"a value of {constraint.Enum!.Name}");
                break;
            case RangeForm.Object:
                parts.Add($"an object ({constraint.Class!.Name})");
                break;
            case RangeForm.Reference:
                parts.Add($"the identifier of an object ({constraint.Class!.Name})");
                break;
            default:
                break;
        }

        if (constraint.EqualsString is { } equal) parts.Add(Wording.Quote(equal.Text));
        if (constraint.EqualsStringIn.Length > 0) parts.Add("one of " + Wording.Names(constraint.EqualsStringIn.Select(static l => l.Text)));
        if (constraint.EqualsNumber is { } number) parts.Add(number.Text);
        if (constraint.Pattern is { } pattern) parts.Add($"matching {Wording.Quote(pattern.Text)}");
        if (constraint.Minimum is { } minimum) parts.Add($"at least {minimum.Text}");
        if (constraint.Maximum is { } maximum) parts.Add($"at most {maximum.Text}");
        if (constraint.Object is { } condition && constraint.Class is { } owner) parts.Add(Describe(condition.Condition, owner));
        if (constraint.HasMember is { } member) parts.Add($"with a value that is {Describe(member)}");
        if (constraint.AllMembers is { } all) parts.Add($"with values that are {Describe(all)}");
        Add(parts, "", constraint.AllOf, " and ");
        Add(parts, "", constraint.AnyOf, " or ");
        Add(parts, "exactly one of ", constraint.ExactlyOneOf, ", ");
        Add(parts, "none of ", constraint.NoneOf, ", ");
        return parts.Count == 0 ? "any value" : string.Join(", ", parts);
    }

    public static string Describe(ConditionInfo condition, ClassInfo owner)
    {
        List<string> parts = [];
        if (condition.IsA is { } isA) parts.Add($"its class is {isA.Name}");
        foreach (SlotConditionInfo slot in condition.Slots) parts.Add(Describe(slot, owner));
        Add(parts, "", condition.AllOf, " and ", owner);
        Add(parts, "any of: ", condition.AnyOf, "; ", owner);
        Add(parts, "exactly one of: ", condition.ExactlyOneOf, "; ", owner);
        Add(parts, "none of: ", condition.NoneOf, "; ", owner);
        return string.Join(", ", parts);
    }

    private static string Describe(SlotConditionInfo condition, ClassInfo owner)
    {
        string name = $"'{owner.Slots[condition.Slot].Key}'";
        ConstraintInfo constraint = condition.Constraint;
        if (constraint.Presence == ValuePresence.Absent) return $"{name} is absent";
        if (constraint.HasConditions || constraint.Form != RangeForm.Open || constraint.HasMember is not null || constraint.AllMembers is not null) return $"{name} is {Describe(constraint)}";
        if (constraint.MinimumCardinality > 0 || constraint.MaximumCardinality < int.MaxValue)
        {
            string most = constraint.MaximumCardinality == int.MaxValue ? "or more" : $"to {constraint.MaximumCardinality}";
            return $"{name} has {constraint.MinimumCardinality} {most} values";
        }

        return $"{name} is present";
    }

    private static void Add(List<string> parts, string prefix, ConstraintInfo[] alternatives, string separator)
    {
        if (alternatives.Length > 0) parts.Add(prefix + string.Join(separator, alternatives.Select(Describe)));
    }

    private static void Add(List<string> parts, string prefix, ConditionInfo[] alternatives, string separator, ClassInfo owner)
    {
        if (alternatives.Length > 0) parts.Add(prefix + string.Join(separator, alternatives.Select(a => Describe(a, owner))));
    }
}
