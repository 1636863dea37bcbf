using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

/// <summary>LinkML's array expression: how many dimensions an array has, and how long they are.</summary>
internal sealed record ArraySyntax
{
    public required SourceSpan Span { get; init; }

    public Located<int>? ExactDimensions { get; init; }

    public Located<int>? MinimumDimensions { get; init; }

    public Located<int>? MaximumDimensions { get; init; }

    /// <summary><c>maximum_number_dimensions: false</c>: there may be any number beyond those that are named.</summary>
    public bool IsUnbounded { get; init; }

    public IReadOnlyList<DimensionSyntax> Dimensions { get; init; } = [];
}

/// <summary>LinkML's dimension expression.</summary>
internal sealed record DimensionSyntax(Located<int>? Exact, Located<int>? Minimum, Located<int>? Maximum);
