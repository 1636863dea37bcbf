using Ontology.Rules;

namespace Ontology.Runtime.Tests.Rules;

/// <summary>An object of members.</summary>
internal sealed class TestObject(string className, params (string Key, RuleValue Value)[] members) : RuleObject
{
    private readonly List<KeyValuePair<string, RuleValue>> _members = [.. members.Select(static m => KeyValuePair.Create(m.Key, m.Value))];

    public override string ClassName => className;

    public override string? Id => Value("id").TryGet(out string? id) ? id : null;

    public override IReadOnlyList<KeyValuePair<string, RuleValue>> Members => _members;

    public override bool Is(string name) => name == className || name == "Thing";

    public override RuleValue Get(RuleMember member) => Value(member.Key);

    public void Set(string key, RuleValue value) => _members.Add(KeyValuePair.Create(key, value));

    private RuleValue Value(string key) => _members.FirstOrDefault(m => m.Key == key).Value;
}

/// <summary>A dataset in memory.</summary>
internal sealed class TestContext(IReadOnlyList<TestObject> records) : RuleContext
{
    private readonly Dictionary<string, TestObject> _byId = records.Where(static r => r.Id is not null).ToDictionary(static r => r.Id!, StringComparer.Ordinal);

    public PartialDate? Date { get; init; }

    public long Limit { get; init; } = 1_000_000;

    public CancellationToken Token { get; init; }

    public int RecordsAsked { get; private set; }

    public override PartialDate? AsOf => Date;

    public override long MaxSteps => Limit;

    public override CancellationToken CancellationToken => Token;

    public override RuleObject? Resolve(string id) => _byId.GetValueOrDefault(id);

    public override IReadOnlyList<RuleValue> Inverse(string id, RuleMember source) =>
    [
        .. records.Where(r => r.Is(source.ClassName) && Refers(r.Get(source), id)).Select(static r => RuleValue.Of(r)),
    ];

    public override IReadOnlyList<RuleObject> Records(string className)
    {
        RecordsAsked++;
        return [.. records.Where(r => r.Is(className))];
    }

    private static bool Refers(RuleValue value, string id) =>
        value == RuleValue.Reference(id) || (value.TryGet(out IReadOnlyList<RuleValue>? list) && list.Contains(RuleValue.Reference(id)));
}
