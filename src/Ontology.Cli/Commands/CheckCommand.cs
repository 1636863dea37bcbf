using System.CommandLine;
using Ontology.Cli.Output;
using Ontology.Cli.Schemas;
using Ontology.Compiler;
using Ontology.Compiler.Diagnostics;

namespace Ontology.Cli.Commands;

/// <summary><c>ontology check</c>: is this ontology right?</summary>
internal static class CheckCommand
{
    public static Command Create(ToolConsole console)
    {
        Argument<string[]> paths = CommonOptions.Paths("Ontology files (LinkML schemas), or folders of them. What they import is read as well.");
        Option<FailOn> failOn = CommonOptions.FailOn();

        var command = new Command("check", "Checks ontology files.") { paths, failOn };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(parsed.GetRequiredValue(paths), parsed.GetValue(failOn), console, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(string[] paths, FailOn failOn, ToolConsole console, CancellationToken cancellationToken)
    {
        CompilationResult result = SchemaCompilation.Compile(paths, cancellationToken);
        foreach (Diagnostic diagnostic in result.Diagnostics) console.Output.WriteLine(diagnostic);

        int errors = result.Diagnostics.Count(static d => d.Severity == DiagnosticSeverity.Error);
        int warnings = result.Diagnostics.Count(static d => d.Severity == DiagnosticSeverity.Warning);
        foreach (var ontology in result.Ontologies)
        {
            console.Output.WriteLine(
                $"{ontology.Name}: {Counted.Of(ontology.Classes.Count, "class", "classes")}, {Counted.Of(ontology.Enums.Count, "enumeration", "enumerations")}");
        }

        console.Output.WriteLine($"{Counted.Of(errors, "error", "errors")}, {Counted.Of(warnings, "warning", "warnings")}");
        return errors > 0 || (failOn == FailOn.Warning && warnings > 0) ? ExitCode.Findings : ExitCode.Clean;
    }
}
