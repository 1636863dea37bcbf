using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Ontology;

namespace AgreementsApi;

/// <summary>Answers data that breaks the ontology with a problem (RFC 9457): all violations, each with a JSON Pointer.</summary>
internal sealed class ViolationHandler(IProblemDetailsService problems) : IExceptionHandler
{
    public ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not BadHttpRequestException { InnerException: OntologyJsonException invalid }) return ValueTask.FromResult(false);

        httpContext.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return problems.TryWriteAsync(new ProblemDetailsContext
        {
            HttpContext = httpContext,
            Exception = exception,
            ProblemDetails = new ProblemDetails
            {
                Status = StatusCodes.Status422UnprocessableEntity,
                Title = "The data breaks the ontology.",
                Extensions =
                {
                    ["errors"] = invalid.Violations.Select(static violation => new
                    {
                        // As in the RFC's own example: a pointer is written as the fragment of a URI.
                        pointer = "#" + violation.Pointer,
                        detail = violation.Message,
                        code = violation.Code,
                        severity = violation.Severity.ToString(),
                    }).ToArray(),
                },
            },
        });
    }
}
