using System.Diagnostics;

namespace Ontology.Package.Tests.Harness;

/// <summary>Runs programs.</summary>
internal static class Dotnet
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    // What a test runner sets for itself must not reach a build that stands for a user's.
    private static readonly string[] NotForUsers =
    [
        "NUGET_PACKAGES", "NUGET_FALLBACK_PACKAGES", "RestoreSources", "MSBuildSDKsPath", "MSBuildExtensionsPath", "MSBUILD_EXE_PATH",
        "MSBuildLoadMicrosoftTargetsReadOnly", "DOTNET_HOST_PATH", "CI",
    ];

    /// <summary>Runs <c>dotnet</c> in a folder.</summary>
    public static Task<ProgramRun> RunAsync(string folder, params string[] arguments) => RunProgramAsync("dotnet", folder, arguments);

    public static async Task<ProgramRun> RunProgramAsync(string program, string folder, params string[] arguments)
    {
        using Process process = Process.Start(StartInfo(program, folder, arguments))!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)}: no end after {Patience}\n{await output}{await error}");
        }

        return new ProgramRun(process.ExitCode, await output, await error);
    }

    public static ProcessStartInfo StartInfo(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string variable in NotForUsers) start.Environment.Remove(variable);
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_SKIP_FIRST_TIME_EXPERIENCE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // A node that stays would hold the packages of a test that is over.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        // Builds of seconds only pay for what makes long runs faster.
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
