using System.IO.Compression;
using System.Xml.Linq;
using Ontology.Package.Tests.Harness;

namespace Ontology.Package.Tests.Packages;

/// <summary>What is in the packages.</summary>
public sealed class ContentTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Theory]
    [InlineData("Ontology.Runtime", "lib/net8.0/Ontology.Runtime.dll", "lib/net10.0/Ontology.Runtime.dll", "lib/net8.0/Ontology.Runtime.xml")]
    [InlineData(
        "Ontology.Sdk", "lib/net8.0/Ontology.Sdk.dll", "lib/net10.0/Ontology.Sdk.xml", "ontology/cooperation.yaml", "buildTransitive/Ontology.Sdk.props")]
    [InlineData(
        "Ontology.Generator", "analyzers/dotnet/cs/Ontology.Generator.dll", "analyzers/dotnet/cs/Ontology.Compiler.dll",
        "analyzers/dotnet/cs/Ontology.Generator.YamlDotNet.dll", "buildTransitive/Ontology.Generator.props", "buildTransitive/Ontology.Generator.targets")]
    [InlineData("Ontology.Cli", "tools/net10.0/any/ontology.dll", "tools/net10.0/any/DotnetToolSettings.xml")]
    public void A_package_has_its_files_and_says_what_it_is(string package, params string[] files)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed[package]);
        string[] entries = [.. archive.Entries.Select(static entry => entry.FullName)];

        files.ShouldBeSubsetOf(entries);
        new[] { "README.md", "LICENSE", "NOTICE", "icon.png" }.ShouldBeSubsetOf(entries);
        entries.ShouldNotContain("analyzers/dotnet/cs/YamlDotNet.dll");

        XElement metadata = XDocument.Load(archive.GetEntry($"{package}.nuspec")!.Open()).Root!.Elements().Single();
        string Value(string name) => metadata.Elements().Single(e => e.Name.LocalName == name).Value;
        Value("license").ShouldBe("Apache-2.0");
        Value("readme").ShouldBe("README.md");
        Value("icon").ShouldBe("icon.png");
        Value("description").Length.ShouldBeGreaterThan(40);
    }

    [Theory]
    [InlineData("Ontology.Runtime", "YamlDotNet", "System.IO.Pipelines")]
    [InlineData("Ontology.Sdk", "Ontology.Runtime", null)]
    [InlineData("Ontology.Generator", "Ontology.Runtime", null)]
    public void A_package_depends_on_one_other_and_on_what_an_old_framework_lacks(string package, string dependency, string? lacking)
    {
        using ZipArchive archive = ZipFile.OpenRead(feed[package]);
        XDocument nuspec = XDocument.Load(archive.GetEntry($"{package}.nuspec")!.Open());

        XElement[] groups = [.. nuspec.Descendants().Where(static e => e.Name.LocalName == "group" && e.Elements().Any())];
        groups.ShouldNotBeEmpty();
        foreach (XElement group in groups)
        {
            bool isOld = group.Attribute("targetFramework")?.Value == "net8.0";
            string[] expected = isOld && lacking is not null ? [dependency, lacking] : [dependency];
            group.Elements().Select(static e => e.Attribute("id")!.Value).ShouldBe(expected, ignoreOrder: true);
        }
    }

    [Theory]
    [InlineData("Ontology.Runtime")]
    [InlineData("Ontology.Sdk")]
    public void Symbols_stand_in_a_package_of_their_own(string package)
    {
        using ZipArchive archive = ZipFile.OpenRead(Path.ChangeExtension(feed[package], "snupkg"));

        archive.Entries.Select(static entry => entry.FullName).ShouldContain($"lib/net8.0/{package}.pdb");
    }
}
