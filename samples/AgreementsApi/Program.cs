using AgreementsApi;
using Ontology.Cooperation;

// A service that takes memoranda in. What breaks the ontology is answered with a problem (RFC 9457) that lists every violation with its place.

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);

// The ontology's resolver comes first: ASP.NET Core's own takes every type, and would not validate.
builder.Services.ConfigureHttpJsonOptions(static json => json.SerializerOptions.TypeInfoResolverChain.Insert(0, CooperationJson.Default));

// A body that cannot be read is an exception everywhere, not in development alone, and one handler answers it.
builder.Services.Configure<RouteHandlerOptions>(static routes => routes.ThrowOnBadRequest = true);
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<ViolationHandler>();
builder.Services.AddOpenApi(static api => api.AddDocumentTransformer<OntologySchemas>());

WebApplication app = builder.Build();
app.UseExceptionHandler();
app.MapOpenApi();

app.MapPost("/memoranda", static (Memorandum memorandum) => TypedResults.Created($"/memoranda/{memorandum.Id}", memorandum))
    .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

app.Run();
