using System.Globalization;
using System.Text.Json;

namespace Ontology.Tests.Support;

/// <summary>Compares JSON by content: absent equals null, numbers by value, members in any order.</summary>
internal static class JsonContent
{
    /// <summary>Where the two differ first, in words; null where they are the same.</summary>
    public static string? Difference(JsonElement expected, JsonElement actual, string pointer = "")
    {
        if (expected.ValueKind == JsonValueKind.Number && actual.ValueKind == JsonValueKind.Number)
        {
            return expected.GetDecimal() == actual.GetDecimal() ? null : Differ();
        }

        if (expected.ValueKind != actual.ValueKind) return Differ();

        return expected.ValueKind switch
        {
            JsonValueKind.Object => Members(),
            JsonValueKind.Array => Elements(),
            JsonValueKind.String => expected.GetString() == actual.GetString() ? null : Differ(),
            _ => null,
        };

        string Differ() => $"{pointer}: expected {expected.GetRawText()}, found {actual.GetRawText()}";

        string? Members()
        {
            IEnumerable<string> names = expected.EnumerateObject().Concat(actual.EnumerateObject()).Select(static m => m.Name).Distinct();
            return names.Select(name => Difference(Member(expected, name), Member(actual, name), $"{pointer}/{name}")).FirstOrDefault(static d => d is not null);
        }

        string? Elements()
        {
            if (expected.GetArrayLength() != actual.GetArrayLength()) return Differ();
            return expected.EnumerateArray().Zip(actual.EnumerateArray())
                .Select((pair, i) => Difference(pair.First, pair.Second, string.Create(CultureInfo.InvariantCulture, $"{pointer}/{i}")))
                .FirstOrDefault(static d => d is not null);
        }
    }

    /// <summary>What a JSON Pointer (RFC 6901) leads to; null (the JSON value) where there is nothing.</summary>
    public static JsonElement At(JsonElement root, string pointer)
    {
        JsonElement current = root;
        foreach (string escaped in pointer.Split('/').Skip(1))
        {
            string step = escaped.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            current = current.ValueKind switch
            {
                JsonValueKind.Object => Member(current, step),
                JsonValueKind.Array when int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < current.GetArrayLength() => current[index],
                _ => Null,
            };
        }

        return current;
    }

    private static readonly JsonElement Null = JsonDocument.Parse("null").RootElement;

    private static JsonElement Member(JsonElement value, string name) => value.TryGetProperty(name, out JsonElement member) ? member : Null;
}
