using System.Text.Json.Nodes;
using Ontology.Cooperation;

namespace Ontology.Sdk.Tests.Serialization;

/// <summary>The cooperation ontology as JSON Schema.</summary>
public sealed class JsonSchemaTests
{
    private static readonly JsonObject Document = OntologyJsonSchema.Document(CooperationOntology.Registry, "Memorandum");

    private static JsonObject Definition(string name) => Document["$defs"]![name].ShouldNotBeNull().AsObject();

    [Fact]
    public void A_document_refers_to_its_class_and_every_reference_leads_to_a_definition()
    {
        ((string?)Document["$ref"]).ShouldBe("#/$defs/Memorandum");
        string[] references = [.. All(Document).OfType<JsonObject>().Select(static o => (string?)o["$ref"]).OfType<string>().Distinct()];

        references.Length.ShouldBeGreaterThan(5);
        foreach (string reference in references) Definition(reference["#/$defs/".Length..]);
    }

    [Fact]
    public void A_class_has_its_members_and_no_others()
    {
        JsonObject memorandum = Definition("Memorandum");

        ((bool?)memorandum["additionalProperties"]).ShouldBe(false);
        memorandum["required"]!.AsArray().Select(static n => (string?)n).ShouldContain("id");
        ((string?)memorandum["properties"]!["status"]!["$ref"]).ShouldBe("#/$defs/AgreementStatus");
        ((string?)memorandum["properties"]!["type"]!["const"]).ShouldBe("Memorandum");
        ((string?)memorandum["properties"]!["parties"]!["type"]).ShouldBe("array");
        memorandum["properties"]!["id"]!["pattern"].ShouldNotBeNull();
    }

    [Fact]
    public void An_enumeration_lists_its_values() =>
        Definition("AgreementStatus")["enum"]!.AsArray().Select(static n => (string?)n).ShouldContain("inForce");

    [Fact]
    public void An_abstract_class_is_one_of_those_that_descend_from_it()
    {
        JsonObject agreement = OntologyJsonSchema.Write(CooperationOntology.Registry, "Agreement", "#/components/schemas/", out var definitions);

        agreement["oneOf"]!.AsArray().Select(static n => (string?)n!["$ref"]).ShouldContain("#/components/schemas/Memorandum");
        definitions.Keys.ShouldNotContain("Agreement");
        definitions.Keys.ShouldBe(definitions.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_class_that_is_not_there_is_an_error() =>
        Should.Throw<ArgumentException>(static () => OntologyJsonSchema.Document(CooperationOntology.Registry, "Memo"))
            .Message.ShouldContain("no class 'Memo'");

    private static IEnumerable<JsonNode> All(JsonNode node)
    {
        yield return node;
        IEnumerable<JsonNode?> inner = node switch
        {
            JsonObject members => members.Select(static m => m.Value),
            JsonArray items => items,
            _ => [],
        };
        foreach (JsonNode child in inner.OfType<JsonNode>().SelectMany(All)) yield return child;
    }
}
