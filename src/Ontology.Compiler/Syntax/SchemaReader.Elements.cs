using Ontology.Compiler.Syntax.Metamodel;
using Ontology.Compiler.Syntax.Yaml;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Syntax;

internal sealed partial class SchemaReader
{
    private static readonly string[] OutsideSources = ["reachable_from", "matches", "concepts", "code_set", "pv_formula"];

    private TypeSyntax ReadType(NamedNode node) => new()
    {
        Header = _header,
        Name = node.Name,
        Description = Text(node.Body, "description"),
        Deprecated = Text(node.Body, "deprecated"),
        Annotations = ReadAnnotations(node.Body),
        TypeOf = Text(node.Body, "typeof"),
        Base = Text(node.Body, "base"),
        Uri = Text(node.Body, "uri"),
        UnionOf = Texts(node.Body, "union_of"),
        Expression = ReadSlotExpression(node.Body),
    };

    private EnumSyntax ReadEnum(NamedNode node) => new()
    {
        Header = _header,
        Name = node.Name,
        Description = Text(node.Body, "description"),
        Deprecated = Text(node.Body, "deprecated"),
        Annotations = ReadAnnotations(node.Body),
        IsA = Text(node.Body, "is_a"),
        Mixins = Texts(node.Body, "mixins"),
        Expression = ReadEnumExpression(node.Body),
    };

    private EnumExpressionSyntax ReadEnumExpression(YamlMapping? body) => body is null ? EnumExpressionSyntax.None : new()
    {
        Values = Named(body, "permissible_values", LinkMLMetamodel.PermissibleValue).Select(ReadPermissibleValue).ToArray(),
        Inherits = Texts(body, "inherits"),
        Include = Bodies(body, "include").Select(ReadEnumExpression).ToArray(),
        Minus = Bodies(body, "minus").Select(ReadEnumExpression).ToArray(),
        Source = OutsideSources.Select(key => body[key]).Where(static e => e is { Value: not YamlScalar { IsNull: true } })
            .Select(static e => new Located<string>(e!.Key.Value, e.Key.Span)).FirstOrDefault(),
    };

    private PermissibleValueSyntax ReadPermissibleValue(NamedNode node) => new()
    {
        Header = _header,
        Name = node.Name,
        Description = node.Body is null ? SyntaxValues.Text(node.Value) : Text(node.Body, "description"),
        Deprecated = Text(node.Body, "deprecated"),
        Annotations = ReadAnnotations(node.Body),
        Meaning = Text(node.Body, "meaning"),
    };

    private ClassSyntax ReadClass(NamedNode node) => new()
    {
        Header = _header,
        Name = node.Name,
        Description = Text(node.Body, "description"),
        Deprecated = Text(node.Body, "deprecated"),
        Annotations = ReadAnnotations(node.Body),
        IsA = Text(node.Body, "is_a"),
        Mixins = Texts(node.Body, "mixins"),
        UnionOf = Texts(node.Body, "union_of"),
        Abstract = Flag(node.Body, "abstract"),
        Mixin = Flag(node.Body, "mixin"),
        TreeRoot = Flag(node.Body, "tree_root"),
        ClassUri = Text(node.Body, "class_uri"),
        Slots = Texts(node.Body, "slots"),
        SlotUsage = Named(node.Body, "slot_usage", LinkMLMetamodel.Slot).Select(ReadSlot).ToArray(),
        Attributes = Named(node.Body, "attributes", LinkMLMetamodel.Slot).Select(ReadSlot).ToArray(),
        UniqueKeys = Named(node.Body, "unique_keys", LinkMLMetamodel.UniqueKey).Select(static key => new UniqueKeySyntax(
            key.Name, Texts(key.Body, "unique_key_slots"), IsSet(key.Body, "consider_nulls_inequal"))).ToArray(),
        Rules = Bodies(node.Body, "rules").Select(ReadRule).ToArray(),
        ClassificationRules = Bodies(node.Body, "classification_rules").Select(ReadClassExpression).ToArray(),
        ExtraSlots = ReadExtraSlots(node.Body?["extra_slots"]?.Value as YamlMapping),
        IdPrefixes = Texts(node.Body, "id_prefixes"),
        IdPrefixesAreClosed = Flag(node.Body, "id_prefixes_are_closed"),
        Condition = ReadClassExpression(node.Body) with { IsA = null },
    };

    private SlotExpressionSyntax? ReadExtraSlots(YamlMapping? body) => body?["range_expression"]?.Value is YamlMapping range
        ? ReadSlotExpression(range)
        : IsSet(body, "allowed") ? SlotExpressionSyntax.None : null;

    private SlotSyntax ReadSlot(NamedNode node) => new()
    {
        Header = _header,
        Name = node.Name,
        Description = Text(node.Body, "description"),
        Deprecated = Text(node.Body, "deprecated"),
        Annotations = ReadAnnotations(node.Body),
        Expression = ReadSlotExpression(node.Body),
        IsA = Text(node.Body, "is_a"),
        Mixins = Texts(node.Body, "mixins"),
        Identifier = Flag(node.Body, "identifier"),
        Key = Flag(node.Body, "key"),
        DesignatesType = Flag(node.Body, "designates_type"),
        ListElementsUnique = Flag(node.Body, "list_elements_unique"),
        SubpropertyOf = Text(node.Body, "subproperty_of"),
        ReadOnly = Text(node.Body, "readonly"),
        IfAbsent = Text(node.Body, "ifabsent"),
        Inverse = Text(node.Body, "inverse"),
        Alias = Text(node.Body, "alias"),
        SlotUri = Text(node.Body, "slot_uri"),
    };

