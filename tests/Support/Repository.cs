namespace Ontology.Tests.Support;

/// <summary>The repository that the tests stand in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Seeds => Path.Combine(Root, "seeds");

    public static string OntologyFolder => Path.Combine(Root, "ontology");

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Ontology.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run from within the repository; Ontology.sln is in no folder above them.");
    }
}
