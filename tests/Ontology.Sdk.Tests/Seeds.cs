using System.Text.Json;
using Ontology.Cooperation;

namespace Ontology.Sdk.Tests;

/// <summary>The seeds of this repository: as the files have them, and as records.</summary>
internal static class Seeds
{
    private static readonly Lazy<Task<CooperationDataset>> Loaded = new(static () => CooperationDataset.LoadAsync(Repository.Seeds));

    public static Task<CooperationDataset> LoadAsync() => Loaded.Value;

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Repository.Seeds, "*.yaml").Order(StringComparer.Ordinal);

    /// <summary>Every record as its file has it, by id, read without our own reader.</summary>
    public static IReadOnlyDictionary<string, JsonElement> AsWritten { get; } = (
        from file in Files
        let document = JsonDocument.Parse(YamlAsJson.Convert(File.ReadAllText(file)))
        from list in document.RootElement.EnumerateObject()
        from record in list.Value.EnumerateArray()
        select record).ToDictionary(static record => record.GetProperty("id").GetString()!);

    /// <summary>Every record of the dataset, by id, whatever its kind.</summary>
    public static IReadOnlyDictionary<string, Entity> Records(CooperationDataset data) =>
        typeof(CooperationDataset).GetProperties()
            .Select(property => property.GetValue(data))
            .OfType<IEnumerable<Entity>>()
            .SelectMany(static list => list)
            .ToDictionary(static record => record.Id);
}
