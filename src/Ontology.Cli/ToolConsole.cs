namespace Ontology.Cli;

/// <summary>Where the tool reads and writes: the process's own streams, or a test's.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Standard output: findings and results, nothing else.</param>
/// <param name="Error">Standard error: progress, wrong usage, what could not be read.</param>
internal sealed record ToolConsole(Func<Stream> Input, TextWriter Output, TextWriter Error)
{
    public static ToolConsole OfProcess() => new(Console.OpenStandardInput, Console.Out, Console.Error);
}
