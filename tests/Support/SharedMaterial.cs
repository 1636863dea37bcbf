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

/// <summary>A test that needs material of others, and is skipped, saying so, where it is absent.</summary>
internal sealed class SharedMaterialFactAttribute : FactAttribute
{
    public SharedMaterialFactAttribute(string relativePath)
    {
        if (SharedMaterial.Find(relativePath) is null)
        {
            Skip = $"'{relativePath}' is not here: put the folder 'shared' beside the repository, or set ONTOLOGY_SHARED.";
        }
    }
}

/// <summary>The same for a theory.</summary>
internal sealed class SharedMaterialTheoryAttribute : TheoryAttribute
{
    public SharedMaterialTheoryAttribute(string relativePath) => Skip = new SharedMaterialFactAttribute(relativePath).Skip;
}
