using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>A range with what it means in data and in C#.</summary>
/// <param name="Ref">What the judge checks every value against; null for any value, and for a union whose alternatives have no common range.</param>
/// <param name="CSharp">What one value becomes in C#.</param>
internal sealed record BoundRange(RangeRef? Ref, CSharpSlotType CSharp)
{
    private readonly IReadOnlyList<BoundRange>? _alternatives;

    /// <summary>It stands in for a range that could not be bound, which is reported: nothing that follows from it is.</summary>
    public bool IsFallback { get; init; }

    /// <summary>The lexical kind where the range is a type.</summary>
    public LexicalKind? Kind { get; init; }

    /// <summary>The ranges that values have one of: those of a union, or this one.</summary>
    public IReadOnlyList<BoundRange> Alternatives
    {
        get => _alternatives ?? [this];
        init => _alternatives = value;
    }

    /// <summary>What values meet besides being of the range: one of the members of a named union. Null where there is no such thing.</summary>
    public Constraint? Condition { get; init; }

    /// <summary>Any JSON value at all.</summary>
    public bool IsAny => Ref is null && _alternatives is null;

    /// <summary>In JSON its values are strings: enums, references, and all types but numbers and booleans.</summary>
    public bool IsText => Ref is not null && (Ref.Shape == ValueShape.Reference || Ref.Kind == RangeKind.Enum
        || (Kind is { } kind && !IsNumber && kind != LexicalKind.Boolean));

    public bool IsNumber => Kind is LexicalKind.Integer or LexicalKind.Float or LexicalKind.Double or LexicalKind.Decimal;

    public bool IsDate => Kind is LexicalKind.Date or LexicalKind.DateTime or LexicalKind.Time or LexicalKind.DateOrDateTime;

    public bool IsClass => Ref is { Kind: RangeKind.Class };

    /// <summary>The range for messages: <c>the class 'Agent'</c>.</summary>
    public string Described => Ref switch
    {
        null => IsAny ? "any value" : string.Join(" and ", Alternatives.Select(static a => a.Described).Distinct()),
        { Kind: RangeKind.Class } => $"the class '{Ref.Name}'",
        { Kind: RangeKind.Enum } => $"the enum '{Ref.Name}'",
        _ => $"the type '{Ref.Name}'",
    };
}
