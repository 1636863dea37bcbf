using System.CommandLine;

namespace Ontology.Cli.Commands;

/// <summary>Options and arguments that several commands have.</summary>
internal static class CommonOptions
{
    public static Option<FailOn> FailOn() => new("--fail-on")
    {
        Description = "From which severity on findings make the exit code 1.",
        DefaultValueFactory = static _ => Commands.FailOn.Error,
    };

    /// <summary>One path or more. What looks like an option is none: a misspelt option must not be taken for a missing file.</summary>
    public static Argument<string[]> Paths(string description)
    {
        var paths = new Argument<string[]>("PATH") { Description = description, Arity = ArgumentArity.OneOrMore };
        paths.Validators.Add(static result =>
        {
            foreach (var token in result.Tokens)
            {
                if (token.Value.Length > 1 && token.Value[0] == '-') result.AddError($"there is no option '{token.Value}'; a file of that name is './{token.Value}'");
            }
        });
        return paths;
    }
}
