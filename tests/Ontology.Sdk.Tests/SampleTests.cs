using System.Diagnostics;

namespace Ontology.Sdk.Tests;

/// <summary>The samples do what they say.</summary>
public sealed class SampleTests
{
    [Fact]
    public async Task The_program_on_the_Sdk_reads_changes_and_validates_a_memorandum()
    {
        string output = await RunAsync("Memoranda");

        output.ShouldContain("Memorandum of understanding between two universities: Signed, signed 2026-03, 2 parties");
        output.ShouldContain("renewed: valid = True, same as before = False");
        output.ShouldContain("broken: error COOP1001");
        output.ShouldContain("(rule 'signing-date-needs-signed-status') [/status]");
        output.ShouldContain("read again = True");
        output.ShouldContain("seeds: valid = True");
        output.ShouldContain("meeting 3 of the Kyrgyz-Chinese Commission on Scientific and Technical Cooperation: Scheduled");
    }

    [Fact]
    public async Task An_ontology_of_ones_own_extends_ours()
    {
        string output = await RunAsync("FacultyAgreements");

        output.ShouldContain("Engineering: 4 places a year, InForce");
        output.ShouldContain("read as a memorandum: a FacultyMemorandum, equal = True");
        output.ShouldContain("(rule 'ended-review-needs-no-places') [/placesPerYear]");
    }

    private static async Task<string> RunAsync(string sample)
    {
        // Beside this test's own output, in the same configuration and framework.
        string[] folders = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        string program = Path.Combine([Repository.Root, "samples", sample, .. folders[^3..], $"{sample}.dll"]);
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, RedirectStandardError = true };

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> error = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);

        process.ExitCode.ShouldBe(0, await error);
        return await output;
    }
}
