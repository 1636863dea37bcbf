using Ontology.Tables;

namespace Ontology.Compiler.Rules;

/// <summary>How types relate, and what they are called.</summary>
internal sealed class CelTypes(RuleOntology ontology)
{
    public static bool IsDyn(RuleType type) => type.Kind == RuleTypeKind.Dyn;

    /// <summary>CEL compares these with each other by value.</summary>
    public static bool IsCelNumber(RuleType type) => type.Kind is RuleTypeKind.Int or RuleTypeKind.UInt or RuleTypeKind.Double;

    public static bool IsNumber(RuleType type) => IsCelNumber(type) || type.Kind == RuleTypeKind.Decimal;

    /// <summary>A value of one type is one of the other, as it is. Of what is known only when the rule runs, anything is possible.</summary>
    public bool IsAssignable(RuleType from, RuleType to)
    {
        if (IsDyn(from) || IsDyn(to) || from == to) return true;
        return (from.Kind, to.Kind) switch
        {
            // A permissible value is its text.
            (RuleTypeKind.Enum, RuleTypeKind.String) => true,
            (RuleTypeKind.Object, RuleTypeKind.Object) => ontology.IsA(from.Name, to.Name),
            _ => from.Kind == to.Kind && from.Name == to.Name && from.Parameters.Count == to.Parameters.Count
                && Enumerable.Range(0, from.Parameters.Count).All(i => IsAssignable(from.Parameters[i], to.Parameters[i])),
        };
    }

    /// <summary>The type of values of one type or the other.</summary>
    public RuleType Join(RuleType one, RuleType other)
    {
        if (one == other) return one;
        if (one.Kind == RuleTypeKind.Object && other.Kind == RuleTypeKind.Object)
        {
            return ontology.CommonAncestor(one.Name, other.Name) is { } common
                ? RuleType.Object(common, one.IsReference || other.IsReference)
                : RuleType.Dyn;
        }

        if (one.Kind is RuleTypeKind.Enum or RuleTypeKind.String && other.Kind is RuleTypeKind.Enum or RuleTypeKind.String) return RuleType.String;
        if (one.Kind != other.Kind || one.Parameters.Count != other.Parameters.Count || one.Parameters.IsEmpty) return RuleType.Dyn;
        return one with { Parameters = one.Parameters.Zip(other.Parameters, Join).ToEquatableArray() };
    }

    public RuleType JoinAll(IEnumerable<RuleType> types)
    {
        RuleType? joined = null;
        foreach (RuleType type in types) joined = joined is null ? type : Join(joined, type);
        return joined ?? RuleType.Dyn;
    }

    /// <summary>The object's class says that it is a number with a hedge.</summary>
    public bool IsMeasure(RuleType type) => type.Kind == RuleTypeKind.Object && ontology.MeasureOf(type.Name).Count > 0;

    /// <summary>The type in LinkML's words, with an article.</summary>
    public static string Describe(RuleType type) => type.Kind switch
    {
        RuleTypeKind.Dyn => "a value of any kind",
        RuleTypeKind.Null => "null",
        RuleTypeKind.Bool => "a boolean",
        RuleTypeKind.Int => "an integer",
        RuleTypeKind.UInt => "an unsigned integer",
        RuleTypeKind.Double => "a double",
        RuleTypeKind.Decimal => "a decimal",
        RuleTypeKind.String => "a string",
        RuleTypeKind.Bytes => "bytes",
        RuleTypeKind.List => IsDyn(type.Parameters[0]) ? "a list" : $"a list of {Plural(type.Parameters[0])}",
        RuleTypeKind.Map => "a map",
        RuleTypeKind.Timestamp => "a timestamp",
        RuleTypeKind.Duration => "a duration",
        RuleTypeKind.Type => "a type",
        RuleTypeKind.Date => "a date",
        RuleTypeKind.Period => "a period",
        RuleTypeKind.Measure => "a measure",
        RuleTypeKind.Enum => $"a value of the enum '{type.Name}'",
        RuleTypeKind.Object => $"an object of class '{type.Name}'",
        _ => "an optional value",
    };

    private static string Plural(RuleType type) => type.Kind switch
    {
        RuleTypeKind.Null => "nulls",
        RuleTypeKind.Bytes => "bytes",
        RuleTypeKind.List => "lists",
        RuleTypeKind.Enum => $"values of the enum '{type.Name}'",
        RuleTypeKind.Object => $"objects of class '{type.Name}'",
        RuleTypeKind.Optional => "optional values",
        _ => Describe(type).Substring(Describe(type).IndexOf(' ') + 1) + "s",
    };
}
