using System.CommandLine;
using Ontology.Cli.Generation;
using Ontology.Cli.Output;
using Ontology.Cli.Schemas;
using Ontology.Compiler;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Emit.CSharp;
using Ontology.Compiler.Lowering.CSharp;

namespace Ontology.Cli.Commands;

/// <summary><c>ontology generate</c>: the C# that the generator would make, for those who keep it in their repository.</summary>
internal sealed class GenerateCommand
{
    private readonly Argument<string[]> _paths = CommonOptions.Paths("Ontology files (LinkML schemas), or folders of them. What they import is read as well.");

    private readonly Option<string> _out = new("--out")
    {
        Description = "The folder for the C#. Only files that the tool wrote are changed or deleted in it.",
        HelpName = "FOLDER",
        Required = true,
    };

    private readonly Option<string?> _namespace = new("--namespace")
    {
        Description = "The namespace for ontologies that name none by the annotation csharp_namespace: the project's root namespace.",
        HelpName = "NAME",
    };

    private readonly Option<string[]> _references = new("--reference")
    {
        Description = "Ontology files, or folders of them, whose C# is in another assembly. The cooperation ontology is known without.",
        HelpName = "PATH",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> _check = new("--check")
    {
        Description = "Writes nothing, and exits 1 with the differences when the folder does not hold what would be written.",
    };

    private readonly ToolConsole _console;

    private GenerateCommand(ToolConsole console) => _console = console;

    public static Command Create(ToolConsole console) => new GenerateCommand(console).Build();

    private Command Build()
    {
        var command = new Command("generate", "Writes the C# of ontologies into a folder.") { _paths, _out, _namespace, _references, _check };
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, cancellationToken), cancellationToken));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellationToken)
    {
        var loader = new SchemaLoader(cancellationToken) { CooperationIsReference = true };
        CompilerOptions options = parsed.GetValue(_namespace) is { } name ? new CompilerOptions(name) : new CompilerOptions();
        CompilationResult compilation = OntologyCompiler.Compile(
            loader.Load(parsed.GetRequiredValue(_paths), parsed.GetValue(_references)), options, cancellationToken);
        foreach (Diagnostic diagnostic in compilation.Diagnostics) _console.Output.WriteLine(diagnostic);
        if (compilation.HasErrors) throw new ToolException(ExitCode.Unreadable, "the ontology does not compile; nothing was written");

        if (compilation.Ontologies.GroupBy(CSharpNames.Ontology).FirstOrDefault(static same => same.Skip(1).Any()) is { } same)
        {
            string files = string.Join(" and ", same.Select(static ontology => ontology.FileName));
            throw new ToolException(ExitCode.Unreadable, $"{files} would have one registry in C#; give one another 'name', or another namespace");
        }

        Dictionary<string, string> sources = CSharpLowering.Lower(compilation.Ontologies, cancellationToken)
            .ToDictionary(static unit => unit.HintName, CSharpEmitter.Emit, StringComparer.Ordinal);
        var folder = new GeneratedFolder(parsed.GetRequiredValue(_out));
        FolderPlan plan = folder.Plan(sources);
        if (!parsed.GetValue(_check))
        {
            folder.Apply(plan);
            string counts = $"{plan.Written.Count} written, {plan.Deleted.Count} deleted, {sources.Count - plan.Written.Count} unchanged";
            _console.Output.WriteLine($"{Counted.Of(sources.Count, "file", "files")}: {counts}");
            return ExitCode.Clean;
        }

        foreach (StaleFile file in plan.Stale) Report(file);
        if (plan.ManifestIsStale) _console.Output.WriteLine($"{folder.ManifestPath}: error: the list of the files is missing, or another");
        if (plan.IsEmpty) return ExitCode.Clean;
        _console.Output.WriteLine($"{Counted.Of(plan.Count, "file is", "files are")} not what the ontology says; run 'ontology generate' without --check");
        return ExitCode.Findings;
    }

    private void Report(StaleFile file)
    {
        string found = file switch
        {
            { Old: null } => "the file is missing",
            { New: null } => "the file is left over: nothing in the ontology makes it any more",
            _ => "the ontology says something else",
        };
        LineDifference difference = LineDifference.Between(file.Old, file.New);
        _console.Output.WriteLine($"{file.Path}({difference.FirstLine},1): error: {found}");
        if (file is { Old: null } or { New: null }) return;
        foreach (string line in difference.Lines) _console.Output.WriteLine($"  {line}");
    }
}
