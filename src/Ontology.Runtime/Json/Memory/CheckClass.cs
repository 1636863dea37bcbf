using Ontology.Json.Fast;
using Ontology.Judging;

namespace Ontology.Json.Memory;

/// <summary>What is known of one class.</summary>
internal sealed class CheckClass
{
    public CheckClass(ClassInfo source, FastClass fast, CheckPlan plan)
    {
        Class = source;
        Fast = fast;
        Plan = plan;
        // What the fast reader would ask of tokens, nobody can ask here.
        Asks = fast.Asks || fast.HasValueRules;
        HasRules = source.Expressions.Length > 0 || plan.Registry.HasCustomRules;
        List<(string, int)> parts = [];
        for (ClassInfo? link = source; link is not null; link = link.Parent) parts.Insert(0, (string.Intern(link.Name), link.Parent?.Slots.Length ?? 0));
        Parts = [.. parts];
    }

    public ClassInfo Class { get; }

    public FastClass Fast { get; }

    public CheckPlan Plan { get; }

    /// <summary>The type of records that are of this class, and of none that derives from it.</summary>
    public Type? RecordType => Class.RecordType;

    /// <summary>The class cannot be checked here.</summary>
    public bool Asks { get; }

    /// <summary>There are rules that records are asked.</summary>
    public bool HasRules { get; }

    /// <summary>The classes along <c>is_a</c>, the first one first, and where the slots begin that each introduces.</summary>
    public (string Name, int Start)[] Parts { get; }
}
