namespace Ontology.Tests.Support;

/// <summary>Material of others that tests read where it lies: a folder <c>shared</c> beside the repository, or where <c>ONTOLOGY_SHARED</c> points.</summary>
internal static class SharedMaterial
{
    /// <summary>The path of a file or folder in the material; null where it is absent.</summary>
    public static string? Find(string relativePath)
    {
        string root = Environment.GetEnvironmentVariable("ONTOLOGY_SHARED") is { Length: > 0 } named
            ? named
            : Path.Combine(Directory.GetParent(Repository.Root)!.FullName, "shared");
        string path = Path.Combine(root, relativePath);
        return File.Exists(path) || Directory.Exists(path) ? path : null;
    }
}
