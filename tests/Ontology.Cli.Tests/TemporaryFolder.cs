namespace Ontology.Cli.Tests;

/// <summary>A folder that goes away with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ontology-tests-");

    public string Path => _folder.FullName;

    /// <summary>A copy of the repository's seeds, to plant faults in.</summary>
    public static TemporaryFolder WithSeeds()
    {
        var folder = new TemporaryFolder();
        foreach (string file in Directory.EnumerateFiles(Repository.Seeds, "*.yaml"))
        {
            System.IO.File.Copy(file, folder.File(System.IO.Path.GetFileName(file)));
        }

        return folder;
    }

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        string path = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
