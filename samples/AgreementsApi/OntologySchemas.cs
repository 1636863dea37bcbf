using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Ontology;
using Ontology.Cooperation;

namespace AgreementsApi;

/// <summary>
/// Puts the ontology's schemas into the OpenAPI document. ASP.NET Core looks at C# types, and sees a converter where a record is; what a memorandum must
/// look like, the ontology knows.
/// </summary>
internal sealed class OntologySchemas : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        const string prefix = "#/components/schemas/";
        OntologyJsonSchema.Write(CooperationOntology.Registry, nameof(Memorandum), prefix, out IReadOnlyDictionary<string, JsonObject> definitions);
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach ((string name, JsonObject schema) in definitions) document.Components.Schemas[name] = Parse(name, schema, document);

        foreach (OpenApiOperation operation in document.Paths.Values.SelectMany(static path => path.Operations ?? []).Select(static o => o.Value))
        {
            Refer(operation.RequestBody?.Content, document);
            foreach ((_, IOpenApiResponse response) in operation.Responses ?? []) Refer(response.Content, document);
        }

        return Task.CompletedTask;
    }

    private static OpenApiSchema Parse(string name, JsonObject schema, OpenApiDocument document) =>
        OpenApiModelFactory.Parse<OpenApiSchema>(schema.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _, "json")
        ?? throw new InvalidOperationException($"The schema of {name} cannot be read.");

    private static void Refer(IDictionary<string, OpenApiMediaType>? content, OpenApiDocument document)
    {
        foreach ((string mediaType, OpenApiMediaType media) in content ?? new Dictionary<string, OpenApiMediaType>())
        {
            if (mediaType == "application/json") media.Schema = new OpenApiSchemaReference(nameof(Memorandum), document);
        }
    }
}
