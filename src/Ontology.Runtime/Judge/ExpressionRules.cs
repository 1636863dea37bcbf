using Ontology.Tables;

namespace Ontology.Judging;

/// <summary>The rules of an ontology that are expressions: which hold for the objects of each class, when they run, and what they read.</summary>
internal sealed class ExpressionRules
{
    private readonly ExpressionRule[][] _onObject;
    private readonly ExpressionRule[][] _late;
    private readonly ExpressionRule[][] _dated;
    private readonly ExpressionRule[][] _undated;
    private readonly GlancedRule[]?[] _glancedOnObject;
    private readonly GlancedRule[]?[] _glancedUndated;
    private readonly LateRule[]?[] _lateByClass;
    private readonly bool[] _isListed;
    private readonly Lazy<LinkTraits> _linkTraits;

    public ExpressionRules(ClassInfo[] classes, ClassInfo? root)
    {
        ClassCount = classes.Length;
        Dictionary<RuleTable, ExpressionRule> made = new(ReferenceEqualityComparer.Instance);
        ExpressionRule[][] all = Array.ConvertAll(classes, c => c.Expressions.Select(t => Made(t, made, classes)).ToArray());
        _onObject = Array.ConvertAll(all, static rules => Array.FindAll(rules, static r => !r.NeedsDataset));
        _dated = Array.ConvertAll(_onObject, static rules => Array.FindAll(rules, static r => r.UsesAsOf));
        _undated = Array.ConvertAll(_onObject, static rules => Array.FindAll(rules, static r => !r.UsesAsOf));
        _glancedOnObject = new GlancedRule[classes.Length][];
        _glancedUndated = new GlancedRule[classes.Length][];
        _late = Array.ConvertAll(all, static rules => Array.FindAll(rules, static r => r.NeedsDataset || r.UsesAsOf));
        _lateByClass = new LateRule[classes.Length][];
        // Rules of conditions may name values in their messages.
        IEnumerable<RuleFootprint> messages = classes.SelectMany(static c => c.Rules).Select(static r => r.Message).Distinct()
            .Where(static m => m.HasValues).Select(static m => RuleFootprint.Of(m.Expressions));
        Plan = new FootprintPlan(classes, made.Values.Where(static r => !r.NeedsDataset).Select(static r => r.Footprint).Concat(messages));
        RuleFootprint[] late = [.. made.Values.Where(static r => r.NeedsDataset || r.UsesAsOf).Select(static r => r.Footprint)];
        HashSet<string> listed = [.. late.SelectMany(static f => f.Listed)];
        ClassInfo[] named = Array.FindAll(classes, c => listed.Contains(c.Name));
        _isListed = Array.ConvertAll(classes, c => Array.Exists(named, c.IsA));
        LatePlan = new FootprintPlan(classes, late, new PartSlots(classes, root, c => _late[c.Index].Length > 0 && !_isListed[c.Index]));
        NoDated = DatedRules.None(this);
        AllLate = [.. _late.SelectMany(static r => r).Distinct()];
        _linkTraits = new Lazy<LinkTraits>(() => new LinkTraits(AllLate, classes, LatePlan));
    }

    /// <summary>How many classes there are, by whose numbers rules are found.</summary>
    public int ClassCount { get; }

    /// <summary>No rules that did not run.</summary>
    public DatedRules NoDated { get; }

    /// <summary>What <see cref="OnObject"/> rules read.</summary>
    public FootprintPlan Plan { get; }

    /// <summary>What <see cref="Late"/> rules read.</summary>
    public FootprintPlan LatePlan { get; }

    /// <summary>The rules of all classes that run when a dataset is validated.</summary>
    public IReadOnlyList<ExpressionRule> AllLate { get; }

    /// <summary>What <see cref="Late"/> rules ask of objects to which others lead.</summary>
    public LinkTraits LinkTraits => _linkTraits.Value;

    /// <summary>There are rules that run when a dataset is validated.</summary>
    public bool HasLate => AllLate.Count > 0;

    /// <summary>Rules that look at an object of a class and what is in it, those that read the date for which it is judged among them.</summary>
    public ExpressionRule[] OnObject(ClassInfo actual) => _onObject[actual.Index];

    /// <summary>Those of <see cref="OnObject"/> that read the date.</summary>
    public ExpressionRule[] Dated(ClassInfo actual) => _dated[actual.Index];

    /// <summary>Those of <see cref="OnObject"/> that do not read the date.</summary>
    public ExpressionRule[] Undated(ClassInfo actual) => _undated[actual.Index];

    /// <summary>The rules of <see cref="OnObject"/>, or of <see cref="Undated"/>, with what tells of most objects that they hold.</summary>
    /// <param name="actual">The class.</param>
    /// <param name="hasDate">Those that read the date are among them.</param>
    public GlancedRule[] Glanced(ClassInfo actual, bool hasDate) => hasDate
        ? _glancedOnObject[actual.Index] ??= Glance(OnObject(actual), actual)
        : _glancedUndated[actual.Index] ??= Glance(Undated(actual), actual);

    /// <summary>Rules that run when a dataset is validated: they read other records, or the date.</summary>
    public LateRule[] Late(ClassInfo actual) =>
        _lateByClass[actual.Index] ??= Array.ConvertAll(
            _late[actual.Index], r => new LateRule(r, LateRule.NeededOf(r.Expression, actual, LatePlan), LinkTraits.NeededBy(r)));

    /// <summary>There are <see cref="Late"/> rules.</summary>
    public bool RunsLate(ClassInfo actual) => _late[actual.Index].Length > 0;

    /// <summary>Something of the objects of a class is read when a dataset is validated.</summary>
    public bool IsKept(ClassInfo actual) => _late[actual.Index].Length > 0 || LatePlan.Of(actual) is not null;

    /// <summary>Rules go through all objects of the class.</summary>
    public bool IsListed(ClassInfo actual) => _isListed[actual.Index];

    private static GlancedRule[] Glance(ExpressionRule[] rules, ClassInfo actual) => Array.ConvertAll(rules, r => new GlancedRule(r, actual));

    private static ExpressionRule Made(RuleTable table, Dictionary<RuleTable, ExpressionRule> made, ClassInfo[] classes)
    {
        if (!made.TryGetValue(table, out ExpressionRule? rule)) made.Add(table, rule = new ExpressionRule(table, classes));
        return rule;
    }
}
