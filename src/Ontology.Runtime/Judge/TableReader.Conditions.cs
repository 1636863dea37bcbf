using System.Text.Json;
using Ontology.Tables;

namespace Ontology.Judging;

/// <content>Constraints, conditions and rules, and the scalars that segments are made of.</content>
internal static partial class TableReader
{
    private delegate T ElementReader<out T>(ref Utf8JsonReader reader);

    private static RuleTable ReadRule(ref Utf8JsonReader reader)
    {
        var rule = new RuleTable { Title = "" };
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("title"u8)) rule = rule with { Title = ReadString(ref reader) };
            else if (reader.ValueTextEquals("description"u8)) rule = rule with { Description = ReadString(ref reader) };
            else if (reader.ValueTextEquals("severity"u8)) rule = rule with { Severity = ReadEnumMember<RuleSeverity>(ref reader) };
            else if (reader.ValueTextEquals("pre"u8)) rule = rule with { Pre = ReadNestedCondition(ref reader) };
            else if (reader.ValueTextEquals("post"u8)) rule = rule with { Post = ReadNestedCondition(ref reader) };
            else if (reader.ValueTextEquals("else"u8)) rule = rule with { Else = ReadNestedCondition(ref reader) };
            else if (reader.ValueTextEquals("bidirectional"u8)) rule = rule with { Bidirectional = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("code"u8)) rule = rule with { Code = ReadString(ref reader) };
            else if (reader.ValueTextEquals("expression"u8)) rule = rule with { Expression = ReadNestedExpression(ref reader) };
            else if (reader.ValueTextEquals("message"u8)) rule = rule with { Message = ReadMessage(ref reader) };
            else if (reader.ValueTextEquals("slot"u8)) rule = rule with { Slot = ReadString(ref reader) };
            else throw Unknown(ref reader);
        }

        return rule;
    }

    private static ClassCondition ReadNestedCondition(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        return ReadCondition(ref reader);
    }

    private static ClassCondition ReadCondition(ref Utf8JsonReader reader)
    {
        var condition = ClassCondition.None;
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("isA"u8)) condition = condition with { IsA = ReadString(ref reader) };
            else if (reader.ValueTextEquals("slots"u8)) condition = condition with { Slots = ReadList(ref reader, ReadSlotCondition) };
            else if (reader.ValueTextEquals("anyOf"u8)) condition = condition with { AnyOf = ReadList(ref reader, ReadCondition) };
            else if (reader.ValueTextEquals("allOf"u8)) condition = condition with { AllOf = ReadList(ref reader, ReadCondition) };
            else if (reader.ValueTextEquals("exactlyOneOf"u8)) condition = condition with { ExactlyOneOf = ReadList(ref reader, ReadCondition) };
            else if (reader.ValueTextEquals("noneOf"u8)) condition = condition with { NoneOf = ReadList(ref reader, ReadCondition) };
            else throw Unknown(ref reader);
        }

        return condition;
    }

    private static SlotCondition ReadSlotCondition(ref Utf8JsonReader reader)
    {
        var condition = new SlotCondition("", Constraint.None);
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("slot"u8)) condition = condition with { Slot = ReadString(ref reader) };
            else if (reader.ValueTextEquals("constraint"u8)) condition = condition with { Constraint = ReadNestedConstraint(ref reader) };
            else throw Unknown(ref reader);
        }

        return condition;
    }

    private static EquatableArray<Constraint> ReadConstraints(ref Utf8JsonReader reader) => ReadList(ref reader, ReadConstraint);

    private static Constraint ReadNestedConstraint(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        return ReadConstraint(ref reader);
    }

    private static Constraint ReadConstraint(ref Utf8JsonReader reader)
    {
        var constraint = Constraint.None;
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("type"u8)) constraint = constraint with { Range = ReadRange(ref reader, RangeKind.Type, ValueShape.Scalar) };
            else if (reader.ValueTextEquals("enum"u8)) constraint = constraint with { Range = ReadRange(ref reader, RangeKind.Enum, ValueShape.Scalar) };
            else if (reader.ValueTextEquals("object"u8)) constraint = constraint with { Range = ReadRange(ref reader, RangeKind.Class, ValueShape.Object) };
            else if (reader.ValueTextEquals("reference"u8)) constraint = constraint with { Range = ReadRange(ref reader, RangeKind.Class, ValueShape.Reference) };
            else if (reader.ValueTextEquals("pattern"u8)) constraint = constraint with { Pattern = ReadString(ref reader) };
            else if (reader.ValueTextEquals("minimum"u8)) constraint = constraint with { Minimum = ReadString(ref reader) };
            else if (reader.ValueTextEquals("maximum"u8)) constraint = constraint with { Maximum = ReadString(ref reader) };
            else if (reader.ValueTextEquals("equalsString"u8)) constraint = constraint with { EqualsString = ReadString(ref reader) };
            else if (reader.ValueTextEquals("equalsStringIn"u8)) constraint = constraint with { EqualsStringIn = ReadStrings(ref reader) };
            else if (reader.ValueTextEquals("equalsNumber"u8)) constraint = constraint with { EqualsNumber = ReadString(ref reader) };
            else if (reader.ValueTextEquals("required"u8)) constraint = constraint with { Required = ReadBool(ref reader) };
            else if (reader.ValueTextEquals("presence"u8)) constraint = constraint with { Presence = ReadEnumMember<ValuePresence>(ref reader) };
            else if (reader.ValueTextEquals("minimumCardinality"u8)) constraint = constraint with { MinimumCardinality = ReadInt(ref reader) };
            else if (reader.ValueTextEquals("maximumCardinality"u8)) constraint = constraint with { MaximumCardinality = ReadInt(ref reader) };
            else if (reader.ValueTextEquals("exactCardinality"u8)) constraint = constraint with { ExactCardinality = ReadInt(ref reader) };
            else if (reader.ValueTextEquals("array"u8)) constraint = constraint with { Array = ReadArray(ref reader) };
            else if (reader.ValueTextEquals("hasMember"u8)) constraint = constraint with { HasMember = ReadNestedConstraint(ref reader) };
            else if (reader.ValueTextEquals("allMembers"u8)) constraint = constraint with { AllMembers = ReadNestedConstraint(ref reader) };
            else if (reader.ValueTextEquals("condition"u8)) constraint = constraint with { Object = ReadNestedCondition(ref reader) };
            else if (reader.ValueTextEquals("anyOf"u8)) constraint = constraint with { AnyOf = ReadConstraints(ref reader) };
            else if (reader.ValueTextEquals("allOf"u8)) constraint = constraint with { AllOf = ReadConstraints(ref reader) };
            else if (reader.ValueTextEquals("exactlyOneOf"u8)) constraint = constraint with { ExactlyOneOf = ReadConstraints(ref reader) };
            else if (reader.ValueTextEquals("noneOf"u8)) constraint = constraint with { NoneOf = ReadConstraints(ref reader) };
            else throw Unknown(ref reader);
        }

        return constraint;
    }

    private static ArrayTable ReadArray(ref Utf8JsonReader reader)
    {
        var array = new ArrayTable(1, null, default);
        Expect(ref reader, JsonTokenType.StartObject);
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("minimumDimensions"u8)) array = array with { MinimumDimensions = ReadInt(ref reader) };
            else if (reader.ValueTextEquals("maximumDimensions"u8)) array = array with { MaximumDimensions = ReadInt(ref reader) };
            else if (reader.ValueTextEquals("dimensions"u8)) array = array with { Dimensions = ReadList(ref reader, ReadDimension) };
            else throw Unknown(ref reader);
        }

        return array;
    }

    private static DimensionTable ReadDimension(ref Utf8JsonReader reader)
    {
        var dimension = new DimensionTable(0, null);
        while (NextMember(ref reader))
        {
            if (reader.ValueTextEquals("minimum"u8)) dimension = dimension with { Minimum = ReadInt(ref reader) };
            else if (reader.ValueTextEquals("maximum"u8)) dimension = dimension with { Maximum = ReadInt(ref reader) };
            else throw Unknown(ref reader);
        }

        return dimension;
    }

    private static RangeRef ReadRange(ref Utf8JsonReader reader, RangeKind kind, ValueShape shape) => new(kind, ReadString(ref reader), shape);

    private static EquatableArray<T> ReadList<T>(ref Utf8JsonReader reader, ElementReader<T> element)
        where T : IEquatable<T>
    {
        List<T> items = [];
        Expect(ref reader, JsonTokenType.StartArray);
        while (NextElement(ref reader))
        {
            Expect(reader.TokenType == JsonTokenType.StartObject);
            items.Add(element(ref reader));
        }

        return items.ToEquatableArray();
    }

    private static EquatableArray<string> ReadStrings(ref Utf8JsonReader reader)
    {
        List<string> items = [];
        Expect(ref reader, JsonTokenType.StartArray);
        while (NextElement(ref reader)) items.Add(reader.GetString()!);
        return items.ToEquatableArray();
    }

    private static T ReadEnumMember<T>(ref Utf8JsonReader reader)
        where T : struct, Enum
    {
        string text = ReadString(ref reader);
        return Enum.TryParse(text, ignoreCase: true, out T member) && Enum.IsDefined(member)
            ? member
            : throw new OntologyTableException($"'{text}' is no {typeof(T).Name} that this runtime knows.");
    }

    private static string ReadString(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String);
        return reader.GetString()!;
    }

    private static int ReadInt(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number);
        return reader.GetInt32();
    }

    private static bool ReadBool(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.GetBoolean();
    }

    /// <summary>Goes to the next name of the object; false at its end.</summary>
    private static bool NextMember(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType == JsonTokenType.PropertyName;
    }

    private static bool NextElement(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType != JsonTokenType.EndArray;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        reader.Read();
        Expect(reader.TokenType == type);
    }

    private static void Expect(bool condition)
    {
        if (!condition) throw new FormatException("The segment has an unexpected form.");
    }

    private static OntologyTableException Unknown(ref Utf8JsonReader reader) =>
        new($"The compiled ontology has a member '{reader.GetString()}' that this runtime does not know.");
}
