using Ontology.Json.Fast;
using Ontology.Json.Fast.Patterns;
using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Json.Memory;

/// <summary>What is known of an ontology for checking its records in memory: what the fast reader knows, and where each class's own slots begin.</summary>
internal sealed class CheckPlan
{
    private readonly CheckClass[] _classes;
    private readonly Dictionary<Type, CheckClass> _byType = [];
    private readonly Dictionary<(BytePattern, BytePattern), bool> _includes = [];

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

    /// <summary>Patterns without those that say no more than another one of them.</summary>
    public BytePattern[] Needed(BytePattern[] patterns)
    {
        List<BytePattern> needed = [.. patterns];
        for (int i = needed.Count - 1; i >= 0; i--)
        {
            if (needed.Exists(other => other != needed[i] && Includes(needed[i], other))) needed.RemoveAt(i);
        }

        return [.. needed];
    }

    private bool Includes(BytePattern pattern, BytePattern other)
    {
        if (!_includes.TryGetValue((pattern, other), out bool includes)) _includes.Add((pattern, other), includes = pattern.Includes(other));
        return includes;
    }

    public CheckClass Of(FastClass source) => _classes[source.Class.Index];

    /// <summary>The class whose record is exactly of a type; null where there is none.</summary>
    public CheckClass? Of(Type record) => _byType.GetValueOrDefault(record);
}
