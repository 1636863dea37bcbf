using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ontology.Cli.Output;
using Ontology.Cli.Schemas;
using Ontology.Compiler;
using Ontology.Compiler.Model;
using Ontology.Cooperation;

namespace Ontology.Cli.Commands;

/// <summary><c>ontology validate</c>: does this data hold?</summary>
internal sealed class ValidateCommand
{
    /// <summary>The path that means standard input.</summary>
    public const string StandardInput = "-";

    /// <summary>What findings call it.</summary>
    public const string StandardInputName = "(standard input)";

    private readonly Argument<string[]> _paths = CommonOptions.Paths(
        "Data files (.yaml, .yml, .json, .ndjson, .jsonl), folders of them, or - for standard input. Together they are one dataset.");

    private readonly Option<string?> _schema = new("--schema")
    {
        Description = "The ontology to validate against, a LinkML schema; the cooperation ontology where none is named.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _class = new("--class")
    {
        Description = "The class of a document; the ontology's tree root where none is named.",
        HelpName = "NAME",
    };

    private readonly Option<DataFormat> _format = new("--format")
    {
        Description = "The format of standard input; JSON is YAML too.",
        DefaultValueFactory = static _ => DataFormat.Yaml,
    };

    private readonly Option<bool> _closed = new("--closed") { Description = "References must resolve, even where the ontology leaves them open." };

    private readonly Option<bool> _each = new("--each")
    {
        Description = "Judges each line of .ndjson and .jsonl files, and each element of the list that a .json file is, by itself, in little memory; of standard "
            + "input by its --format: what records say of each other, identifiers that stand twice and references among it, is not looked at.",
    };

    private readonly Option<DateOnly?> _asOf = new("--as-of")
    {
        Description = "The date for which the data is judged, YYYY-MM-DD. Without one, rules that need it are not run.",
        HelpName = "DATE",
        CustomParser = static result => DateOnly.TryParseExact(result.Tokens[0].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date)
            ? date
            : Wrong(result),
    };

    private readonly Option<FailOn> _failOn = CommonOptions.FailOn();

    private readonly ToolConsole _console;

    private ValidateCommand(ToolConsole console) => _console = console;

    public static Command Create(ToolConsole console) => new ValidateCommand(console).Build();

    private Command Build()
    {
        var command = new Command("validate", "Validates data against an ontology.") { _paths, _schema, _class, _format, _closed, _each, _asOf, _failOn };
        command.Validators.Add(result =>
        {
            if (result.GetValue(_each) && result.GetValue(_closed)) result.AddError("--each looks at no references, and --closed wants them to resolve: leave one of them out");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();

        OntologyRegistry registry = CooperationOntology.Registry;
        OntologyModel? model = null;
        if (parsed.GetValue(_schema) is { } schema)
        {
            CompilationResult compilation = SchemaCompilation.Compile([schema], cancellationToken);
            model = SchemaCompilation.Root(compilation, schema, _console.Output);
            registry = SchemaCompilation.ToRegistry(model);
        }

        var options = new DatasetOptions
        {
            ClassName = DocumentClass.Find(registry, model, parsed.GetValue(_class)),
            Closed = parsed.GetValue(_closed) ? true : null,
            KeepsRecords = false,
        };

        var each = new ValidateEach(registry, options.ClassName ?? registry.TreeRootName, parsed.GetValue(_format), parsed.GetValue(_asOf), _console);
        string[] paths = parsed.GetRequiredValue(_paths);
        bool isEach = parsed.GetValue(_each);
        if (isEach) each.Check(paths);
        if (isEach || each.CanTake(paths, options.Closed))
        {
            StreamSummary summary = await each.RunAsync(paths, cancellationToken).ConfigureAwait(false);
            return Fails(parsed, summary.IsValid, summary.WarningCount) ? ExitCode.Findings : ExitCode.Clean;
        }

        Dataset dataset = await LoadAsync(registry, options, parsed, cancellationToken).ConfigureAwait(false);
        ValidationReport report = dataset.Validate(parsed.GetValue(_asOf), cancellationToken);
        foreach (Violation violation in report.Violations) _console.Output.WriteLine(violation);
        DatasetSummary.Write(dataset, report, _console.Output);

        if (dataset.UnreadablePaths.Count > 0)
        {
            foreach (string path in dataset.UnreadablePaths) _console.Error.WriteLine($"ontology: {path}: cannot be read");
            return ExitCode.Unreadable;
        }

        return Fails(parsed, report.IsValid, report.WarningCount) ? ExitCode.Findings : ExitCode.Clean;
    }

    private bool Fails(ParseResult parsed, bool isValid, long warnings) => !isValid || (parsed.GetValue(_failOn) == FailOn.Warning && warnings > 0);

    private static DateOnly? Wrong(ArgumentResult result)
    {
        result.AddError($"'{result.Tokens[0].Value}' is no date; expected YYYY-MM-DD, such as 2025-12-31");
        return null;
    }

    private async Task<Dataset> LoadAsync(OntologyRegistry registry, DatasetOptions options, ParseResult parsed, CancellationToken cancellationToken)
    {
        var loader = new DatasetLoader(registry, options);
        foreach (string path in parsed.GetRequiredValue(_paths))
        {
            if (path == StandardInput)
            {
                await using Stream input = _console.Input();
                await loader.AddAsync(StandardInputName, input, parsed.GetValue(_format), cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await loader.AddPathAsync(path, cancellationToken).ConfigureAwait(false);
            }
        }

        return new Dataset(loader.Complete());
    }
}