    private SlotExpressionSyntax ReadSlotExpression(YamlMapping? body)
    {
        if (body is null) return SlotExpressionSyntax.None;
        SlotExpressionSyntax plain = ReadPlainExpression(body);
        return body["range_expression"]?.Value is YamlMapping range ? RangeExpression.Merge(plain, RangeExpression.Of(ReadClassExpression(range))) : plain;
    }

    private SlotExpressionSyntax ReadPlainExpression(YamlMapping body) => new()
    {
        Range = Text(body, "range"),
        Required = Flag(body, "required"),
        Recommended = Flag(body, "recommended"),
        Multivalued = Flag(body, "multivalued"),
        Inlined = Flag(body, "inlined"),
        InlinedAsList = Flag(body, "inlined_as_list"),
        EnumRange = body["enum_range"] is { Value: YamlMapping values } entry ? new Located<EnumExpressionSyntax>(ReadEnumExpression(values), entry.Key.Span) : null,
        Bindings = Bodies(body, "bindings").Select(ReadBinding).OfType<BindingSyntax>().ToArray(),
        Pattern = Text(body, "pattern"),
        StructuredPattern = ReadStructuredPattern(body["structured_pattern"]?.Value as YamlMapping),
        Minimum = Text(body, "minimum_value"),
        Maximum = Text(body, "maximum_value"),
        EqualsString = Text(body, "equals_string"),
        EqualsStringIn = Texts(body, "equals_string_in"),
        EqualsNumber = Text(body, "equals_number"),
        ValuePresence = Text(body, "value_presence"),
        MinimumCardinality = Number(body, "minimum_cardinality"),
        MaximumCardinality = Number(body, "maximum_cardinality"),
        ExactCardinality = Number(body, "exact_cardinality"),
        Array = ReadArray(body),
        HasMember = body["has_member"]?.Value is YamlMapping member ? ReadSlotExpression(member) : null,
        AllMembers = body["all_members"]?.Value is YamlMapping all ? ReadSlotExpression(all) : null,
        AnyOf = Bodies(body, "any_of").Select(ReadSlotExpression).ToArray(),
        AllOf = Bodies(body, "all_of").Select(ReadSlotExpression).ToArray(),
        ExactlyOneOf = Bodies(body, "exactly_one_of").Select(ReadSlotExpression).ToArray(),
        NoneOf = Bodies(body, "none_of").Select(ReadSlotExpression).ToArray(),
    };

    private static BindingSyntax? ReadBinding(YamlMapping body) => Text(body, "range") is { } range && Text(body, "binds_value_of") is { } path
        ? new BindingSyntax(range, path, Text(body, "obligation_level"))
        : null;

    private static StructuredPatternSyntax? ReadStructuredPattern(YamlMapping? body) => Text(body, "syntax") is { } syntax
        ? new StructuredPatternSyntax(syntax, IsSet(body, "interpolated"), IsSet(body, "partial_match"))
        : null;

    private static ArraySyntax? ReadArray(YamlMapping body) => body["array"] is not { Value: YamlMapping array } entry ? null : new ArraySyntax
    {
        Span = entry.Key.Span,
        ExactDimensions = Number(array, "exact_number_dimensions"),
        MinimumDimensions = Number(array, "minimum_number_dimensions"),
        MaximumDimensions = Number(array, "maximum_number_dimensions"),
        IsUnbounded = Flag(array, "maximum_number_dimensions")?.Value == false,
        Dimensions = Bodies(array, "dimensions").Select(static d => new DimensionSyntax(
            Number(d, "exact_cardinality"), Number(d, "minimum_cardinality"), Number(d, "maximum_cardinality"))).ToArray(),
    };

    private ClassExpressionSyntax ReadClassExpression(YamlMapping? body) => body is null ? ClassExpressionSyntax.None : new()
    {
        IsA = Text(body, "is_a"),
        SlotConditions = Named(body, "slot_conditions", LinkMLMetamodel.Slot).Select(ReadSlot).ToArray(),
        AnyOf = Bodies(body, "any_of").Select(ReadClassExpression).ToArray(),
        AllOf = Bodies(body, "all_of").Select(ReadClassExpression).ToArray(),
        ExactlyOneOf = Bodies(body, "exactly_one_of").Select(ReadClassExpression).ToArray(),
        NoneOf = Bodies(body, "none_of").Select(ReadClassExpression).ToArray(),
    };

    private RuleSyntax ReadRule(YamlMapping body) => new()
    {
        Span = body.Entries.Count > 0 ? body.Entries[0].Key.Span : body.Span,
        Title = Text(body, "title"),
        Description = Text(body, "description"),
        Annotations = ReadAnnotations(body),
        Preconditions = ReadCondition(body, "preconditions"),
        Postconditions = ReadCondition(body, "postconditions"),
        Elseconditions = ReadCondition(body, "elseconditions"),
        Bidirectional = IsSet(body, "bidirectional"),
        Deactivated = IsSet(body, "deactivated"),
    };

    private ClassExpressionSyntax? ReadCondition(YamlMapping body, string key) =>
        body[key]?.Value is YamlMapping condition ? ReadClassExpression(condition) : null;
}
