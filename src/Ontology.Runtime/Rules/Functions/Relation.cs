namespace Ontology.Rules;

/// <summary>The comparisons of order.</summary>
internal enum Relation
{
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
