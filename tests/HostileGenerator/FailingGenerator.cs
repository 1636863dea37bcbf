using System;
using Microsoft.CodeAnalysis;

namespace HostileGenerator;

/// <summary>Fails in projects that ask for it by the property <c>FailHostileGenerator</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class FailingGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AnalyzerConfigOptionsProvider,
        static (_, options) =>
        {
            bool isAsked = options.GlobalOptions.TryGetValue("build_property.FailHostileGenerator", out string? value) && value == "true";
            if (isAsked) throw new InvalidOperationException("hostile");
        });
}
