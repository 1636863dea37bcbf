using System.Globalization;
using Ontology.Tables;

namespace Ontology.Compiler.Emit.Markdown;

/// <summary>Conditions on values and on objects in words, for those that nobody has described.</summary>
internal sealed class ConditionWords(Names names)
{
    /// <summary>What a rule asks for.</summary>
    public string Rule(RuleTable rule)
    {
        string post = rule.Post == ClassCondition.None ? "nothing more is asked" : Object(rule.Post);
        string words = rule.Pre == ClassCondition.None ? post : $"{(rule.Bidirectional ? "if and only if" : "if")} {Object(rule.Pre)}, then {post}";
        if (rule.Else != ClassCondition.None) words += $"; otherwise {Object(rule.Else)}";
        return Sentence(words);
    }

    /// <summary>What an object must fulfil, as a clause: <c>`a` is given and `b` is not given</c>.</summary>
    public string Object(ClassCondition condition)
    {
        var parts = new List<string>();
        if (condition.IsA is { } isA) parts.Add($"it is a {names.Class(isA)}");
        parts.AddRange(condition.Slots.Select(s => $"{MarkdownText.Code(s.Slot)} {Value(s.Constraint)}"));
        Combine(parts, condition.AnyOf, condition.AllOf, condition.ExactlyOneOf, condition.NoneOf, Object);
        return Join(parts);
    }

    /// <summary>What is said of the values of a slot, as clauses that follow its name: <c>is at least 0</c>.</summary>
    public string Value(Constraint constraint)
    {
        var parts = new List<string>();
        if (constraint.Required || constraint.Presence == ValuePresence.Present) parts.Add("is given");
        if (constraint.Presence == ValuePresence.Absent) parts.Add("is not given");
        if (constraint.Range is { } range) parts.Add($"is {names.Ranges([range])}");
        parts.AddRange(Cardinalities(constraint));
        parts.AddRange(Values(constraint).Select(static v => "is " + v));
        if (constraint.Pattern is { } pattern) parts.Add($"matches {MarkdownText.Code(pattern)}");
        Combine(parts, constraint.AnyOf, constraint.AllOf, constraint.ExactlyOneOf, constraint.NoneOf, Value);
        return Join(parts);
    }

    /// <summary>Bounds and fixed values: <c>at least 0</c>.</summary>
    public static IEnumerable<string> Values(Constraint constraint)
    {
        if (constraint.EqualsString is { } text) yield return MarkdownText.Code(text);
        if (constraint.EqualsNumber is { } number) yield return MarkdownText.Code(number);
        if (constraint.EqualsStringIn.Count > 0) yield return Names.List(constraint.EqualsStringIn.Select(MarkdownText.Code), "or");
        if (constraint.Minimum is { } minimum) yield return $"at least {MarkdownText.Inline(minimum)}";
        if (constraint.Maximum is { } maximum) yield return $"at most {MarkdownText.Inline(maximum)}";
    }

    public static string Sentence(string words)
    {
        if (words.Length == 0) return words;
        return char.ToUpperInvariant(words[0]) + words.Substring(1) + (words[words.Length - 1] is '.' ? "" : ".");
    }

    private static IEnumerable<string> Cardinalities(Constraint constraint)
    {
        if (constraint.ExactCardinality is { } exact) yield return $"has exactly {Count(exact)}";
        if (constraint.MinimumCardinality is { } minimum) yield return $"has at least {Count(minimum)}";
        if (constraint.MaximumCardinality is { } maximum) yield return $"has at most {Count(maximum)}";

        static string Count(int number) => number.ToString(CultureInfo.InvariantCulture) + (number == 1 ? " value" : " values");
    }

    private static void Combine<T>(
        List<string> parts, EquatableArray<T> any, EquatableArray<T> all, EquatableArray<T> one, EquatableArray<T> none, Func<T, string> words)
        where T : IEquatable<T>
    {
        if (any.Count > 0) parts.Add(Group("at least one of these holds", any));
        if (all.Count > 0) parts.Add(Group("all of these hold", all));
        if (one.Count > 0) parts.Add(Group("exactly one of these holds", one));
        if (none.Count > 0) parts.Add(Group("none of these holds", none));

        string Group(string head, EquatableArray<T> alternatives) => $"{head}: ({string.Join("; ", alternatives.Select(words))})";
    }

    private static string Join(IReadOnlyList<string> parts) => parts.Count == 0 ? "anything holds" : string.Join(" and ", parts);
}
