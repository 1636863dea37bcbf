using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.NewUser;

/// <summary>The oldest framework that the packages are for.</summary>
public sealed class FrameworkTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_self_contained_program_for_the_oldest_framework_has_both_ontologies()
    {
        await FrameworkPacks.ObtainAsync();
        using var user = new Consumer(feed);
        user.WriteProject(
                "Old.csproj", "net8.0", ["Ontology.Sdk", "Ontology.Generator"],
                "<RuntimeIdentifier>linux-x64</RuntimeIdentifier><SelfContained>true</SelfContained><InvariantGlobalization>true</InvariantGlobalization>")
            .CopyFromRepository("samples/Faculty/ontology", "ontology")
            .Write("Program.cs", File.ReadAllText(Path.Combine(Repository.Root, "samples", "FacultyAgreements", "Program.cs")));

        (await user.DotnetAsync("build", "-v", "q")).ShouldSucceed();
        ProgramRun run = (await Dotnet.RunProgramAsync(user.Path("bin/Debug/net8.0/linux-x64/Old"), user.Folder)).ShouldSucceed();

        run.Output.ShouldContain("read as a memorandum: a FacultyMemorandum, equal = True");
    }
}
