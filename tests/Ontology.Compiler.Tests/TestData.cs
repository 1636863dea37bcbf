using System.Runtime.CompilerServices;
using Ontology.Compiler.Text;

namespace Ontology.Compiler.Tests;

/// <summary>
/// The cases under <c>testdata</c>: a folder with ontology files, and <c>expected.txt</c> with what is to be found in them. Files in the
/// folder <c>references</c> are handed over as references.
/// </summary>
internal static class TestData
{
    public static string Root { get; } = Path.Combine(Folder(), "testdata");

    /// <summary>The root of the repository.</summary>
    public static string Repository { get; } = Path.GetFullPath(Path.Combine(Folder(), "..", ".."));

    public static IEnumerable<string> Cases =>
        Directory.GetDirectories(Root).Select(static d => Path.GetFileName(d)).Order(StringComparer.Ordinal);

    public static SourceFile[] FilesOf(string name)
    {
        string folder = Path.Combine(Root, name);
        return Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(path => new SourceFile(path, File.ReadAllText(Path.Combine(folder, path)), path.StartsWith("references/", StringComparison.Ordinal)))
            .ToArray();
    }

    public static string[] ExpectedOf(string name) => File.ReadAllLines(Path.Combine(Root, name, "expected.txt"));

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
