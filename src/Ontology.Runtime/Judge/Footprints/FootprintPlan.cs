using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>What a set of rules reads, class by class: of an object of a class, what rules read of its ancestors' objects, too.</summary>
internal sealed class FootprintPlan
{
    private readonly ClassFootprint?[] _read;
    private readonly ClassFootprint?[] _whole;
    private readonly ClassInfo[] _classes;
    private readonly Dictionary<string, ClassInfo> _byName;

    /// <summary>Makes the plan.</summary>
    /// <param name="classes">All classes.</param>
    /// <param name="rules">What each rule reads.</param>
    /// <param name="parts">Slots that are read besides, because they lead to objects on which rules run.</param>
    public FootprintPlan(ClassInfo[] classes, IEnumerable<RuleFootprint> rules, PartSlots? parts = null)
    {
        _classes = classes;
        _whole = new ClassFootprint?[classes.Length];
        FootprintEntry[] entries = [.. rules.SelectMany(static r => r.Entries).Distinct()];
        _byName = classes.ToDictionary(static c => c.Name, StringComparer.Ordinal);
        _read = Array.ConvertAll(classes, c => Of(c, entries.Where(e => FindClass(e.Class) is { } named && c.IsA(named)), parts));
    }

    public int ClassCount => _classes.Length;

    public ClassInfo ClassOf(int index) => _classes[index];

    public ClassInfo? FindClass(string name) => _byName.GetValueOrDefault(name);

    /// <summary>What is read of an object of a class; null where nothing is.</summary>
    public ClassFootprint? Of(ClassInfo actual) => _read[actual.Index];

    /// <summary>All of an object of a class.</summary>
    public ClassFootprint WholeOf(ClassInfo actual) =>
        _whole[actual.Index] ??= new ClassFootprint(actual, static _ => true, static _ => true);

    private static ClassFootprint? Of(ClassInfo actual, IEnumerable<FootprintEntry> entries, PartSlots? parts)
    {
        Dictionary<string, bool> slots = new(StringComparer.Ordinal);
        foreach (FootprintEntry entry in entries) slots[entry.Key] = entry.Whole || slots.GetValueOrDefault(entry.Key);
        foreach (SlotInfo slot in actual.Slots)
        {
            if (parts?.Holds(actual, slot) == true) slots.TryAdd(slot.Key, false);
        }

        if (slots.Count == 0) return null;
        // Whoever reads anything of an object may compare it with another, by its identifier.
        if (actual.Identifier is { } identifier) slots.TryAdd(identifier.Key, false);
        return new ClassFootprint(actual, s => slots.ContainsKey(s.Key), s => slots[s.Key]);
    }
}
