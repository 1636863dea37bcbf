using System.Collections;
using System.Collections.Concurrent;
using Ontology.Judging;
using Ontology.Rules;

namespace Ontology.Datasets;

/// <summary>What rules can ask of a dataset: its records by their identifiers, and those that refer to one.</summary>
/// <param name="records">The records.</param>
/// <param name="registry">The ontology.</param>
/// <param name="plan">What was kept of the records.</param>
/// <param name="asOf">The date for which data is judged, if the caller gave one.</param>
/// <param name="cancellationToken">Stops rules.</param>
internal sealed class DatasetContext(
    RecordTable records, OntologyRegistry registry, FootprintPlan plan, PartialDate? asOf, CancellationToken cancellationToken) : RuleContext
{
    // Many rules ask for the same few records, the commission of each meeting for one: each has one place, which the next that falls there takes.
    private readonly StoredObject?[] _known = new StoredObject?[1 << 16];
    private readonly ConcurrentDictionary<(string Class, string Key), Lazy<InverseIndex>> _inverses = new();
    private readonly ConcurrentDictionary<string, IReadOnlyList<RuleObject>> _byClass = new(StringComparer.Ordinal);

    public override PartialDate? AsOf => asOf;

    public override CancellationToken CancellationToken => cancellationToken;

    public override RuleObject? Resolve(string id) => records.OfId(id) is >= 0 and int record ? Known(record) : null;

    public override IReadOnlyList<RuleValue> Inverse(string id, RuleMember source)
    {
        int number = records.Ids.Find(id);
        if (number < 0) return [];
        ReadOnlySpan<int> sources = InverseOf((source.ClassName, source.Key)).Of(number);
        var found = new RuleValue[sources.Length];
        for (int i = 0; i < sources.Length; i++) found[i] = RuleValue.Of(Known(sources[i]));
        return found;
    }

    /// <summary>For each identifier, the records whose slot names it.</summary>
    /// <param name="slot">The class of the records, and the slot's key.</param>
    public InverseIndex InverseOf((string Class, string Key) slot) =>
        _inverses.GetOrAdd(slot, static (slot, c) => new Lazy<InverseIndex>(() => c.MakeInverse(new RuleMember(slot.Class, slot.Key))), this).Value;

    public override IReadOnlyList<RuleObject> Records(string className) => _byClass.GetOrAdd(className, static (name, c) => c.Of(name), this);

    /// <summary>A record, kept for when it is asked for again.</summary>
    public StoredObject Known(int record)
    {
        ref StoredObject? place = ref _known[record & (_known.Length - 1)];
        StoredObject? known = Volatile.Read(ref place);
        if (known is not null && known.Record == record) return known;
        known = Object(record);
        Volatile.Write(ref place, known);
        return known;
    }

    /// <summary>A record that is asked for once.</summary>
    public StoredObject Object(int record) => records.Object(record, plan);

    private ClassRecords Of(string className)
    {
        ClassInfo? wanted = registry.FindClass(className);
        List<int> found = [];
        for (int record = 0; record < records.Count; record++)
        {
            if (wanted is not null && records.ClassOf(record).IsA(wanted)) found.Add(record);
        }

        return new ClassRecords(this, [.. found]);
    }

    private InverseIndex MakeInverse(RuleMember source)
    {
        var index = new InverseIndex.Builder();
        if (registry.FindClass(source.ClassName) is not { } wanted) return index.Build();
        for (int record = 0; record < records.Count; record++)
        {
            if (!records.ClassOf(record).IsA(wanted)) continue;
            cancellationToken.ThrowIfCancellationRequested();
            foreach (string target in Targets(Object(record).Get(source)))
            {
                if (records.Ids.Find(target) is >= 0 and int number) index.Add(number, record);
            }
        }

        return index.Build();
    }

    private static IEnumerable<string> Targets(RuleValue value) => value.Kind switch
    {
        RuleValueKind.Reference when value.TryGet(out string? id) => [id],
        RuleValueKind.Object when value.TryGet(out RuleObject? target) && target.Id is { } id => [id],
        RuleValueKind.List when value.TryGet(out IReadOnlyList<RuleValue>? items) => items.SelectMany(Targets),
        _ => [],
    };

    /// <summary>Records by their numbers, each made when it is asked for.</summary>
    private sealed class ClassRecords(DatasetContext context, int[] numbers) : IReadOnlyList<RuleObject>
    {
        public int Count => numbers.Length;

        public RuleObject this[int index] => context.Object(numbers[index]);

        public IEnumerator<RuleObject> GetEnumerator() => numbers.Select(n => (RuleObject)context.Object(n)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
