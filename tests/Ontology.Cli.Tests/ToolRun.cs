using System.Text;

namespace Ontology.Cli.Tests;

/// <summary>One run of the tool, in this process: what it printed, and its exit code.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>The lines of standard output that are findings.</summary>
    public IReadOnlyList<string> Findings { get; } =
        [.. Output.Split('\n').Where(static line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))];

    /// <summary>Those findings that are errors.</summary>
    public IReadOnlyList<string> Errors => [.. Findings.Where(static line => line.Contains(": error ", StringComparison.Ordinal))];

    public static Task<ToolRun> Of(params string[] arguments) => Of(input: [], arguments);

    public static async Task<ToolRun> Of(byte[] input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var console = new ToolConsole(() => new MemoryStream(input), output, error);
        int exitCode = await Tool.RunAsync(arguments, console, TestContext());
        return new ToolRun(exitCode, output.ToString(), error.ToString());
    }

    public static Task<ToolRun> OfText(string input, params string[] arguments) => Of(Encoding.UTF8.GetBytes(input), arguments);

    // A run that hangs is a failed test, not a hung build.
    private static CancellationToken TestContext() => new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token;
}
