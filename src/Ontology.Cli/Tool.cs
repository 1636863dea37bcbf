using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Ontology.Cli.Commands;

namespace Ontology.Cli;

/// <summary>The tool without its process: arguments and streams in, an exit code out.</summary>
internal static class Tool
{
    public static async Task<int> RunAsync(string[] arguments, ToolConsole console, CancellationToken cancellationToken = default)
    {
        var root = new RootCommand("Compiles ontologies (LinkML schemas) and validates data against them.")
        {
            ValidateCommand.Create(console),
            CheckCommand.Create(console),
            ExportCommand.Create(console),
            GenerateCommand.Create(console),
            ExplainCommand.Create(console),
        };

        ParseResult parsed = root.Parse(arguments);
        if (parsed.Action is ParseErrorAction) return Refuse(parsed, console);

        var configuration = new InvocationConfiguration
        {
            Output = console.Output,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
        };

        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (ToolException stop)
        {
            await console.Error.WriteLineAsync($"ontology: {stop.Message}").ConfigureAwait(false);
            return stop.ExitCode;
        }
        catch (OperationCanceledException)
        {
            await console.Error.WriteLineAsync("ontology: cancelled").ConfigureAwait(false);
            return ExitCode.Cancelled;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            await console.Error.WriteLineAsync($"ontology: internal error, please report it with the files that caused it: {fault}").ConfigureAwait(false);
            return ExitCode.Internal;
        }
    }

    private static int Refuse(ParseResult parsed, ToolConsole console)
    {
        foreach (var error in parsed.Errors) console.Error.WriteLine($"ontology: {error.Message}");

        console.Error.WriteLine($"ontology: see 'ontology{NameOf(parsed.CommandResult)} --help'");
        return ExitCode.Usage;
    }

    private static string NameOf(CommandResult result) =>
        result is { Command: not RootCommand, Parent: CommandResult parent } ? $"{NameOf(parent)} {result.Command.Name}" : "";
}
