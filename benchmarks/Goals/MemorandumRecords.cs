using System.Globalization;
using System.Text.Json.Nodes;

namespace Ontology.Benchmarks.Goals;

/// <summary>Memoranda as registries hold them, made from a seed: with names in several languages, provisions, sums, texts and sources.</summary>
internal sealed class MemorandumRecords(int seed) : IRecordSource
{
    private static readonly string[] Countries = ["KG", "CN", "JP", "KR", "KZ", "PK", "UZ", "US", "DE", "FR", "IN", "TR"];
    private static readonly string[] Types = ["understanding", "cooperation", "understandingAndDevelopment", "unspecified"];
    private static readonly string[] Statuses = ["signed", "inForce", "provisionallyApplied", "suspended", "renewed"];
    private static readonly string[] Topics = ["engineering", "agriculture", "medicine", "information-technology", "biomedicine", "energy", "law"];
    private static readonly string[] Kinds = ["commitment", "emphasis", "mechanism", "guarantee"];
    private static readonly string[] Modalities = ["agreement", "plan"];
    private static readonly string[] Currencies = ["EUR", "USD", "JPY", "CNY", "KGS", "KRW"];

    private static readonly string[] Words =
        ("joint framework academic exchange research faculty students climate vaccine border data protocol grid heritage imaging crop yield training "
        + "laboratory equipment annual review committee pilot region university institute ministry agency").Split(' ');

    private static readonly (string Language, string[] Words)[] Languages =
    [
        ("fr", ["coopération", "échange", "scientifique", "université", "recherche", "santé", "énergie", "développement"]),
        ("ru", ["сотрудничество", "обмен", "университет", "наука", "исследование", "энергетика", "здоровье"]),
        ("zh", ["合作", "协议", "大学", "研究", "能源", "健康", "发展", "文化"]),
    ];

    private readonly Random _random = new(seed);

    public string Name => "memoranda";

    public IReadOnlyList<Action<JsonObject>> Faults { get; } =
    [
        static r => r["status"] = "unknownStatus",
        static r => r["dateSigned"] = "2021-02-30",
        static r => r["dateSigned"] = "21-01-01",
        static r => r["id"] = "MOU_1",
        static r => r.Remove("memorandumType"),
        static r => r.Remove("partiesKnown"),
        static r => r["extra"] = 1,
        static r => r["sources"] = new JsonArray(),
        static r => r["sources"]![0]!["lines"] = "line 3",
        static r => r["parties"]![0]!["role"] = 7,
        static r => r["parties"]!.AsArray().RemoveAt(0),
        static r => r["funding"] = new JsonArray(new JsonObject { ["amount"] = -1, ["currency"] = "EUR" }),
        static r => r["fields"] = "energy",
        static r => r["entryIntoForce"] = "1950-01-01",
        static r => r["provisions"] = new JsonArray(new JsonObject { ["kind"] = "commitment" }),
    ];

    public JsonObject Next(int number)
    {
        string one = Pick(Countries);
        string other = Countries[(Array.IndexOf(Countries, one) + 1 + _random.Next(Countries.Length - 1)) % Countries.Length];
        int year = 1995 + _random.Next(30);
        var record = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"mou-{one.ToLowerInvariant()}-{other.ToLowerInvariant()}-{number:000000}"),
            ["name"] = $"Memorandum of {Text(4, 9)}",
        };
        if (_random.Next(3) > 0) record["otherNames"] = OtherNames();
        if (_random.Next(4) == 0) record["notes"] = new JsonArray(Text(5, 20) + (_random.Next(3) == 0 ? ".\nThe \"second\" part: " + Text(3, 8) : ""));
        record["sources"] = List(1, 2, () => new JsonObject { ["document"] = $"scan-{_random.Next(5000)}", ["lines"] = $"L{1 + _random.Next(30)}-{31 + _random.Next(30)}" });
        record["sides"] = new JsonArray(one, other);
        if (_random.Next(2) == 0) record["purposes"] = List(1, 2, () => JsonValue.Create(Text(5, 14)));
        record["fields"] = Some(Topics, 1 + _random.Next(3));
        record["provisions"] = List(1, 4, () => new JsonObject { ["text"] = Text(6, 16), ["modality"] = Pick(Modalities), ["kind"] = Pick(Kinds) });
        record["status"] = Pick(Statuses);
        record["parties"] = new JsonArray(Party(one, 0), Party(other, 400));
        record["partiesKnown"] = "complete";
        record["laterality"] = "bilateral";
        record["dateSigned"] = Date(year);
        if (_random.Next(2) == 0) record["duration"] = $"P{1 + _random.Next(10)}Y";
        if (_random.Next(3) == 0) record["entryIntoForce"] = Date(year + 1);
        record["texts"] = new JsonArray(
            new JsonObject { ["language"] = "en", ["url"] = $"https://treaties.example.org/{Pick(Words)}/{_random.Next(99999)}", ["authentic"] = true },
            new JsonObject { ["language"] = Pick(["fr", "ru", "zh"]), ["authentic"] = true });
        if (_random.Next(2) == 0)
        {
            record["funding"] = new JsonArray(new JsonObject
            {
                ["amount"] = _random.Next(2) == 0 ? _random.Next(5_000_000) : Math.Round((decimal)_random.NextDouble() * 2_000_000, 2),
                ["currency"] = Pick(Currencies),
            });
        }

        record["memorandumType"] = Pick(Types);
        return record;
    }

    private JsonArray OtherNames() => List(1, 3, () =>
    {
        (string language, string[] words) = Languages[_random.Next(Languages.Length)];
        return new JsonObject
        {
            ["text"] = string.Join(language == "zh" ? "" : " ", Enumerable.Range(0, 3 + _random.Next(5)).Select(_ => words[_random.Next(words.Length)])),
            ["language"] = language,
        };
    });

    private JsonObject Party(string side, int from) => new()
    {
        ["organization"] = $"university-{from + _random.Next(400)}",
        ["side"] = side,
        ["role"] = "party",
    };

    private string Date(int year) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{1 + _random.Next(12):00}-{1 + _random.Next(28):00}");

    private string Text(int least, int most) =>
        string.Join(' ', Enumerable.Range(0, least + _random.Next(most - least + 1)).Select(_ => Words[_random.Next(Words.Length)]));

    private JsonArray Some(string[] from, int count)
    {
        int first = _random.Next(from.Length);
        return new JsonArray([.. Enumerable.Range(0, count).Select(i => JsonValue.Create(from[(first + i) % from.Length]))]);
    }

    private JsonArray List(int least, int most, Func<JsonNode> item) => new([.. Enumerable.Range(0, least + _random.Next(most - least + 1)).Select(_ => item())]);

    private string Pick(string[] from) => from[_random.Next(from.Length)];
}
