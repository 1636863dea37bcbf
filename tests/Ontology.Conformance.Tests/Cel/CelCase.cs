using System.Globalization;
using System.Text.Json;
using Ontology.Rules;

namespace Ontology.Conformance.Tests.Cel;

/// <summary>One case of CEL's suite: an expression, and the value that it must have, or null where it must be an error.</summary>
internal sealed class CelCase
{
    private CelCase(JsonElement json)
    {
        File = json.GetProperty("file").GetString()!;
        Section = json.GetProperty("section").GetString()!;
        Name = json.GetProperty("name").GetString()!;
        Text = json.GetProperty("expr").GetString()!;
        IsDynamic = json.TryGetProperty("dynamic", out JsonElement dynamic) && dynamic.GetBoolean();
        IsError = json.TryGetProperty("error", out _);
        HasOutcome = IsError || json.GetProperty("value").ValueKind == JsonValueKind.Object;
        if (HasOutcome && !IsError) Expected = Read(json.GetProperty("value"));
        if (!json.TryGetProperty("bindings", out JsonElement bindings)) return;
        foreach (JsonProperty binding in bindings.EnumerateObject()) Bindings.Add(binding.Name, Read(binding.Value));
    }

    public const string Path = "cel/conformance.json";

    public static IReadOnlyList<CelCase> All { get; } = Load();

    public string File { get; }

    public string Section { get; }

    public string Name { get; }

    public string Text { get; }

    /// <summary>It runs without a check of types.</summary>
    public bool IsDynamic { get; }

    public bool IsError { get; }

    /// <summary>The suite says what comes out; elsewhere that is a message, or a type only.</summary>
    public bool HasOutcome { get; }

    public RuleValue Expected { get; }

    public SortedDictionary<string, RuleValue> Bindings { get; } = new(StringComparer.Ordinal);

    public override string ToString() => $"{File}/{Section}/{Name}: {Text}";

    private static List<CelCase> Load()
    {
        if (SharedMaterial.Find(Path) is not { } path) return [];
        using JsonDocument document = JsonDocument.Parse(System.IO.File.ReadAllText(path));
        return [.. document.RootElement.EnumerateArray().Select(static c => new CelCase(c))];
    }

    /// <summary>A value with its kind: <c>{"int": "5"}</c>.</summary>
    private static RuleValue Read(JsonElement tagged)
    {
        JsonProperty tag = tagged.EnumerateObject().Single();
        JsonElement value = tag.Value;
        switch (tag.Name)
        {
            case "null":
                return RuleValue.Null;
            case "bool":
                return RuleValue.Of(value.GetBoolean());
            case "int":
                return RuleValue.Of(long.Parse(value.GetString()!, CultureInfo.InvariantCulture));
            case "uint":
                return RuleValue.Of(ulong.Parse(value.GetString()!, CultureInfo.InvariantCulture));
            case "double":
                return RuleValue.Of(value.GetString() switch
                {
                    "inf" => double.PositiveInfinity,
                    "-inf" => double.NegativeInfinity,
                    string number => double.Parse(number, CultureInfo.InvariantCulture),
                    null => double.NaN,
                });
            case "string":
                return RuleValue.Of(value.GetString()!);
            case "bytes":
                return RuleValue.Of(Convert.FromHexString(value.GetString()!));
            case "type":
                return RuleValue.Type(value.GetString()!);
            case "list":
                return RuleValue.ListOf([.. value.EnumerateArray().Select(Read)]);
            case "map":
                var map = new RuleDictionary();
                foreach (JsonElement entry in value.EnumerateArray()) map.TryAdd(Read(entry[0]), Read(entry[1]));
                return RuleValue.Of(map);
            default:
                throw new InvalidOperationException($"The suite has a value of the kind '{tag.Name}'.");
        }
    }
}
