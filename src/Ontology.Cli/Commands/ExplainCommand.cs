using System.CommandLine;
using Ontology.Cli.Output;
using Ontology.Cli.Schemas;
using Ontology.Compiler.Diagnostics;
using Ontology.Compiler.Emit.Markdown;
using Ontology.Compiler.Model;

namespace Ontology.Cli.Commands;

/// <summary><c>ontology explain</c>: what does this code mean, and what is to be done?</summary>
internal static class ExplainCommand
{
    public static Command Create(ToolConsole console)
    {
        var codes = new Argument<string[]>("CODE")
        {
            Description = "Codes of findings, such as ONT2101, or of rules of the ontology, such as COOP0101.",
            Arity = ArgumentArity.OneOrMore,
        };
        var schema = new Option<string?>("--schema")
        {
            Description = "The ontology whose rules are asked, a LinkML schema; the cooperation ontology where none is named.",
            HelpName = "FILE",
        };

        var command = new Command("explain", "Tells what a code in a message means, and what is to be done.") { codes, schema };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () => Run(parsed.GetRequiredValue(codes), parsed.GetValue(schema), console, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(string[] codes, string? schema, ToolConsole console, CancellationToken cancellationToken)
    {
        var rules = new Lazy<IReadOnlyList<StatedRule>>(() => StatedRule.Of(Load(schema, console, cancellationToken)));
        int exitCode = ExitCode.Clean;
        bool isFirst = true;
        foreach (string code in codes)
        {
            if ((DiagnosticPages.Find(code) ?? Explain(rules.Value, code)) is { } page)
            {
                if (!isFirst) console.Output.WriteLine();
                console.Output.Write(page);
                isFirst = false;
                continue;
            }

            IEnumerable<string> known = DiagnosticPages.Codes.Concat(rules.Value.Select(static r => r.Rule.Code).OfType<string>());
            console.Error.WriteLine($"ontology: '{code}' is no code of a finding, and of no rule of the ontology{NearNames.Suggest(code, known)}");
            exitCode = ExitCode.Usage;
        }

        return exitCode;
    }

    private static OntologyModel Load(string? schema, ToolConsole console, CancellationToken cancellationToken) => schema is null
        ? SchemaCompilation.Cooperation(cancellationToken)
        : SchemaCompilation.Root(SchemaCompilation.Compile([schema], cancellationToken), schema, console.Error);

    /// <summary>A rule, as the pages of findings are written; it can be named by its title too.</summary>
    private static string? Explain(IReadOnlyList<StatedRule> rules, string code)
    {
        StatedRule? stated = rules.FirstOrDefault(r => string.Equals(r.Rule.Code, code, StringComparison.OrdinalIgnoreCase))
            ?? rules.FirstOrDefault(r => r.Rule.Title == code);
        if (stated is null) return null;
        string name = stated.Rule.Code is { } own ? $"{own}: {stated.Rule.Title}" : stated.Rule.Title;
        return $"# {name}\n\nSeverity: {stated.Severity}. A rule for {string.Join(", ", stated.Classes)}; looked at: {stated.Scope}.\n\n{stated.Words.Trim()}\n";
    }
}
