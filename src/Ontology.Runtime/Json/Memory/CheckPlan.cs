using Ontology.Json.Fast;
using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Json.Memory;

/// <summary>What is known of an ontology for checking its records in memory: what the fast reader knows, and where each class's own slots begin.</summary>
internal sealed class CheckPlan
{
    private readonly CheckClass[] _classes;
    private readonly Dictionary<Type, CheckClass> _byType = [];

    public CheckPlan(OntologyRegistry registry)
    {
        Registry = registry;
        Fast = registry.Fast;
        _classes = Array.ConvertAll(registry.Classes, source => new CheckClass(source, Fast.Of(source), this));
        foreach (CheckClass checkedClass in _classes)
        {
            if (checkedClass.RecordType is { } type) _byType.Add(type, checkedClass);
        }
    }

    public OntologyRegistry Registry { get; }

    public FastPlan Fast { get; }

    /// <summary>What rules can ask beyond a record by itself: nothing, and so one for all.</summary>
    public RuleContext Context { get; } = RuleContext.Alone;

    public CheckClass Of(FastClass source) => _classes[source.Class.Index];

    /// <summary>The class whose record is exactly of a type; null where there is none.</summary>
    public CheckClass? Of(Type record) => _byType.GetValueOrDefault(record);
}

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
