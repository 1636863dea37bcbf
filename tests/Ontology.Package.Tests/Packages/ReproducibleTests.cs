using System.Security.Cryptography;
using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.Packages;

/// <summary>The same sources give the same bytes, wherever they are built.</summary>
public sealed class ReproducibleTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public async Task Packages_of_a_copy_elsewhere_are_the_same_bytes()
    {
        using var elsewhere = new RepositoryCopy("a longer/path");
        using var second = new Consumer(feed);
        await elsewhere.PackAsync(second.Path("feed"));

        string[] packages = [.. Directory.EnumerateFiles(second.Path("feed")).Select(static path => Path.GetFileName(path)).Order()];
        packages.Length.ShouldBe(6);
        foreach (string package in packages) Hash(second.Path($"feed/{package}")).ShouldBe(Hash(Path.Combine(feed.Folder, package)), package);
    }

    [Fact]
    public async Task A_users_assembly_built_on_two_paths_is_the_same_bytes()
    {
        using var one = new Consumer(feed);
        using var two = new Consumer(feed, "a longer/path");
        foreach (Consumer user in new[] { one, two })
        {
            user.WriteProject("App.csproj", "net10.0", ["Ontology.Generator"], "<PathMap>$(MSBuildProjectDirectory)=/app</PathMap>")
                .Write("ontology/library.yaml", Documents.Example("src/Ontology.Generator.Package/README.md", "yaml"))
                .Write("Program.cs", """Console.WriteLine(App.Book.Read("{}"u8));""");
            (await user.DotnetAsync("build", "-c", "Release", "-v", "q")).ShouldSucceed();
        }

        Hash(two.Path("bin/Release/net10.0/App.dll")).ShouldBe(Hash(one.Path("bin/Release/net10.0/App.dll")));
        Hash(two.Path("bin/Release/net10.0/App.pdb")).ShouldBe(Hash(one.Path("bin/Release/net10.0/App.pdb")));
    }

    private static string Hash(string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)));
}
