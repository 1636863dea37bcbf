namespace Ontology.Cli;

/// <summary>Ends a command with a message on standard error and an exit code: nothing more can be done, and it is not a fault of the tool.</summary>
internal sealed class ToolException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
