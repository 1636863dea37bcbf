namespace Ontology.Package.Tests.Harness;

/// <summary>What a program said, and its exit code.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Each error and warning of a build once, as it was printed.</summary>
    public IReadOnlyList<string> Findings { get; } =
        [.. Output.Split('\n').Select(static line => line.Trim())
            .Where(static line => line.Contains(": error ", StringComparison.Ordinal) || line.Contains(": warning ", StringComparison.Ordinal))
            .Distinct()];

    public ProgramRun ShouldSucceed()
    {
        ExitCode.ShouldBe(0, $"{Output}\n{Error}");
        return this;
    }

    public ProgramRun ShouldFail()
    {
        ExitCode.ShouldNotBe(0, Output);
        return this;
    }
}
