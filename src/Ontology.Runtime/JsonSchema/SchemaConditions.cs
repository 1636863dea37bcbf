using System.Text.Json.Nodes;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.JsonSchema;

/// <summary>What a constraint asks of a value beyond its range, as keywords of JSON Schema.</summary>
internal static class SchemaConditions
{
    /// <summary>Adds a constraint's conditions. A keyword that stands there already is not replaced: both must hold.</summary>
    public static void Add(SchemaWriter writer, JsonObject schema, ConstraintInfo constraint)
    {
        if (constraint.Pattern is { } pattern) Set(schema, "pattern", pattern.Text);
        // Only numbers are ordered in JSON Schema; bounds of dates are not to be said in it.
        if (constraint.Minimum is { IsNumber: true } minimum) Set(schema, "minimum", JsonNode.Parse(minimum.Text)!);
        if (constraint.Maximum is { IsNumber: true } maximum) Set(schema, "maximum", JsonNode.Parse(maximum.Text)!);
        if (constraint.EqualsString is { } text) Set(schema, "const", text.Text);
        if (constraint.EqualsNumber is { IsNumber: true } number) Set(schema, "const", JsonNode.Parse(number.Text)!);
        if (constraint.EqualsStringIn.Length > 0) Set(schema, "enum", new JsonArray([.. constraint.EqualsStringIn.Select(static l => (JsonNode)l.Text)]));
        if (constraint.AnyOf.Length > 0) Set(schema, "anyOf", Alternatives(writer, constraint.AnyOf));
        if (constraint.ExactlyOneOf.Length > 0) Set(schema, "oneOf", Alternatives(writer, constraint.ExactlyOneOf));
        if (constraint.NoneOf.Length > 0) Set(schema, "not", new JsonObject { ["anyOf"] = Alternatives(writer, constraint.NoneOf) });
        foreach (ConstraintInfo part in constraint.AllOf) And(schema, writer.Value(part));
    }

    /// <summary>Lists in lists around a value.</summary>
    public static JsonObject Array(ArrayTable array, JsonObject value)
    {
        // Where the depth is open, what is fixed is said, and anything may stand further in.
        JsonObject schema = array.MaximumDimensions == array.MinimumDimensions ? value : [];
        for (int level = array.MinimumDimensions - 1; level >= 0; level--)
        {
            schema = new JsonObject { ["type"] = "array", ["items"] = schema };
            if (level >= array.Dimensions.Count) continue;
            DimensionTable dimension = array.Dimensions[level];
            if (dimension.Minimum > 0) schema["minItems"] = dimension.Minimum;
            if (dimension.Maximum is { } most) schema["maxItems"] = most;
        }

        return schema;
    }

    private static JsonArray Alternatives(SchemaWriter writer, ConstraintInfo[] constraints) => new([.. constraints.Select(c => (JsonNode)writer.Value(c))]);

    private static void Set(JsonObject schema, string keyword, JsonNode value)
    {
        if (schema.ContainsKey(keyword)) And(schema, new JsonObject { [keyword] = value });
        else schema[keyword] = value;
    }

    private static void And(JsonObject schema, JsonObject other)
    {
        if (schema["allOf"] is JsonArray all) all.Add((JsonNode)other);
        else schema["allOf"] = new JsonArray(other);
    }
}
