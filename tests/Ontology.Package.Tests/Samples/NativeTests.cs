using System.Diagnostics;
using Ontology.Package.Tests.Harness;
using Xunit.Abstractions;

namespace Ontology.Package.Tests.Samples;

/// <summary>The sample that is compiled to native code: trimmed, without a warning.</summary>
public sealed class NativeTests(PackageFeed feed, ITestOutputHelper output) : IClassFixture<PackageFeed>
{
    private const long LargestSize = 10_500_000;

    [Fact]
    public async Task A_native_program_validates_and_is_small()
    {
        await FrameworkPacks.ObtainAsync();
        using Consumer user = new Consumer(feed).CopyFromRepository("samples/NativeAgreements", ".");
        string memorandum = Path.Combine(Repository.Root, "samples", "Memoranda", "memorandum.json");

        // Warnings of trimming and of compiling to native code are errors in the project itself.
        ProgramRun publish = (await user.DotnetAsync("publish", "-c", "Release", "-o", "out")).ShouldSucceed();
        publish.Output.ShouldNotContain("warning");
        string program = user.Path("out/NativeAgreements");
        ProgramRun run = (await Dotnet.RunProgramAsync(program, user.Folder, memorandum)).ShouldSucceed();

        run.Output.ShouldContain("the same after a round trip: True");
        user.Write("bad.json", "{}");
        (await Dotnet.RunProgramAsync(program, user.Folder, "bad.json")).ExitCode.ShouldBe(1);
        long size = new FileInfo(program).Length;
        var watch = Stopwatch.StartNew();
        await Dotnet.RunProgramAsync(program, user.Folder, memorandum);
        output.WriteLine($"{size} bytes, {watch.ElapsedMilliseconds} ms from start to end");
        size.ShouldBeLessThan(LargestSize);
    }
}
