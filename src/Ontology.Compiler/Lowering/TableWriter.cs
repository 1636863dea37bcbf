using Ontology.Tables;

namespace Ontology.Compiler.Lowering;

/// <summary>Writes tables as segments of <see cref="TableFormat"/>.</summary>
internal static class TableWriter
{
    public static TableSegment Write(OntologyTable table) =>
        new TableJson().Open('{')
            .Member("ontology", table.Name)
            .Member("version", table.Version)
            .Member("id", table.Id)
            .Member("treeRoot", table.TreeRoot)
            .Member("closed", table.Closed)
            .Member("prefixes", table.Prefixes, static (json, prefix) =>
                json.Open('[').Value(prefix.Prefix).Value(prefix.Reference).Close(']'))
            .Close('}').ToSegment();

    public static TableSegment Write(TypeTable table) =>
        new TableJson().Open('{')
            .Member("type", table.Name)
            .Member("kind", CamelCase(table.Kind))
            .Member("csharpType", table.CSharpType)
            .Member("constraints", table.Constraints, WriteConstraint)
            .Close('}').ToSegment();

    public static TableSegment Write(EnumTable table) =>
        new TableJson().Open('{')
            .Member("enum", table.Name)
            .Member("values", table.Values)
            .Member("open", table.Open)
            .Close('}').ToSegment();

    public static TableSegment Write(ClassTable table) =>
        new TableJson().Open('{')
            .Member("class", table.Name)
            .Member("curie", table.Curie)
            .Member("uri", table.Uri)
            .Member("isA", table.IsA)
            .Member("mixins", table.Mixins)
            .Member("abstract", table.Abstract)
            .Member("slots", table.Slots, WriteSlot, linePerItem: true)
            .Member("uniqueKeys", table.UniqueKeys, WriteUniqueKey, linePerItem: true)
            .Member("rules", table.Rules, WriteRule, linePerItem: true)
            .Condition("condition", table.Condition)
            .Member("classification", table.Classification, WriteCondition)
            .Constraint("extraSlots", table.ExtraSlots)
            .Close('}').ToSegment();

    private static void WriteSlot(TableJson json, SlotTable slot)
    {
        json.Open('{')
            .Member("key", slot.Key)
            .Member("recommended", slot.Recommended)
            .Member("multivalued", slot.Multivalued)
            .Dictionary(slot.Dictionary)
            .Member("unique", slot.Unique)
            .Member("identifier", slot.Identifier)
            .Member("isKey", slot.IsKey)
            .Member("idPrefixes", slot.IdPrefixes)
            .Member("idPrefixesOpen", slot.IdPrefixesOpen)
            .Member("designator", slot.Designator == Designator.None ? null : CamelCase(slot.Designator))
            .Member("readOnly", slot.ReadOnly)
            .Member("inverse", slot.Inverse)
            .Name("value");
        WriteConstraint(json, slot.Value);
        json.Close('}');
    }

    private static void WriteUniqueKey(TableJson json, UniqueKeyTable key) =>
        json.Open('{')
            .Member("name", key.Name)
            .Member("slots", key.Slots)
            .Member("nullsInequal", key.NullsInequal)
            .Close('}');

    private static void WriteRule(TableJson json, RuleTable rule) =>
        json.Open('{')
            .Member("title", rule.Title)
            .Member("code", rule.Code)
            .Member("description", rule.Description)
            .Member("severity", rule.Severity == RuleSeverity.Error ? null : CamelCase(rule.Severity))
            .Condition("pre", rule.Pre)
            .Condition("post", rule.Post)
            .Condition("else", rule.Else)
            .Member("bidirectional", rule.Bidirectional)
            .Expression("expression", rule.Expression)
            .Member("message", rule.Message, WriteMessagePart)
            .Member("slot", rule.Slot)
            .Close('}');

    private static void WriteMessagePart(TableJson json, RuleMessagePart part)
    {
        if (part.Expression is { } expression) RuleExpressionWriter.Write(json, expression);
        else json.Value(part.Text ?? "");
    }

