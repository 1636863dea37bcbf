using static Ontology.Compiler.Syntax.Metamodel.KeyStatus;
using static Ontology.Compiler.Syntax.Metamodel.ValueForm;

namespace Ontology.Compiler.Syntax.Metamodel;

/// <summary>The keys of LinkML's metamodel, by element. <c>docs/language.md</c> lists them from here.</summary>
internal static partial class LinkMLMetamodel
{
    public const string Schema = "schema_definition";
    public const string Prefix = "prefix";
    public const string Setting = "setting";
    public const string Type = "type_definition";
    public const string TypeExpression = "anonymous_type_expression";
    public const string Enum = "enum_definition";
    public const string PermissibleValue = "permissible_value";
    public const string Class = "class_definition";
    public const string ExtraSlots = "extra_slots_expression";
    public const string ClassExpression = "anonymous_class_expression";
    public const string Slot = "slot_definition";
    public const string SlotExpression = "anonymous_slot_expression";
    public const string EnumExpression = "anonymous_enum_expression";
    public const string EnumBinding = "enum_binding";
    public const string PatternExpression = "pattern_expression";
    public const string ArrayExpression = "array_expression";
    public const string DimensionExpression = "dimension_expression";
    public const string Rule = "class_rule";
    public const string UniqueKey = "unique_key";
    public const string Annotation = "annotation";
    public const string Subset = "subset_definition";

    private static readonly MetamodelKey[] CommonMetadata =
    [
        Do("description", Scalar), Do("deprecated", Scalar), Do("annotations", NamedElements, Annotation),
        Note("title", Scalar), Note("alt_descriptions", Anything), Note("todos", ScalarList), Note("notes", ScalarList), Note("comments", ScalarList),
        Note("examples", Anything), Note("in_subset", ScalarList), Note("from_schema", Scalar), Note("imported_from", Scalar), Note("source", Scalar),
        Note("in_language", Scalar), Note("see_also", ScalarList), Note("deprecated_element_has_exact_replacement", Scalar),
        Note("deprecated_element_has_possible_replacement", Scalar), Note("aliases", ScalarList), Note("structured_aliases", Anything),
        Note("mappings", CurieList), Note("exact_mappings", CurieList), Note("close_mappings", CurieList), Note("related_mappings", CurieList),
        Note("narrow_mappings", CurieList), Note("broad_mappings", CurieList), Note("created_by", Scalar), Note("contributors", ScalarList),
        Note("created_on", Scalar), Note("last_updated_on", Scalar), Note("modified_by", Scalar), Note("status", Scalar), Note("rank", Literal),
        Note("categories", ScalarList), Note("keywords", ScalarList), Note("extensions", Anything),
    ];

    private static readonly MetamodelKey[] ElementKeys =
    [
        Do("name", Scalar), Note("id_prefixes", ScalarList), Note("id_prefixes_are_closed", Flag), Note("definition_uri", Scalar),
        Note("local_names", Anything), Note("conforms_to", Scalar), Note("implements", ScalarList), Note("instantiates", ScalarList),
    ];

    // Of classes alone do prefixes say something of data: of their identifiers.
    private static readonly MetamodelKey[] ClassKeys =
    [
        .. ElementKeys.Where(static k => k.Name is not ("id_prefixes" or "id_prefixes_are_closed")),
        Do("id_prefixes", ScalarList), Do("id_prefixes_are_closed", Flag),
    ];

    private static readonly MetamodelKey[] DefinitionKeys =
    [
        Later("apply_to", ScalarList), Note("values_from", ScalarList), Note("string_serialization", Scalar),
    ];

    private static readonly MetamodelKey[] ValueExpressionKeys =
    [
        Do("pattern", Scalar), Do("structured_pattern", Element, PatternExpression), Note("unit", Anything), Note("implicit_prefix", Scalar),
        Do("equals_string", Scalar), Do("equals_string_in", ScalarList), Do("equals_number", Literal),
        Do("minimum_value", Literal), Do("maximum_value", Literal),
    ];

    private static readonly MetamodelKey[] SlotExpressionKeys =
    [
        .. ValueExpressionKeys,
        Do("range", Scalar), Do("range_expression", Element, ClassExpression), Do("enum_range", Element, EnumExpression),
        Do("bindings", ElementList, EnumBinding),
        Do("required", Flag), Do("recommended", Flag), Do("multivalued", Flag), Do("inlined", Flag), Do("inlined_as_list", Flag),
        Do("value_presence", Presence), Later("equals_expression", Scalar), Do("exact_cardinality", WholeNumber),
        Do("minimum_cardinality", WholeNumber), Do("maximum_cardinality", WholeNumber), Do("has_member", Element, SlotExpression),
        Do("all_members", Element, SlotExpression), Do("none_of", ElementList, SlotExpression), Do("exactly_one_of", ElementList, SlotExpression),
        Do("any_of", ElementList, SlotExpression), Do("all_of", ElementList, SlotExpression), Do("array", Element, ArrayExpression),
    ];

