namespace Ontology.Package.Tests.Harness;

/// <summary>Copies folders of sources.</summary>
internal static class CopiedFolder
{
    /// <summary>Copies a folder without what builds left in it.</summary>
    public static void Copy(string source, string target)
    {
        Directory.CreateDirectory(target);
        foreach (string file in Directory.EnumerateFiles(source)) File.Copy(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        foreach (string folder in Directory.EnumerateDirectories(source))
        {
            if (Path.GetFileName(folder) is not ("bin" or "obj")) Copy(folder, Path.Combine(target, Path.GetFileName(folder)));
        }
    }
}
