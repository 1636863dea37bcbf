namespace Ontology.Generator.Tests.Harness;

/// <summary>Folders that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = Above(static folder => File.Exists(Path.Combine(folder, "Ontology.sln")))
        ?? throw new InvalidOperationException("no folder above holds Ontology.sln");

    /// <summary>Material of others that is no part of the repository: named by <c>ONTOLOGY_SHARED</c>, or beside a folder above; or null.</summary>
    public static string? Shared { get; } = FindShared();

    private static string? FindShared()
    {
        if (Environment.GetEnvironmentVariable("ONTOLOGY_SHARED") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        return Above(static folder => Directory.Exists(Path.Combine(folder, "shared", "linkml"))) is { } found ? Path.Combine(found, "shared") : null;
    }

    private static string? Above(Func<string, bool> isWanted)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (isWanted(folder.FullName)) return folder.FullName;
        }

        return null;
    }
}
