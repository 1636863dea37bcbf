using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Validation;

namespace Ontology.Benchmarks;

// The types that somebody writes by hand today, for System.Text.Json's source generator. It checks nothing but JSON itself; the attributes are for
// Microsoft.Extensions.Validation, whose generator reads public types only.

#pragma warning disable ASP0029 // it is for evaluation still
[ValidatableType]
#pragma warning restore ASP0029
public sealed record PlainMemorandum : IValidatableObject
{
    [Required]
    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$")]
    public required string Id { get; init; }

    public string? Name { get; init; }

    public List<PlainName>? OtherNames { get; init; }

    public List<string>? Notes { get; init; }

    public List<string> Fields { get; init; } = [];

    [MinLength(1)]
    public List<PlainSource> Sources { get; init; } = [];

    public List<string> Sides { get; init; } = [];

    public List<string>? Purposes { get; init; }

    public List<PlainProvision>? Provisions { get; init; }

    [Required]
    public required string Status { get; init; }

    public List<PlainParty> Parties { get; init; } = [];

    [Required]
    public required string PartiesKnown { get; init; }

    public string? Laterality { get; init; }

    public DateOnly? DateSigned { get; init; }

    public string? Duration { get; init; }

    public DateOnly? EntryIntoForce { get; init; }

    public List<PlainText>? Texts { get; init; }

    public List<PlainMoney>? Funding { get; init; }

    [Required]
    public required string MemorandumType { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Laterality == "bilateral" && Parties.Count != 2) yield return new ValidationResult("a bilateral memorandum has two parties", [nameof(Parties)]);
        if (EntryIntoForce < DateSigned) yield return new ValidationResult("it enters into force after it is signed", [nameof(EntryIntoForce)]);
    }
}

public sealed record PlainSource(string Document, string Lines);

public sealed record PlainName(string Text, string Language);

public sealed record PlainProvision([property: Required] string Text, string Modality, string Kind);

public sealed record PlainText(string Language, string? Url, bool? Authentic);

public sealed record PlainMoney([property: Range(0, double.MaxValue)] decimal Amount, string Currency);

public sealed record PlainParty(
    [property: Required, RegularExpression("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")] string Organization, string Side, string Role);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlainMemorandum))]
internal sealed partial class PlainJson : JsonSerializerContext;
