using System.Collections;

namespace Ontology.Rules;

/// <summary>The records of a class by their keys.</summary>
internal sealed class PeersIndex
{
    private readonly IReadOnlyList<RuleObject> _records;
    private readonly Dictionary<RuleValue, List<int>> _groups = [];
    private readonly Dictionary<RuleObject, int> _places = [];

    public PeersIndex(IReadOnlyList<RuleObject> records) => _records = records;

    public int Count => _records.Count;

    public RuleObject this[int place] => _records[place];

    /// <summary>Notes the keys of a record. Records come in their order.</summary>
    public void Add(int place, RuleValue keys, bool any)
    {
        _places.TryAdd(_records[place], place);
        if (!any)
        {
            AddTo(keys, place);
            return;
        }

        if (keys.Kind != RuleValueKind.List) return;
        for (int i = 0; i < keys.List.Count; i++) AddTo(keys.List[i], place);
    }

    /// <summary>The other records that have a key, or one of the keys.</summary>
    public RuleValue Others(RuleObject record, RuleValue keys, bool any, ref RuleFrame frame)
    {
        int self = _places.TryGetValue(record, out int place) ? place : -1;
        if (!any) return _groups.TryGetValue(keys, out List<int>? group) ? Without(group, self) : RuleValue.EmptyList;
        if (keys.Kind != RuleValueKind.List) return RuleValue.EmptyList;
        List<List<int>> groups = [];
        for (int i = 0; i < keys.List.Count; i++)
        {
            if (_groups.TryGetValue(keys.List[i], out List<int>? group) && !groups.Contains(group)) groups.Add(group);
        }

        if (groups.Count == 0) return RuleValue.EmptyList;
        if (groups.Count == 1) return Without(groups[0], self);
        if (!frame.TrySpend(groups.Sum(static g => (long)g.Count))) return RuleErrors.TooManySteps;
        List<int> merged = [.. groups.SelectMany(static g => g).Distinct().Order()];
        return Without(merged, self);
    }

    private void AddTo(RuleValue key, int place)
    {
        if (!key.IsValue) return;
        if (!_groups.TryGetValue(key, out List<int>? group)) _groups.Add(key, group = []);
        // A record that has a key twice stands once.
        if (group.Count == 0 || group[^1] != place) group.Add(place);
    }

    private RuleValue Without(List<int> group, int self)
    {
        int skipped = self < 0 ? -1 : group.BinarySearch(self);
        return RuleValue.Of(new View(_records, group, skipped < 0 ? -1 : skipped));
    }

    /// <summary>A group without one of its records: not copied, because in a large group each record has one.</summary>
    private sealed class View(IReadOnlyList<RuleObject> records, List<int> group, int skipped) : IReadOnlyList<RuleValue>
    {
        public int Count => group.Count - (skipped < 0 ? 0 : 1);

        public RuleValue this[int index] => RuleValue.Of(records[group[skipped >= 0 && index >= skipped ? index + 1 : index]]);

        public IEnumerator<RuleValue> GetEnumerator()
        {
            for (int i = 0; i < Count; i++) yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
