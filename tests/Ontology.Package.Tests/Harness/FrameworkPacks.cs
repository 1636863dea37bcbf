namespace Ontology.Package.Tests.Harness;

/// <summary>
/// Packages of the framework that programs with a runtime of their own, and native ones, are built from: the SDK brings those of its own version only. An
/// ordinary restore fetches them into the ordinary folder, once on a machine.
/// </summary>
internal static class FrameworkPacks
{
    private static readonly Lazy<Task> Restored = new(RestoreAsync);

    public static Task ObtainAsync() => Restored.Value;

    private static async Task RestoreAsync()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("ontology-framework-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "Framework.csproj"), """
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net8.0</TargetFramework>
                    <RuntimeIdentifier>linux-x64</RuntimeIdentifier>
                    <SelfContained>true</SelfContained>
                    <PublishAot>true</PublishAot>
                  </PropertyGroup>
                </Project>
                """);
            (await Dotnet.RunAsync(folder.FullName, "restore", $"-p:RestorePackagesPath={PackageFeed.OrdinaryPackages}")).ShouldSucceed();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
