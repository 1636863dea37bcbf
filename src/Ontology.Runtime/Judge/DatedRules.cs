namespace Ontology.Judging;

/// <summary>
/// The rules that did not run on objects of some classes, because they read a date that nobody gave. Few classes have any, and the same ones come
/// together again and again: each set is made once, with the report that says only this.
/// </summary>
internal sealed class DatedRules
{
    private readonly ExpressionRules _rules;
    private readonly DatedRules?[] _more;

    private DatedRules(ExpressionRules rules, string[] titles)
    {
        _rules = rules;
        _more = new DatedRules?[rules.ClassCount];
        Titles = titles;
        Report = titles.Length == 0 ? ValidationReport.Empty : new ValidationReport([], titles);
    }

    /// <summary>The titles, ordinal, each once.</summary>
    public IReadOnlyList<string> Titles { get; }

    /// <summary>Nothing was found, and these rules did not run.</summary>
    public ValidationReport Report { get; }

    public static DatedRules None(ExpressionRules rules) => new(rules, []);

    /// <summary>These and those of a class.</summary>
    public DatedRules With(ClassInfo actual) => _rules.Dated(actual).Length == 0 ? this : _more[actual.Index] ?? Make(actual);

    /// <summary>These and others.</summary>
    public DatedRules With(DatedRules other) =>
        ReferenceEquals(this, other) || other.Titles.Count == 0 ? this : Of(Titles.Concat(other.Titles));

    private DatedRules Make(ClassInfo actual)
    {
        DatedRules made = Add(actual);
        return Interlocked.CompareExchange(ref _more[actual.Index], made, null) ?? made;
    }

    private DatedRules Add(ClassInfo actual) => Of(Titles.Concat(_rules.Dated(actual).Select(static r => r.Title)));

    private DatedRules Of(IEnumerable<string> titles)
    {
        string[] all = [.. titles.Distinct().Order(StringComparer.Ordinal)];
        return all.Length == Titles.Count ? this : new DatedRules(_rules, all);
    }
}
