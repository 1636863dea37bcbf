#pragma warning disable ASP0029 // it is for evaluation still
using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;

namespace Ontology.Benchmarks.Goals;

/// <summary>The same checks as <see cref="PlainMemorandumValidator"/>, as attributes that Microsoft.Extensions.Validation reads when it compiles.</summary>
internal sealed class AnnotatedMemorandumValidator
{
    private readonly ValidationOptions _options;
    private readonly IValidatableInfo _memorandum;

    public AnnotatedMemorandumValidator()
    {
        var services = new ServiceCollection();
        services.AddValidation();
        _options = services.BuildServiceProvider().GetRequiredService<IOptions<ValidationOptions>>().Value;
        if (!_options.TryGetValidatableTypeInfo(typeof(PlainMemorandum), out IValidatableInfo? memorandum))
        {
            throw new InvalidOperationException("The generator of Microsoft.Extensions.Validation has not seen the record.");
        }

        _memorandum = memorandum;
    }

    public bool IsValid(PlainMemorandum memorandum)
    {
        var context = new ValidateContext { ValidationOptions = _options, ValidationContext = new ValidationContext(memorandum) };
        // Nothing in it waits.
        _memorandum.ValidateAsync(memorandum, context, CancellationToken.None).GetAwaiter().GetResult();
        return context.ValidationErrors is null or { Count: 0 };
    }
}
