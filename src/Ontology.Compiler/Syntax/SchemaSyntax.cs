using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

/// <summary>What every element of one file shares.</summary>
internal sealed class SchemaHeader
{
    public required SourceFile Source { get; init; }

    public Located<string>? Id { get; init; }

    public Located<string>? Name { get; init; }

    public Located<string>? Title { get; init; }

    public Located<string>? Version { get; init; }

    public Located<string>? Description { get; init; }

    public Located<string>? DefaultPrefix { get; init; }

    public Located<string>? DefaultRange { get; init; }

    public IReadOnlyList<Located<string>> Imports { get; init; } = [];

    public IReadOnlyList<PrefixSyntax> Prefixes { get; init; } = [];

    /// <summary>Names and texts that patterns are put together from.</summary>
    public IReadOnlyList<SettingSyntax> Settings { get; init; } = [];

    public AnnotationsSyntax Annotations { get; init; } = AnnotationsSyntax.None;

    /// <summary>The start of the file, for what has no place.</summary>
    public required SourceSpan Start { get; init; }

    /// <summary>The file's name without folders.</summary>
    public string FileName => Source.Path.Substring(Source.Path.LastIndexOfAny(['/', '\\']) + 1);
}

/// <summary>One ontology file, typed.</summary>
internal sealed class SchemaSyntax
{
    public required SchemaHeader Header { get; init; }

    public IReadOnlyList<TypeSyntax> Types { get; init; } = [];

    public IReadOnlyList<EnumSyntax> Enums { get; init; } = [];

    public IReadOnlyList<SlotSyntax> Slots { get; init; } = [];

    public IReadOnlyList<ClassSyntax> Classes { get; init; } = [];

    /// <summary>CURIEs and IRIs whose prefix must be declared, wherever they stand.</summary>
    public IReadOnlyList<Located<string>> Curies { get; init; } = [];
}

internal sealed record SettingSyntax(Located<string> Name, Located<string> Value);

internal sealed record PrefixSyntax(Located<string> Prefix, Located<string> Reference);

/// <summary>An annotation; <paramref name="Value"/> is null where it is no scalar.</summary>
internal sealed record AnnotationSyntax(Located<string> Name, Located<string>? Value);

/// <summary>The annotations of one element.</summary>
internal sealed class AnnotationsSyntax(IReadOnlyList<AnnotationSyntax> all)
{
    public static readonly AnnotationsSyntax None = new([]);

    public IReadOnlyList<AnnotationSyntax> All { get; } = all;

    public Located<string>? this[string name]
    {
        get
        {
            for (int i = 0; i < All.Count; i++)
            {
                if (All[i].Name.Value == name) return All[i].Value;
            }

            return null;
        }
    }
}

/// <summary>What every named element has.</summary>
internal abstract record ElementSyntax
{
    public required SchemaHeader Header { get; init; }

    public required Located<string> Name { get; init; }

    public Located<string>? Description { get; init; }

    public Located<string>? Deprecated { get; init; }

    public AnnotationsSyntax Annotations { get; init; } = AnnotationsSyntax.None;
}

internal sealed record TypeSyntax : ElementSyntax
{
    public Located<string>? TypeOf { get; init; }

    public Located<string>? Base { get; init; }

    public Located<string>? Uri { get; init; }

    public IReadOnlyList<Located<string>> UnionOf { get; init; } = [];

    public SlotExpressionSyntax Expression { get; init; } = SlotExpressionSyntax.None;
}

internal sealed record EnumSyntax : ElementSyntax
{
    public Located<string>? IsA { get; init; }

    public IReadOnlyList<Located<string>> Mixins { get; init; } = [];

    public EnumExpressionSyntax Expression { get; init; } = EnumExpressionSyntax.None;
}

/// <summary>LinkML's enum expression: where values come from, and which are taken away.</summary>
internal sealed record EnumExpressionSyntax
{
    public static readonly EnumExpressionSyntax None = new();

