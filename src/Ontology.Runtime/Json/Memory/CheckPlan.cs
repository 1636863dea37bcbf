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
            checkedClass.Link();
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