    private static readonly MetamodelKey[] ClassExpressionKeys =
    [
        Do("any_of", ElementList, ClassExpression), Do("exactly_one_of", ElementList, ClassExpression),
        Do("none_of", ElementList, ClassExpression), Do("all_of", ElementList, ClassExpression),
        Do("slot_conditions", NamedElements, Slot),
    ];

    private static readonly MetamodelKey[] EnumExpressionKeys =
    [
        Do("permissible_values", NamedElements, PermissibleValue), Do("code_set", Scalar), Note("code_set_tag", Scalar),
        Note("code_set_version", Scalar), Do("pv_formula", Scalar), Do("include", ElementList, EnumExpression),
        Do("minus", ElementList, EnumExpression), Do("inherits", ScalarList), Do("reachable_from", Anything), Do("matches", Anything),
        Do("concepts", ScalarList),
    ];

    private static readonly MetamodelElement[] Elements =
    [
        new(Schema, "a schema", CommonMetadata, ElementKeys,
        [
            Do("id", Scalar), Do("version", Scalar), Do("imports", ScalarList), Note("license", Scalar), Do("prefixes", NamedElements, Prefix),
            Note("emit_prefixes", ScalarList), Note("default_curi_maps", ScalarList), Do("default_prefix", Scalar), Do("default_range", Scalar),
            Note("subsets", NamedElements, Subset), Do("types", NamedElements, Type), Do("enums", NamedElements, Enum),
            Do("slots", NamedElements, Slot), Do("classes", NamedElements, Class), Note("metamodel_version", Scalar), Note("source_file", Scalar),
            Note("source_file_date", Scalar), Note("source_file_size", Literal), Note("generation_date", Scalar), Note("slot_names_unique", Flag),
            Do("settings", NamedElements, Setting), Later("bindings", Anything),
        ]),
        new(Prefix, "a prefix", [Do("prefix_prefix", Scalar), Do("prefix_reference", Scalar)])
            { NameKey = "prefix_prefix", ShortKey = "prefix_reference" },
        new(Setting, "a setting", [Do("setting_key", Scalar), Do("setting_value", Scalar)])
            { NameKey = "setting_key", ShortKey = "setting_value" },
        new(Annotation, "an annotation",
            [Do("tag", Scalar), Do("value", Anything), Note("annotations", NamedElements, Annotation), Note("extensions", Anything)])
            { NameKey = "tag", ShortKey = "value" },
        new(Subset, "a subset", CommonMetadata, ElementKeys),
        new(Type, "a type", CommonMetadata, ElementKeys, ValueExpressionKeys,
        [
            Do("typeof", Scalar), Do("base", Scalar), Do("uri", Curie), Note("repr", Scalar), Do("union_of", ScalarList),
            Do("none_of", ElementList, TypeExpression), Do("exactly_one_of", ElementList, TypeExpression),
            Do("any_of", ElementList, TypeExpression), Do("all_of", ElementList, TypeExpression),
        ]),
        new(TypeExpression, "a type expression", ValueExpressionKeys,
        [
            Do("none_of", ElementList, TypeExpression), Do("exactly_one_of", ElementList, TypeExpression),
            Do("any_of", ElementList, TypeExpression), Do("all_of", ElementList, TypeExpression),
        ]),
        new(Enum, "an enum", CommonMetadata, ElementKeys, DefinitionKeys, EnumExpressionKeys,
        [
            Note("enum_uri", Curie), Do("is_a", Scalar), Do("mixins", ScalarList), Note("abstract", Flag), Note("mixin", Flag),
        ]),
        new(EnumExpression, "an enum expression", EnumExpressionKeys),
        new(EnumBinding, "a binding", CommonMetadata,
            [Do("range", Scalar), Do("obligation_level", Scalar), Do("binds_value_of", Scalar), Note("pv_formula", Scalar)]),
        new(PatternExpression, "a structured pattern", CommonMetadata,
            [Do("syntax", Scalar), Do("interpolated", Flag), Do("partial_match", Flag)]),
        new(PermissibleValue, "a permissible value", CommonMetadata,
        [
            Do("text", Scalar), Do("meaning", Curie), Note("unit", Anything), Note("instantiates", ScalarList), Note("implements", ScalarList),
            Note("is_a", Scalar), Note("mixins", ScalarList),
        ]) { NameKey = "text", ShortKey = "description" },
        new(Slot, "a slot", CommonMetadata, ElementKeys, DefinitionKeys, SlotExpressionKeys,
        [
            Do("is_a", Scalar), Do("mixins", ScalarList), Note("abstract", Flag), Note("mixin", Flag), Note("singular_name", Scalar),
            Note("domain", Scalar), Note("slot_uri", Curie), Note("inherited", Flag), Do("readonly", Scalar), Do("ifabsent", Scalar),
            Do("list_elements_unique", Flag), Note("list_elements_ordered", Flag), Note("shared", Flag), Do("key", Flag),
            Do("identifier", Flag), Do("designates_type", Flag), Do("alias", Scalar), Note("owner", Scalar), Note("domain_of", ScalarList),
            Do("subproperty_of", Scalar), Note("symmetric", Flag), Note("reflexive", Flag), Note("locally_reflexive", Flag),
            Note("irreflexive", Flag), Note("asymmetric", Flag), Note("transitive", Flag), Do("inverse", Scalar), Note("is_class_field", Flag),
            Note("transitive_form_of", Scalar), Note("reflexive_transitive_form_of", Scalar), Note("role", Scalar), Note("is_usage_slot", Flag),
            Note("usage_slot_name", Scalar), Note("relational_role", Scalar), Note("slot_group", Scalar), Note("is_grouping_slot", Flag),
            Note("path_rule", Anything), Note("disjoint_with", ScalarList), Note("children_are_mutually_disjoint", Flag),
            Note("union_of", ScalarList), Note("type_mappings", Anything),
        ]),
        new(SlotExpression, "a slot expression", CommonMetadata, SlotExpressionKeys),
        new(ArrayExpression, "an array", CommonMetadata,
        [
            Do("exact_number_dimensions", WholeNumber), Do("minimum_number_dimensions", WholeNumber),
            Do("maximum_number_dimensions", WholeNumberOrFalse), Do("dimensions", ElementList, DimensionExpression),
        ]),
        new(DimensionExpression, "a dimension of an array", CommonMetadata,
        [
            Note("alias", Scalar), Do("exact_cardinality", WholeNumber), Do("minimum_cardinality", WholeNumber),
            Do("maximum_cardinality", WholeNumber),
        ]),
        new(Class, "a class", CommonMetadata, ClassKeys, DefinitionKeys, ClassExpressionKeys,
        [
            Do("is_a", Scalar), Do("mixins", ScalarList), Do("abstract", Flag), Do("mixin", Flag), Do("slots", ScalarList),
            Do("slot_usage", NamedElements, Slot), Do("attributes", NamedElements, Slot), Do("class_uri", Curie), Note("subclass_of", Curie),
            Do("union_of", ScalarList), Note("defining_slots", ScalarList), Do("tree_root", Flag), Do("unique_keys", NamedElements, UniqueKey),
            Do("rules", ElementList, Rule), Do("classification_rules", ElementList, ClassExpression), Note("slot_names_unique", Flag),
            Note("represents_relationship", Flag), Note("disjoint_with", ScalarList), Note("children_are_mutually_disjoint", Flag),
            Do("extra_slots", Element, ExtraSlots), Note("alias", Scalar),
        ]),
        new(ExtraSlots, "extra slots", [Do("allowed", Flag), Do("range_expression", Element, SlotExpression)]),
        new(ClassExpression, "a class expression", CommonMetadata, ClassExpressionKeys, [Do("is_a", Scalar)]),
        new(Rule, "a rule", CommonMetadata,
        [
            Do("title", Scalar), Do("preconditions", Element, ClassExpression), Do("postconditions", Element, ClassExpression),
            Do("elseconditions", Element, ClassExpression), Do("bidirectional", Flag), Note("open_world", Flag), Do("deactivated", Flag),
        ]),
        new(UniqueKey, "a unique key", CommonMetadata,
            [Do("unique_key_name", Scalar), Do("unique_key_slots", ScalarList), Do("consider_nulls_inequal", Flag)])
            { NameKey = "unique_key_name" },
    ];

    private static readonly Dictionary<string, MetamodelElement> ByName = Elements.ToDictionary(static e => e.Name, StringComparer.Ordinal);

    public static IReadOnlyList<MetamodelElement> All => Elements;

    /// <summary>The keys that nearly every element has.</summary>
    public static IReadOnlyList<MetamodelKey> Common => CommonMetadata;

    public static MetamodelElement Get(string name) => ByName[name];

    private static MetamodelKey Do(string name, ValueForm form, string? element = null) => new(name, Handled, form, element);

    private static MetamodelKey Note(string name, ValueForm form, string? element = null) => new(name, Documentation, form, element);

    private static MetamodelKey Later(string name, ValueForm form, string? element = null) => new(name, NotYet, form, element);
}
