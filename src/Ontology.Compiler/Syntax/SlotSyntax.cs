using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

/// <summary>LinkML's slot expression, and its type expression: conditions on a value, null or empty where nothing is said.</summary>
internal sealed record SlotExpressionSyntax
{
    public static readonly SlotExpressionSyntax None = new();

    public Located<string>? Range { get; init; }

    public Located<bool>? Required { get; init; }

    public Located<bool>? Recommended { get; init; }

    public Located<bool>? Multivalued { get; init; }

    public Located<bool>? Inlined { get; init; }

    public Located<bool>? InlinedAsList { get; init; }

    /// <summary>A range that is an enum without a name (<c>enum_range</c>).</summary>
    public Located<EnumExpressionSyntax>? EnumRange { get; init; }

    public IReadOnlyList<BindingSyntax> Bindings { get; init; } = [];

    public Located<string>? Pattern { get; init; }

    /// <summary>Counts instead of <see cref="Pattern"/>, which LinkML's tools may have made from it.</summary>
    public StructuredPatternSyntax? StructuredPattern { get; init; }

    public Located<string>? Minimum { get; init; }

    public Located<string>? Maximum { get; init; }

    public Located<string>? EqualsString { get; init; }

    public IReadOnlyList<Located<string>> EqualsStringIn { get; init; } = [];

    public Located<string>? EqualsNumber { get; init; }

    public Located<string>? ValuePresence { get; init; }

    public Located<int>? MinimumCardinality { get; init; }

    public Located<int>? MaximumCardinality { get; init; }

    public Located<int>? ExactCardinality { get; init; }

    public ArraySyntax? Array { get; init; }

    /// <summary>Of a list: one value at least, and every value, meets this.</summary>
    public SlotExpressionSyntax? HasMember { get; init; }

    public SlotExpressionSyntax? AllMembers { get; init; }

    /// <summary>Conditions on slots of the object that is the value (<c>slot_conditions</c> of a <c>range_expression</c>).</summary>
    public IReadOnlyList<SlotSyntax> ObjectConditions { get; init; } = [];

    public IReadOnlyList<SlotExpressionSyntax> AnyOf { get; init; } = [];

    public IReadOnlyList<SlotExpressionSyntax> AllOf { get; init; } = [];

    public IReadOnlyList<SlotExpressionSyntax> ExactlyOneOf { get; init; } = [];

    public IReadOnlyList<SlotExpressionSyntax> NoneOf { get; init; } = [];

    /// <summary>It says what values are, by a name or by an enum that stands in it.</summary>
    public bool HasRange => Range is not null || EnumRange is not null;

    /// <summary>There are conditions inside it: on the same value, on members of a list, or on slots of an object.</summary>
    public bool HasParts => HasMember is not null || AllMembers is not null
        || ObjectConditions.Count + AnyOf.Count + AllOf.Count + ExactlyOneOf.Count + NoneOf.Count > 0;

    /// <summary>The same with the pattern of another, in whatever form that has it, or else of a farther one.</summary>
    public SlotExpressionSyntax WithPatternOf(SlotExpressionSyntax near, SlotExpressionSyntax far)
    {
        SlotExpressionSyntax from = near.Pattern is null && near.StructuredPattern is null ? far : near;
        return this with { Pattern = from.Pattern, StructuredPattern = from.StructuredPattern };
    }
}

/// <summary>LinkML's structured pattern.</summary>
/// <param name="Syntax">A regular expression, in which names of settings can stand in braces.</param>
/// <param name="IsInterpolated">The settings are put in their place.</param>
/// <param name="IsPartial">The pattern is searched for in values; otherwise it matches them whole.</param>
internal sealed record StructuredPatternSyntax(Located<string> Syntax, bool IsInterpolated, bool IsPartial);

/// <summary>LinkML's enum binding: a slot of the value, or one farther down, has a value of an enum.</summary>
/// <param name="Range">The enum.</param>
/// <param name="Path">Names of slots, with dots between them.</param>
/// <param name="Obligation">How strict that is.</param>
internal sealed record BindingSyntax(Located<string> Range, Located<string> Path, Located<string>? Obligation);

/// <summary>A slot, an attribute, an entry of <c>slot_usage</c> or of <c>slot_conditions</c>.</summary>
internal sealed record SlotSyntax : ElementSyntax
{
    public SlotExpressionSyntax Expression { get; init; } = SlotExpressionSyntax.None;

    public Located<string>? IsA { get; init; }

    public IReadOnlyList<Located<string>> Mixins { get; init; } = [];

    public Located<bool>? Identifier { get; init; }

    public Located<bool>? Key { get; init; }

    public Located<bool>? DesignatesType { get; init; }

    public Located<bool>? ListElementsUnique { get; init; }

    public Located<string>? SubpropertyOf { get; init; }

    public Located<string>? ReadOnly { get; init; }

    public Located<string>? IfAbsent { get; init; }

    public Located<string>? Inverse { get; init; }

    public Located<string>? Alias { get; init; }

    public Located<string>? SlotUri { get; init; }
}
