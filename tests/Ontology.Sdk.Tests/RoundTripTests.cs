using System.Text.Json;
using Ontology.Cooperation;

namespace Ontology.Sdk.Tests;

/// <summary>Nothing is lost: a record that is read and written has the same content.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task Every_seed_record_becomes_a_record()
    {
        CooperationDataset data = await Seeds.LoadAsync();

        data.Validate().Violations.Where(static v => v.Severity == Severity.Error).ShouldBeEmpty();
        Seeds.Records(data).Keys.ShouldBe(Seeds.AsWritten.Keys, ignoreOrder: true);
    }

    [Fact]
    public async Task Every_seed_record_is_written_as_it_was_read()
    {
        IReadOnlyDictionary<string, Entity> records = Seeds.Records(await Seeds.LoadAsync());

        List<string> differences = [];
        foreach ((string id, JsonElement written) in Seeds.AsWritten)
        {
            using JsonDocument again = JsonDocument.Parse(records[id].ToJson());
            JsonElement actual = again.RootElement;
            if (JsonContent.Difference(written, WithoutDefaults(actual, written)) is { } difference) differences.Add($"{id}{difference}");
        }

        differences.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_record_that_is_written_and_read_again_is_equal()
    {
        CooperationDataset data = await Seeds.LoadAsync();

        foreach (Memorandum memorandum in data.Memoranda) Memorandum.Read(memorandum.ToJson()).Value.ShouldBe(memorandum);
        foreach (Laboratory laboratory in data.Laboratories) Laboratory.Read(laboratory.ToJson()).Value.ShouldBe(laboratory);
        foreach (MobilityStatistic statistic in data.MobilityStatistics) MobilityStatistic.Read(statistic.ToJson()).Value.ShouldBe(statistic);
    }

    [Fact]
    public async Task Every_seed_record_is_valid_in_memory_too()
    {
        foreach ((string id, Entity record) in Seeds.Records(await Seeds.LoadAsync()))
        {
            record.Validate().Violations.Where(static v => v.Severity == Severity.Error).ShouldBeEmpty(id);
        }
    }

    // The type designator may be written where the file leaves it out: the list already says it.
    private static JsonElement WithoutDefaults(JsonElement record, JsonElement written)
    {
        if (written.TryGetProperty("type", out _)) return record;
        var members = record.EnumerateObject().Where(static m => m.Name != "type").ToDictionary(static m => m.Name, static m => m.Value);
        return JsonSerializer.SerializeToElement(members);
    }
}
