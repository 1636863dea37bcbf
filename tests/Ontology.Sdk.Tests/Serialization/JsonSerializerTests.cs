using System.Text.Json;
using System.Text.Json.Serialization;
using Ontology.Cooperation;

namespace Ontology.Sdk.Tests.Serialization;

/// <summary>System.Text.Json reads and writes records as they read and write themselves.</summary>
public sealed partial class JsonSerializerTests
{
    private static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { TypeInfoResolverChain = { CooperationJson.Default, Envelopes.Default } };

    internal sealed record Envelope(Memorandum Memorandum, AgreementStatus? Status, PartialDate? Since, Ref<Country> Country, ValueList<Ref<Country>> Sides);

    // As a user's: it knows nothing of how the ontology's types are written, and comes after the resolver that does.
    [JsonSerializable(typeof(Envelope))]
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
    private sealed partial class Envelopes : JsonSerializerContext;

    private static async Task<Memorandum> MemorandumAsync() => (await Seeds.LoadAsync()).Memoranda[0];

    [Fact]
    public async Task A_record_is_written_as_it_writes_itself_and_read_again()
    {
        Memorandum memorandum = await MemorandumAsync();

        string json = JsonSerializer.Serialize(memorandum, Options);

        JsonContent.Difference(JsonDocument.Parse(memorandum.ToJson()).RootElement, JsonDocument.Parse(json).RootElement).ShouldBeNull();
        JsonSerializer.Deserialize<Memorandum>(json, Options).ShouldBe(memorandum);
    }

    [Fact]
    public async Task A_record_inside_a_type_of_ones_own_is_too()
    {
        var envelope = new Envelope(await MemorandumAsync(), AgreementStatus.InForce, PartialDate.Parse("2024-02"), "KG", ["KG", "KR"]);

        string json = JsonSerializer.Serialize(envelope, Options);

        json.ShouldEndWith("""
            "status":"inForce","since":"2024-02","country":"KG","sides":["KG","KR"]}
            """);
        JsonSerializer.Deserialize<Envelope>(json, Options).ShouldBe(envelope);
    }

    [Fact]
    public void What_breaks_the_ontology_is_one_exception_with_every_violation()
    {
        const string json = """{ "memorandum": { "id": "mou", "name": "A", "status": "sined", "sides": ["KG"], "wrong": 1 } }""";

        OntologyJsonException thrown = Should.Throw<OntologyJsonException>(() => JsonSerializer.Deserialize<Envelope>(json, Options));

        JsonException asJson = thrown;
        asJson.Path.ShouldBe("$.memorandum");
        thrown.Violations.Count.ShouldBeGreaterThan(2);
        thrown.Violations.Select(static v => v.Pointer).ShouldContain("/status");
        thrown.Violations.Select(static v => v.Pointer).ShouldContain("/wrong");
        thrown.Violations.ShouldAllBe(static v => v.Line == 0);
        foreach (Violation violation in thrown.Violations) thrown.Message.ShouldContain(violation.Message);
    }

    [Fact]
    public async Task An_abstract_class_is_read_as_what_its_type_says()
    {
        Memorandum memorandum = await MemorandumAsync();

        JsonSerializer.Deserialize<Agreement>(JsonSerializer.Serialize<Agreement>(memorandum, Options), Options).ShouldBe(memorandum);
    }

    [Fact]
    public async Task Without_the_resolver_records_and_enumerations_are_read_and_written_by_their_own_converters()
    {
        Memorandum memorandum = await MemorandumAsync();

        JsonSerializer.Deserialize<Memorandum>(JsonSerializer.Serialize(memorandum)).ShouldBe(memorandum);
        JsonSerializer.Serialize(AgreementStatus.InForce).ShouldBe("\"inForce\"");
        JsonSerializer.Serialize(new Dictionary<AgreementStatus, int> { [AgreementStatus.InForce] = 1 }).ShouldBe("""{"inForce":1}""");
        JsonSerializer.Deserialize<PartialDate?>("\"2024-02\"").ShouldBe(PartialDate.Parse("2024-02"));
        Should.Throw<OntologyJsonException>(static () => JsonSerializer.Deserialize<Memorandum>("{}"));
        Should.Throw<JsonException>(static () => JsonSerializer.Deserialize<AgreementStatus>("\"sined\""))
            .Message.ShouldContain("'sined' is no value of AgreementStatus");
        Should.Throw<JsonException>(static () => JsonSerializer.Deserialize<AgreementStatus>("1")).Message.ShouldContain("expected a value of AgreementStatus");
        Should.Throw<JsonException>(static () => JsonSerializer.Deserialize<PartialDate>("\"2024-13\""));
    }

    [Fact]
    public async Task Comments_and_trailing_commas_are_read_where_the_options_allow_them()
    {
        Memorandum memorandum = await MemorandumAsync();
        string json = JsonSerializer.Serialize(memorandum, Options);
        string loose = "/* a memorandum */ " + json[..^1] + ", }";
        var options = new JsonSerializerOptions(Options) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

        JsonSerializer.Deserialize<Memorandum>(loose, options).ShouldBe(memorandum);
        Should.Throw<JsonException>(() => JsonSerializer.Deserialize<Memorandum>(loose, Options));
    }

    [Fact]
    public async Task A_stream_in_small_pieces_is_read_like_a_text()
    {
        Memorandum[] memoranda = [.. (await Seeds.LoadAsync()).Memoranda];
        var options = new JsonSerializerOptions(Options) { DefaultBufferSize = 16 };
        using var stream = new MemoryStream();
        await JsonSerializer.SerializeAsync(stream, new ValueList<Memorandum>[] { [.. memoranda] }[0], options);
        stream.Position = 0;

        ValueList<Memorandum> read = await JsonSerializer.DeserializeAsync<ValueList<Memorandum>>(stream, options);

        read.ShouldBe([.. memoranda]);
    }

    [Fact]
    public void A_type_that_is_no_part_of_the_ontology_is_left_to_others() =>
        CooperationJson.Default.GetTypeInfo(typeof(Uri), Options).ShouldBeNull();
}
