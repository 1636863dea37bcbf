using System.CommandLine;
using System.Text;
using Ontology.Cli.Schemas;
using Ontology.Compiler.Emit.Markdown;
using Ontology.Compiler.Model;

namespace Ontology.Cli.Commands;

/// <summary><c>ontology export</c>: an ontology in another form.</summary>
internal sealed class ExportCommand
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly Option<string?> _schema = new("--schema")
    {
        Description = "The ontology to export, a LinkML schema; the cooperation ontology where none is named.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _out = new("--out")
    {
        Description = "Where to write; standard output where nothing is named.",
        HelpName = "FILE",
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Writes nothing, and exits 1 when the file that --out names says something else.",
    };

    private readonly ToolConsole _console;

    private ExportCommand(ToolConsole console) => _console = console;

    public static Command Create(ToolConsole console) => new("export", "Writes an ontology in another form.")
    {
        new ExportCommand(console).Build(
            "markdown", "A document to read: classes with their slots and rules, enumerations, and diagrams (Mermaid).", MarkdownEmitter.Emit),
        new ExportCommand(console).Build("rules", "A table of the rules, in words, for those who keep records by them.", RulesEmitter.Emit),
    };

    private Command Build(string format, string description, Func<OntologyModel, string> emit)
    {
        var command = new Command(format, description) { _schema, _out, _check };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_check) && result.GetValue(_out) is null) result.AddError("--check needs --out, the file to check");
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, format, emit, cancellationToken), cancellationToken));
        return command;
    }

    private int Run(ParseResult parsed, string format, Func<OntologyModel, string> emit, CancellationToken cancellationToken)
    {
        string? schema = parsed.GetValue(_schema);
        string text = emit(schema is null
            ? SchemaCompilation.Cooperation(cancellationToken)
            : SchemaCompilation.Root(SchemaCompilation.Compile([schema], cancellationToken), schema, _console.Error));
        if (parsed.GetValue(_out) is not { } file)
        {
            _console.Output.Write(text);
            return ExitCode.Clean;
        }

        if (!parsed.GetValue(_check))
        {
            Write(file, text);
            return ExitCode.Clean;
        }

        // A checkout may have changed the ends of lines.
        if (Read(file)?.Replace("\r\n", "\n", StringComparison.Ordinal) == text) return ExitCode.Clean;
        string from = schema is null ? "" : $" --schema {schema}";
        _console.Output.WriteLine($"{file}: error: the ontology says something else; run 'ontology export {format}{from} --out {file}'");
        return ExitCode.Findings;
    }

    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file, Utf8);
        }
        catch (Exception error) when (error is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{file}: {error.Message}");
        }
    }

    private static void Write(string file, string text)
    {
        try
        {
            File.WriteAllText(file, text, Utf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(ExitCode.Unreadable, $"{file}: cannot be written: {error.Message}");
        }
    }
}
