using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.Packages;

/// <summary>Other generators in the same build bring what we bring, in other versions.</summary>
public sealed class HostileGeneratorTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task A_generator_with_an_older_YamlDotNet_and_ours_both_work()
    {
        using var user = new Consumer(feed);
        user.WriteProject("App.csproj", "net10.0", ["Ontology.Generator"], items: """<PackageReference Include="HostileGenerator" Version="1.0.0" />""")
            .Write("ontology/library.yaml", Documents.Example("src/Ontology.Generator.Package/README.md", "yaml"))
            .Write("Program.cs", """Console.WriteLine(Hostile.Yaml); Console.WriteLine(App.Book.Read("{}"u8));""");

        ProgramRun run = (await user.DotnetAsync("run")).ShouldSucceed();

        run.Output.ShouldContain("YamlDotNet 11.0.0.0: 42");
        run.Output.ShouldContain("ReadResult");
        run.Output.ShouldNotContain("warning");
    }
}
