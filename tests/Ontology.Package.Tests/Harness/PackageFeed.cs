using System.Reflection;

namespace Ontology.Package.Tests.Harness;

/// <summary>
/// Our packages, in a folder that is the only source of packages that consumers know. They are packed once in a run, by whichever test class asks first, from a
/// copy of the repository: builds of the repository itself that run meanwhile are not disturbed.
/// </summary>
public sealed class PackageFeed : IAsyncLifetime
{
    /// <summary>The version of all our packages.</summary>
    public const string Version = "0.1.0";

    // Beside the tests and not among temporary files: no test is the last, and a run's packages stay until the next run.
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "packages");
    private static readonly Lazy<Task> Packed = new(PackAsync);

    public string Folder { get; } = Path.Combine(Root, "feed");

    /// <summary>Where consumers' packages are unpacked: an older copy of ours, elsewhere, must not be found.</summary>
    public string Unpacked { get; } = Path.Combine(Root, "unpacked");

    /// <summary>The folder of the ordinary restore, with the framework's own packages and YamlDotNet.</summary>
    public static string OrdinaryPackages { get; } = typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "PackagesFolder").Value!;

    public string this[string package] => Path.Combine(Folder, $"{package}.{Version}.nupkg");

    public Task InitializeAsync() => Packed.Value;

    public Task DisposeAsync() => Task.CompletedTask;

    private static async Task PackAsync()
    {
        if (Directory.Exists(Root)) Directory.Delete(Root, recursive: true);
        using var copy = new RepositoryCopy();
        await copy.PackAsync(Path.Combine(Root, "feed"));
        await copy.PackHostileGeneratorAsync(Path.Combine(Root, "feed"));
    }
}
