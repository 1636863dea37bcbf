using System.Collections.Immutable;
using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>The variables of macros, and what is known, at one place of an expression.</summary>
internal sealed record CelScope
{
    private ImmutableDictionary<string, RuleVariable> Variables { get; init; } = ImmutableDictionary.Create<string, RuleVariable>(StringComparer.Ordinal);

    public CelFacts Facts { get; private init; } = CelFacts.None;

    /// <summary>Slots that may be absent are read without being asked for.</summary>
    public bool IsUnguarded { get; private init; }

    public IEnumerable<string> Names => Variables.Keys;

    public RuleVariable? Find(string name) => Variables.TryGetValue(name, out RuleVariable? found) ? found : null;

    public CelScope With(string name, RuleVariable variable) => this with { Variables = Variables.SetItem(name, variable) };

    public CelScope WithoutGuards() => this with { IsUnguarded = true };

    public CelScope Knowing(CelFacts facts) => ReferenceEquals(facts, CelFacts.None) ? this : this with { Facts = Facts.And(facts) };
}
