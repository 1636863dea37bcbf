using System.Text.Json.Serialization;

namespace Ontology.Benchmarks;

// The types that somebody writes by hand today, for System.Text.Json's source generator. It checks nothing but JSON itself.

internal sealed record PlainMemorandum
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public List<PlainName>? OtherNames { get; init; }

    public List<string>? Notes { get; init; }

    public List<string> Fields { get; init; } = [];

    public List<PlainSource> Sources { get; init; } = [];

    public List<string> Sides { get; init; } = [];

    public List<string>? Purposes { get; init; }

    public List<PlainProvision>? Provisions { get; init; }

    public required string Status { get; init; }

    public List<PlainParty> Parties { get; init; } = [];

    public required string PartiesKnown { get; init; }

    public string? Laterality { get; init; }

    public DateOnly? DateSigned { get; init; }

    public string? Duration { get; init; }

    public DateOnly? EntryIntoForce { get; init; }

    public List<PlainText>? Texts { get; init; }

    public List<PlainMoney>? Funding { get; init; }

    public required string MemorandumType { get; init; }
}

internal sealed record PlainSource(string Document, string Lines);

internal sealed record PlainName(string Text, string Language);

internal sealed record PlainProvision(string Text, string Modality, string Kind);

internal sealed record PlainText(string Language, string? Url, bool? Authentic);

internal sealed record PlainMoney(decimal Amount, string Currency);

internal sealed record PlainParty(string Organization, string Side, string Role);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainMemorandum))]
internal sealed partial class PlainJson : JsonSerializerContext;
