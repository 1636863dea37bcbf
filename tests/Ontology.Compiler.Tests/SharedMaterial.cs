namespace Ontology.Compiler.Tests;

/// <summary>Schemas that are no part of the repository. Tests that need them say so and pass where they are absent.</summary>
internal static class SharedMaterial
{
    /// <summary>The folder that <c>ONTOLOGY_SHARED</c> names, or the folder <c>shared</c> beside one of the folders above; or null.</summary>
    public static string? Root { get; } = Find();

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("ONTOLOGY_SHARED") is { Length: > 0 } named) return Directory.Exists(named) ? named : null;
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            string candidate = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(candidate, "linkml"))) return candidate;
        }

        return null;
    }
}