    public IReadOnlyList<PermissibleValueSyntax> Values { get; init; } = [];

    public IReadOnlyList<Located<string>> Inherits { get; init; } = [];

    public IReadOnlyList<EnumExpressionSyntax> Include { get; init; } = [];

    public IReadOnlyList<EnumExpressionSyntax> Minus { get; init; } = [];

    /// <summary>The first key that says where outside the schema values come from (<c>reachable_from</c> and the like).</summary>
    public Located<string>? Source { get; init; }
}

internal sealed record PermissibleValueSyntax : ElementSyntax
{
    public Located<string>? Meaning { get; init; }
}

internal sealed record ClassSyntax : ElementSyntax
{
    public Located<string>? IsA { get; init; }

    public IReadOnlyList<Located<string>> Mixins { get; init; } = [];

    public IReadOnlyList<Located<string>> UnionOf { get; init; } = [];

    public Located<bool>? Abstract { get; init; }

    public Located<bool>? Mixin { get; init; }

    public Located<bool>? TreeRoot { get; init; }

    public Located<string>? ClassUri { get; init; }

    public IReadOnlyList<Located<string>> Slots { get; init; } = [];

    public IReadOnlyList<SlotSyntax> SlotUsage { get; init; } = [];

    public IReadOnlyList<SlotSyntax> Attributes { get; init; } = [];

    public IReadOnlyList<UniqueKeySyntax> UniqueKeys { get; init; } = [];

    public IReadOnlyList<RuleSyntax> Rules { get; init; } = [];

    public IReadOnlyList<ClassExpressionSyntax> ClassificationRules { get; init; } = [];

    /// <summary>What the values of members beyond the slots meet (<c>extra_slots</c>); null where there must be none.</summary>
    public SlotExpressionSyntax? ExtraSlots { get; init; }

    /// <summary>Prefixes of the identifiers of objects of the class.</summary>
    public IReadOnlyList<Located<string>> IdPrefixes { get; init; } = [];

    public Located<bool>? IdPrefixesAreClosed { get; init; }

    /// <summary>The class's own <c>any_of</c>, <c>slot_conditions</c> and the like.</summary>
    public ClassExpressionSyntax Condition { get; init; } = ClassExpressionSyntax.None;
}

internal sealed record UniqueKeySyntax(Located<string> Name, IReadOnlyList<Located<string>> Slots, bool NullsInequal);

/// <summary>LinkML's class expression.</summary>
internal sealed record ClassExpressionSyntax
{
    public static readonly ClassExpressionSyntax None = new();

    public Located<string>? IsA { get; init; }

    public IReadOnlyList<SlotSyntax> SlotConditions { get; init; } = [];

    public IReadOnlyList<ClassExpressionSyntax> AnyOf { get; init; } = [];

    public IReadOnlyList<ClassExpressionSyntax> AllOf { get; init; } = [];

    public IReadOnlyList<ClassExpressionSyntax> ExactlyOneOf { get; init; } = [];

    public IReadOnlyList<ClassExpressionSyntax> NoneOf { get; init; } = [];

    /// <summary>It says nothing.</summary>
    public bool IsEmpty => IsA is null && SlotConditions.Count + AnyOf.Count + AllOf.Count + ExactlyOneOf.Count + NoneOf.Count == 0;
}

internal sealed record RuleSyntax
{
    public required SourceSpan Span { get; init; }

    public Located<string>? Title { get; init; }

    public Located<string>? Description { get; init; }

    public AnnotationsSyntax Annotations { get; init; } = AnnotationsSyntax.None;

    public ClassExpressionSyntax? Preconditions { get; init; }

    public ClassExpressionSyntax? Postconditions { get; init; }

    public ClassExpressionSyntax? Elseconditions { get; init; }

    public bool Bidirectional { get; init; }

    public bool Deactivated { get; init; }
}
