using Ontology.Compiler.Model;
using Ontology.Tables;

namespace Ontology.Compiler.Binding;

/// <summary>A range with what it means in data and in C#.</summary>
internal sealed record BoundRange(RangeRef Ref, CSharpSlotType CSharp)
{
    /// <summary>It stands in for a range that could not be bound, which is reported: nothing that follows from it is.</summary>
    public bool IsFallback { get; init; }

    /// <summary>The lexical kind where the range is a type.</summary>
    public LexicalKind? Kind { get; init; }

    /// <summary>In JSON its values are strings: enums, references, and all types but numbers and booleans.</summary>
    public bool IsText => Ref.Shape == ValueShape.Reference || Ref.Kind == RangeKind.Enum
        || (Kind is { } kind && !IsNumber && kind != LexicalKind.Boolean);

    public bool IsNumber => Kind is LexicalKind.Integer or LexicalKind.Float or LexicalKind.Double or LexicalKind.Decimal;

    public bool IsDate => Kind is LexicalKind.Date or LexicalKind.DateTime or LexicalKind.Time or LexicalKind.DateOrDateTime;

    /// <summary>The range for messages: <c>the class 'Agent'</c>.</summary>
    public string Described => Ref.Kind switch
    {
        RangeKind.Class => $"the class '{Ref.Name}'",
        RangeKind.Enum => $"the enum '{Ref.Name}'",
        _ => $"the type '{Ref.Name}'",
    };
}
