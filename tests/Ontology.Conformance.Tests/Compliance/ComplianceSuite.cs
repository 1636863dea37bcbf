using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ontology.Conformance.Tests.Compliance;

/// <summary>LinkML's own compliance suite, as data.</summary>
internal static class ComplianceSuite
{
    public const string Path = "linkml/compliance.json";

    private static readonly Lazy<IReadOnlyList<ComplianceSchema>> Read = new(static () =>
        [.. JsonNode.Parse(File.ReadAllText(SharedMaterial.Find(Path)!))!.AsArray().Select(static (schema, i) => ReadSchema(schema!, i))]);

    public static IReadOnlyList<ComplianceSchema> Schemas => Read.Value;

    private static ComplianceSchema ReadSchema(JsonNode schema, int index) => new()
    {
        Index = index,
        Name = (string)schema["schema_name"]!,
        Test = (string)schema["test"]!,
        Text = schema["schema"]!.ToJsonString(),
        Imported = [.. schema["imported_schemas"]!.AsArray().Select(static s => ((string)s!["name"]!, s.ToJsonString()))],
        Cases = [.. schema["cases"]!.AsArray().Select(static c => ReadCase(c!))],
    };

    private static ComplianceCase ReadCase(JsonNode @case) => new()
    {
        Name = (string)@case["name"]!,
        Class = (string)@case["class"]!,
        Object = Encoding.UTF8.GetBytes(((bool)@case["drop_nulls"]! ? WithoutNulls(@case["object"]) : @case["object"])?.ToJsonString() ?? "null"),
        IsValid = (bool)@case["valid"]!,
        IsBorderline = (bool)@case["borderline"]!,
        LinkML = new LinkMLVerdicts(
            (bool?)@case["linkml"]!["json_schema"], (bool?)@case["linkml"]!["pydantic"], (bool?)@case["linkml"]!["dataclasses"]),
    };

    /// <summary>The suite drops members of the object that are null before it validates.</summary>
    private static JsonObject WithoutNulls(JsonNode? node) =>
        new(node!.AsObject().Where(static m => m.Value is not null).Select(static m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
}

/// <summary>A schema of the suite with its cases.</summary>
internal sealed record ComplianceSchema
{
    public required int Index { get; init; }

    public required string Name { get; init; }

    public required string Test { get; init; }

    /// <summary>The schema as JSON, and those that it imports by name.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<(string Name, string Text)> Imported { get; init; }

    public required IReadOnlyList<ComplianceCase> Cases { get; init; }
}

/// <summary>One instance, and whether it is valid.</summary>
internal sealed record ComplianceCase
{
    public required string Name { get; init; }

    public required string Class { get; init; }

    public required byte[] Object { get; init; }

    public required bool IsValid { get; init; }

    /// <summary>The suite leaves the outcome to the validator, or contradicts itself.</summary>
    public required bool IsBorderline { get; init; }

    public required LinkMLVerdicts LinkML { get; init; }

    public string Text => Encoding.UTF8.GetString(Object);
}

/// <summary>What LinkML's three validators say: true for accepted, null where they failed to run.</summary>
internal sealed record LinkMLVerdicts(bool? JsonSchema, bool? Pydantic, bool? Dataclasses);