    private static TableJson Expression(this TableJson json, string name, RuleExpression? expression)
    {
        if (expression is null) return json;
        json.Name(name);
        RuleExpressionWriter.Write(json, expression);
        return json;
    }

    private static void WriteConstraint(TableJson json, Constraint constraint)
    {
        json.Open('{');
        if (constraint.Range is { } range) json.Member(RangeMember(range), range.Name);
        json.Member("pattern", constraint.Pattern)
            .Member("minimum", constraint.Minimum)
            .Member("maximum", constraint.Maximum)
            .Member("equalsString", constraint.EqualsString)
            .Member("equalsStringIn", constraint.EqualsStringIn)
            .Member("equalsNumber", constraint.EqualsNumber)
            .Member("required", constraint.Required)
            .Member("presence", constraint.Presence == ValuePresence.Uncommitted ? null : CamelCase(constraint.Presence))
            .Member("minimumCardinality", constraint.MinimumCardinality)
            .Member("maximumCardinality", constraint.MaximumCardinality)
            .Member("exactCardinality", constraint.ExactCardinality)
            .Array(constraint.Array)
            .Constraint("hasMember", constraint.HasMember)
            .Constraint("allMembers", constraint.AllMembers)
            .Condition("condition", constraint.Object ?? ClassCondition.None)
            .Member("anyOf", constraint.AnyOf, WriteConstraint)
            .Member("allOf", constraint.AllOf, WriteConstraint)
            .Member("exactlyOneOf", constraint.ExactlyOneOf, WriteConstraint)
            .Member("noneOf", constraint.NoneOf, WriteConstraint)
            .Close('}');
    }

    private static string RangeMember(RangeRef range) => range.Kind switch
    {
        RangeKind.Type => "type",
        RangeKind.Enum => "enum",
        _ => range.Shape == ValueShape.Reference ? "reference" : "object",
    };

    private static TableJson Dictionary(this TableJson json, DictionaryTable? dictionary) => dictionary is null
        ? json
        : json.Name("dictionary").Open('{').Member("key", dictionary.Key).Member("value", dictionary.Value).Close('}');

    private static TableJson Array(this TableJson json, ArrayTable? array) => array is null
        ? json
        : json.Name("array").Open('{')
            .Member("minimumDimensions", array.MinimumDimensions)
            .Member("maximumDimensions", array.MaximumDimensions)
            .Member("dimensions", array.Dimensions, static (json, dimension) =>
                json.Open('{').Member("minimum", dimension.Minimum).Member("maximum", dimension.Maximum).Close('}'))
            .Close('}');

    private static TableJson Constraint(this TableJson json, string name, Constraint? constraint)
    {
        if (constraint is null) return json;
        json.Name(name);
        WriteConstraint(json, constraint);
        return json;
    }

    private static TableJson Condition(this TableJson json, string name, ClassCondition condition)
    {
        if (condition == ClassCondition.None) return json;
        json.Name(name);
        WriteCondition(json, condition);
        return json;
    }

    private static void WriteCondition(TableJson json, ClassCondition condition) =>
        json.Open('{')
            .Member("isA", condition.IsA)
            .Member("slots", condition.Slots, static (json, slot) =>
            {
                json.Open('{').Member("slot", slot.Slot).Name("constraint");
                WriteConstraint(json, slot.Constraint);
                json.Close('}');
            })
            .Member("anyOf", condition.AnyOf, WriteCondition)
            .Member("allOf", condition.AllOf, WriteCondition)
            .Member("exactlyOneOf", condition.ExactlyOneOf, WriteCondition)
            .Member("noneOf", condition.NoneOf, WriteCondition)
            .Close('}');

    /// <summary>The members of the tables' enumerations, as JSON writes them.</summary>
    public static string CamelCase<T>(T member)
        where T : struct, Enum
    {
        string name = member.ToString();
        return char.ToLowerInvariant(name[0]) + name.Substring(1);
    }
}
