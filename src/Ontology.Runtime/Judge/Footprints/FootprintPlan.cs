using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>What a set of rules reads, class by class: of an object of a class, what rules read of its ancestors' objects, too.</summary>
internal sealed class FootprintPlan
{
    private readonly ClassFootprint?[] _read;
    private readonly ClassFootprint?[] _whole;
    private readonly ClassInfo[] _classes;

    public FootprintPlan(ClassInfo[] classes, IEnumerable<RuleFootprint> rules)
    {
        _classes = classes;
        _whole = new ClassFootprint?[classes.Length];
        FootprintEntry[] entries = [.. rules.SelectMany(static r => r.Entries).Distinct()];
        Dictionary<string, ClassInfo> byName = classes.ToDictionary(static c => c.Name, StringComparer.Ordinal);
        _read = Array.ConvertAll(classes, c => Of(c, entries.Where(e => byName.TryGetValue(e.Class, out ClassInfo? named) && c.IsA(named))));
    }

    /// <summary>What is read of an object of a class; null where nothing is.</summary>
    public ClassFootprint? Of(ClassInfo actual) => _read[actual.Index];

    /// <summary>All of an object of a class.</summary>
    public ClassFootprint WholeOf(ClassInfo actual) =>
        _whole[actual.Index] ??= new ClassFootprint(actual, actual.Slots.Where(static s => !s.Unwritten).Select(static s => (s, true)));

    public ClassFootprint WholeOf(int classIndex) => WholeOf(_classes[classIndex]);

    public ClassFootprint? Of(int classIndex) => _read[classIndex];

    private static ClassFootprint? Of(ClassInfo actual, IEnumerable<FootprintEntry> entries)
    {
        Dictionary<string, bool> slots = new(StringComparer.Ordinal);
        foreach (FootprintEntry entry in entries) slots[entry.Key] = entry.Whole || slots.GetValueOrDefault(entry.Key);
        (SlotInfo, bool)[] read = [.. actual.Slots.Where(s => !s.Unwritten && slots.ContainsKey(s.Key)).Select(s => (s, slots[s.Key]))];
        return read.Length == 0 ? null : new ClassFootprint(actual, read);
    }
}
