using System.Collections.Immutable;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>
/// What is known of values at some place of an expression: which slots are there, of which class an object is, and the same of the elements of
/// lists. A value is named by its path, from a variable over slots.
/// </summary>
internal sealed class CelFacts
{
    /// <summary>The variable that stands for an element in facts about a list's elements.</summary>
    public const string Element = "\u0001";

    private const char Separator = '\n';

    public static readonly CelFacts None = new(
        ImmutableHashSet.Create<string>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal),
        ImmutableDictionary.Create<string, CelFacts>(StringComparer.Ordinal));

    /// <summary>What is known where evaluation never gets to: everything.</summary>
    public static readonly CelFacts Never = new(None._present, None._classes, None._elements);

    private readonly ImmutableHashSet<string> _present;
    private readonly ImmutableDictionary<string, string> _classes;
    private readonly ImmutableDictionary<string, CelFacts> _elements;

    private CelFacts(ImmutableHashSet<string> present, ImmutableDictionary<string, string> classes, ImmutableDictionary<string, CelFacts> elements) =>
        (_present, _classes, _elements) = (present, classes, elements);

    private bool IsNothing => _present.Count == 0 && _classes.Count == 0 && _elements.Count == 0;

    /// <summary>The path of a value; null where it has none.</summary>
    public static string? PathOf(RuleExpression expression) => expression switch
    {
        RuleVariable variable => variable.Name,
        RuleAs cast => PathOf(cast.Target),
        RuleSlot slot => Under(slot.Target, slot.Key),
        RuleInverse inverse => Under(inverse.Target, inverse.Key),
        RuleSelect select => Under(select.Target, select.Field),
        RuleCall { Function: "_[_]" } call when call.Arguments[1] is RuleLiteral index => Under(call.Arguments[0], $"[{index.Text}]"),
        _ => null,
    };

    public static CelFacts IsPresent(string path) => new(None._present.Add(path), None._classes, None._elements);

    public static CelFacts IsOfClass(string path, string className) => new(None._present, None._classes.Add(path, className), None._elements);

    public static CelFacts OfElements(string path, CelFacts elements) => ReferenceEquals(elements, Never) || elements.IsNothing
        ? None
        : new CelFacts(None._present, None._classes, None._elements.Add(path, elements));

    public bool Has(string path) => ReferenceEquals(this, Never) || _present.Contains(path);

    public string? ClassOf(string path) => _classes.TryGetValue(path, out string? name) ? name : null;

    public CelFacts ElementsOf(string path) => _elements.TryGetValue(path, out CelFacts? elements) ? elements : None;

    /// <summary>What is known where both hold.</summary>
    public CelFacts And(CelFacts other)
    {
        if (ReferenceEquals(this, Never) || ReferenceEquals(other, Never)) return Never;
        if (IsNothing) return other;
        if (other.IsNothing) return this;
        ImmutableDictionary<string, CelFacts> elements = other._elements.Aggregate(
            _elements, static (all, next) => all.SetItem(next.Key, all.TryGetValue(next.Key, out CelFacts? known) ? known.And(next.Value) : next.Value));
        return new CelFacts(_present.Union(other._present), _classes.SetItems(other._classes), elements);
    }

    /// <summary>What is known where one of both holds.</summary>
    public CelFacts Or(CelFacts other)
    {
        if (ReferenceEquals(this, Never)) return other;
        if (ReferenceEquals(other, Never)) return this;
        if (IsNothing || other.IsNothing) return None;
        return new CelFacts(
            _present.Intersect(other._present),
            _classes.Where(c => other.ClassOf(c.Key) == c.Value).ToImmutableDictionary(StringComparer.Ordinal),
            _elements.Where(e => other._elements.ContainsKey(e.Key))
                .ToImmutableDictionary(static e => e.Key, e => e.Value.Or(other._elements[e.Key]), StringComparer.Ordinal));
    }

    /// <summary>The facts about one variable, as facts about another.</summary>
    public CelFacts Renamed(string variable, string other)
    {
        if (ReferenceEquals(this, Never)) return Never;
        if (IsNothing) return None;
        return new CelFacts(
            _present.Where(IsAbout).Select(Rename).ToImmutableHashSet(StringComparer.Ordinal),
            _classes.Where(c => IsAbout(c.Key)).ToImmutableDictionary(c => Rename(c.Key), static c => c.Value, StringComparer.Ordinal),
            _elements.Where(e => IsAbout(e.Key)).ToImmutableDictionary(e => Rename(e.Key), static e => e.Value, StringComparer.Ordinal));

        bool IsAbout(string path) => path.StartsWith(variable, StringComparison.Ordinal)
            && (path.Length == variable.Length || path[variable.Length] == Separator);

        string Rename(string path) => other + path.Substring(variable.Length);
    }

    private static string? Under(RuleExpression target, string name) => PathOf(target) is { } path ? path + Separator + name : null;
}
