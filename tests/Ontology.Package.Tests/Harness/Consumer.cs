namespace Ontology.Package.Tests.Harness;

/// <summary>A user's folder, far from the repository, that knows our packages from a feed alone.</summary>
internal sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ontology-consumer-");

    /// <summary>Makes the folder.</summary>
    /// <param name="feed">Where its packages come from.</param>
    /// <param name="under">Folders between the temporary one and the user's.</param>
    public Consumer(PackageFeed feed, string under = "")
    {
        Folder = System.IO.Path.Combine(_root.FullName, under);
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{feed.Folder}" />
              </packageSources>
              <fallbackPackageFolders>
                <clear />
                <add key="ordinary" value="{PackageFeed.OrdinaryPackages}" />
              </fallbackPackageFolders>
              <config>
                <add key="globalPackagesFolder" value="{feed.Unpacked}" />
              </config>
            </configuration>
            """);
    }

    public string Folder { get; }

    public string Path(string relative) => System.IO.Path.Combine(Folder, relative);

    public Consumer Write(string path, string text)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path(path))!);
        File.WriteAllText(Path(path), text);
        return this;
    }

    /// <summary>Replaces a text that stands in a file.</summary>
    public Consumer Edit(string path, string old, string @new)
    {
        string text = File.ReadAllText(Path(path));
        text.ShouldContain(old);
        return Write(path, text.Replace(old, @new, StringComparison.Ordinal));
    }

    /// <summary>A project file with packages of ours, as <c>dotnet add package</c> leaves it.</summary>
    public Consumer WriteProject(string path, string framework, string[] packages, string properties = "", string items = "") => Write(path, $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>{framework}</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {string.Join("\n    ", packages.Select(static package => $"""<PackageReference Include="{package}" Version="{PackageFeed.Version}" />"""))}
            {items}
          </ItemGroup>
        </Project>
        """);

    /// <summary>Copies a folder of the repository.</summary>
    public Consumer CopyFromRepository(string source, string target)
    {
        CopiedFolder.Copy(System.IO.Path.Combine(Repository.Root, source), Path(target));
        return this;
    }

    public Task<ProgramRun> DotnetAsync(params string[] arguments) => Dotnet.RunAsync(Folder, arguments);

    public void Dispose() => _root.Delete(recursive: true);
}
