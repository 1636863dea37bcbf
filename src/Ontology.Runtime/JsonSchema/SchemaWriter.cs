using System.Text.Json.Nodes;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology.JsonSchema;

/// <summary>Writes schemas, each definition once and when it is first referred to.</summary>
internal sealed class SchemaWriter(string prefix)
{
    private readonly SortedDictionary<string, JsonObject> _definitions = new(StringComparer.Ordinal);
    private readonly Queue<(string Name, Func<JsonObject> Write)> _open = new();
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>Writes the definitions that are still open, which may open others.</summary>
    public IReadOnlyDictionary<string, JsonObject> Complete()
    {
        while (_open.TryDequeue(out (string Name, Func<JsonObject> Write) next)) _definitions[next.Name] = next.Write();
        return _definitions;
    }

    /// <summary>Objects of a class, or of any class that descends from it.</summary>
    public JsonObject Object(ClassInfo range) => range.IsAny ? [] : OneOf(range.Concrete.Select(c => Reference(c.Name, () => Class(c, keyless: false))));

    /// <summary>One value, as a constraint says.</summary>
    public JsonObject Value(ConstraintInfo constraint)
    {
        JsonObject schema = constraint.Form switch
        {
            RangeForm.Type => Type(constraint.Type!),
            RangeForm.Enum => constraint.Enum!.Open ? Kind("string") : Reference(constraint.Enum.Name, () => Enumeration(constraint.Enum)),
            RangeForm.Reference => constraint.Class!.Identifier is { } identifier ? Value(identifier.Value) : Kind("string"),
            RangeForm.Object => Object(constraint.Class!),
            _ => [],
        };
        SchemaConditions.Add(this, schema, constraint);
        return schema;
    }

    private JsonObject Reference(string name, Func<JsonObject> write)
    {
        if (_known.Add(name)) _open.Enqueue((name, write));
        return new JsonObject { ["$ref"] = prefix + Uri.EscapeDataString(name) };
    }

    private static JsonObject OneOf(IEnumerable<JsonObject> schemas) => schemas.ToArray() switch
    {
        // An abstract class that nothing descends from has no instances.
        [] => new JsonObject { ["not"] = new JsonObject() },
        [var one] => one,
        var several => new JsonObject { ["oneOf"] = new JsonArray([.. several]) },
    };

    private JsonObject Class(ClassInfo info, bool keyless)
    {
        JsonObject properties = [];
        JsonArray required = [];
        foreach (SlotInfo slot in info.Slots)
        {
            if (slot.Unwritten || slot.Value.Presence == ValuePresence.Absent) continue;
            properties[slot.Key] = slot == info.Designator ? Designation(info, slot) : Slot(slot);
            bool isRequired = slot.Value.Required || slot.Value.Presence == ValuePresence.Present;
            if (isRequired && !(keyless && slot == info.Key)) required.Add((JsonNode)slot.Key);
        }

        JsonObject schema = Kind("object");
        schema["properties"] = properties;
        if (required.Count > 0) schema["required"] = required;
        schema["additionalProperties"] = TakesMore(info);
        return schema;
    }

    private static bool TakesMore(ClassInfo? info)
    {
        while (info is not null && info.Table.ExtraSlots is null) info = info.Parent;
        return info is not null;
    }

    private static JsonObject Designation(ClassInfo info, SlotInfo slot) => new()
    {
        ["const"] = slot.Table.Designator switch
        {
            Designator.Curie => info.Table.Curie,
            Designator.Uri => info.Table.Uri,
            _ => info.Name,
        },
    };

    private JsonObject Slot(SlotInfo slot)
    {
        ConstraintInfo value = slot.Value;
        if (slot.IsDictionary) return Dictionary(slot);
        if (!slot.Multivalued) return value.Array is { } array ? SchemaConditions.Array(array, Value(value)) : Value(value);
        JsonObject list = Kind("array");
        list["items"] = value.Array is { } inner ? SchemaConditions.Array(inner, Value(value)) : Value(value);
        if (value.MinimumCardinality > 0) list["minItems"] = value.MinimumCardinality;
        if (value.MaximumCardinality != int.MaxValue) list["maxItems"] = value.MaximumCardinality;
        if (slot.Table.Unique) list["uniqueItems"] = true;
        if (value.HasMember is { } member) list["contains"] = Value(member);
        return list;
    }

    /// <summary>Objects by their key: an entry may leave the key out, be null, or be one value that stands for the object.</summary>
    private JsonObject Dictionary(SlotInfo slot)
    {
        ClassInfo range = slot.Value.Class!;
        List<JsonObject> entries = [.. range.Concrete.Select(c => Reference(c.Name + ".Entry", () => Class(c, keyless: true)))];
        if (slot.Table.Dictionary!.Value is not null && range.SimpleValue is { } simple) entries.Add(Value(simple.Value));
        if (range.Concrete.Any(static c => c.Slots.All(s => s == c.Key || !s.Value.Required))) entries.Add(Kind("null"));
        JsonObject mapping = Kind("object");
        mapping["additionalProperties"] = entries.Count == 1 ? entries[0] : new JsonObject { ["anyOf"] = new JsonArray([.. entries]) };
        if (slot.Value.MinimumCardinality > 0) mapping["minProperties"] = slot.Value.MinimumCardinality;
        if (slot.Value.MaximumCardinality != int.MaxValue) mapping["maxProperties"] = slot.Value.MaximumCardinality;
        return mapping;
    }

    private JsonObject Type(TypeInfo type)
    {
        JsonObject schema = type.Kind switch
        {
            LexicalKind.Integer => Kind("integer"),
            LexicalKind.Float or LexicalKind.Double or LexicalKind.Decimal => Kind("number"),
            LexicalKind.Boolean => Kind("boolean"),
            _ => Kind("string"),
        };
        // Formats that JSON Schema defines as we do; a date and time of ours may have no zone.
        string? format = type.HasLexicalForm || type.Kind == LexicalKind.Date ? type.Kind switch
        {
            LexicalKind.Date => "date",
            LexicalKind.Uri => "uri",
            LexicalKind.JsonPointer => "json-pointer",
            _ => null,
        } : null;
        if (format is not null) schema["format"] = format;
        foreach (ConstraintInfo constraint in type.Constraints) SchemaConditions.Add(this, schema, constraint);
        return schema;
    }

    private static JsonObject Enumeration(EnumInfo info) => new()
    {
        ["type"] = "string",
        ["enum"] = new JsonArray([.. info.Values.Texts.Select(static text => (JsonNode)text)]),
    };

    private static JsonObject Kind(string type) => new() { ["type"] = type };
}
