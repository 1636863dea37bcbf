using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>What an expression is checked against.</summary>
internal sealed record CelEnvironment
{
    /// <summary>The variables by their names, which may have dots.</summary>
    public IReadOnlyDictionary<string, RuleType> Variables { get; init; } = new Dictionary<string, RuleType>(StringComparer.Ordinal);

    /// <summary>The classes and enums that types and names refer to.</summary>
    public RuleOntology Ontology { get; init; } = RuleOntology.Empty;

    /// <summary>No types are checked, and a name that is not known is a mistake only when the expression runs.</summary>
    public bool IsDynamic { get; init; }

    /// <summary>A slot that may be absent is read only where the expression has asked for it.</summary>
    public bool DemandsGuards { get; init; } = true;
}
