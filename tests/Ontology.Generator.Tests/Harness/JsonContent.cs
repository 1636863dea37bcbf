using System.Text.Json;

namespace Ontology.Generator.Tests.Harness;

/// <summary>JSON texts by what they say: the order of members is free, and null is absent.</summary>
internal static class JsonContent
{
    public static void ShouldBeSameContent(string actual, string expected) => Canonical(actual).ShouldBe(Canonical(expected));

    private static string Canonical(string json) => Write(JsonDocument.Parse(json).RootElement);

    private static string Write(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", value.EnumerateObject()
            .Where(static member => member.Value.ValueKind != JsonValueKind.Null)
            .OrderBy(static member => member.Name, StringComparer.Ordinal)
            .Select(static member => JsonSerializer.Serialize(member.Name) + ":" + Write(member.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", value.EnumerateArray().Select(Write)) + "]",
        JsonValueKind.Number => value.GetDecimal().ToString("0.############################", System.Globalization.CultureInfo.InvariantCulture),
        JsonValueKind.String => JsonSerializer.Serialize(value.GetString()),
        _ => value.GetRawText(),
    };
}
