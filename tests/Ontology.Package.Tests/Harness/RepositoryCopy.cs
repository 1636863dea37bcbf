namespace Ontology.Package.Tests.Harness;

/// <summary>What the packages are made of, in another folder: without a commit, and without what builds left.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("ontology-repository-");
    private readonly string _folder;

    /// <summary>Copies the repository.</summary>
    /// <param name="under">Folders between the temporary one and the copy.</param>
    public RepositoryCopy(string under = "")
    {
        _folder = Path.Combine(_root.FullName, under);
        foreach (string part in new[] { "src", "build", "ontology", "tests/HostileGenerator" })
        {
            CopiedFolder.Copy(Path.Combine(Repository.Root, part), Path.Combine(_folder, part));
        }

        foreach (string file in Directory.EnumerateFiles(Repository.Root).Where(static path => Path.GetFileName(path) is not ".git"))
        {
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        }
    }

    /// <summary>Packs what users get. Analyzers run in the ordinary build.</summary>
    public Task PackAsync(string output) => PackAsync("build/packages.proj", output);

    public Task PackHostileGeneratorAsync(string output) => PackAsync("tests/HostileGenerator", output);

    public void Dispose() => _root.Delete(recursive: true);

    private async Task PackAsync(string project, string output) =>
        (await Dotnet.RunAsync(_folder, "pack", project, "-c", "Release", "-o", output, "-p:RunAnalyzers=false")).ShouldSucceed();
}
