using System.Globalization;
using System.Text.Json.Nodes;

namespace Ontology.Benchmarks.Goals;

/// <summary>Statistics of who studies where, made from a seed: records of other classes than memoranda, with numbers and objects in objects.</summary>
internal sealed class StatisticRecords(int seed) : IRecordSource
{
    private static readonly string[] Countries = ["KG", "CN", "JP", "KR", "KZ", "PK", "UZ", "US"];
    private static readonly string[] Topics = ["engineering", "agriculture", "medicine", "law"];

    private readonly Random _random = new(seed);

    public string Name => "statistics";

    public IReadOnlyList<Action<JsonObject>> Faults { get; } =
    [
        static r => r["measure"] = "guessed",
        static r => r["count"]!["value"] = "many",
        static r => r.Remove("flow"),
        static r => r["asOf"] = "2021-13",
        static r => r["id"] = "",
        static r => r["flow"]!["perYear"] = "yes",
        static r => r["more"] = true,
    ];

    public JsonObject Next(int number)
    {
        string origin = Countries[_random.Next(Countries.Length)];
        int year = 2000 + _random.Next(24);
        var record = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"statistic-{origin.ToLowerInvariant()}-{number}"),
            ["name"] = $"Students from {origin} in {year}",
            ["topics"] = new JsonArray(Topics[_random.Next(Topics.Length)]),
            ["sources"] = new JsonArray(new JsonObject { ["document"] = $"yearbook-{year}", ["lines"] = $"L{1 + _random.Next(900)}" }),
            ["asOf"] = year.ToString(CultureInfo.InvariantCulture),
            ["measure"] = "enrolled",
            ["flow"] = new JsonObject { ["categories"] = new JsonArray("student"), ["studyLevels"] = new JsonArray("bachelor", "master") },
            ["count"] = new JsonObject { ["value"] = _random.Next(1, 30000), ["unit"] = "person" },
            ["disciplines"] = new JsonArray(Topics[_random.Next(Topics.Length)]),
        };
        if (_random.Next(2) == 0) record["trend"] = "rising since " + (year - 3).ToString(CultureInfo.InvariantCulture);
        return record;
    }
}
