using Ontology.Judging;

namespace Ontology.Datasets;

/// <summary>The data files of a folder. Links to folders are not followed, so that a cycle of them ends.</summary>
internal sealed class DataFolder(string path)
{
    private readonly List<(string Path, string Reason)> _unreadable = [];

    /// <summary>Folders that could not be listed, known after <see cref="Files"/>.</summary>
    public IReadOnlyList<(string Path, string Reason)> Unreadable => _unreadable;

    /// <summary>The files, ordinal by their path in the folder with slashes, whatever the system writes.</summary>
    public List<string> Files()
    {
        List<(string Key, string File)> found = [];
        Stack<(string Folder, string Key)> open = new([(path, "")]);
        while (open.TryPop(out (string Folder, string Key) current)) List(current.Folder, current.Key, found, open);
        found.Sort(static (a, b) => string.CompareOrdinal(a.Key, b.Key));
        return found.ConvertAll(static f => f.File);
    }

    private void List(string folder, string key, List<(string Key, string File)> found, Stack<(string Folder, string Key)> open)
    {
        try
        {
            foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos())
            {
                if (entry.Name.StartsWith('.')) continue;
                string inner = Path.Combine(folder, entry.Name);
                bool isFolder = entry.Attributes.HasFlag(FileAttributes.Directory);
                if (isFolder && entry.LinkTarget is null) open.Push((inner, key + entry.Name + "/"));
                else if (!isFolder && DataFormats.OfPath(entry.Name) is not null) found.Add((key + entry.Name, inner));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            _unreadable.Add((folder, Reason(error)));
        }
    }

    /// <summary>Why something cannot be read, without the path, which stands before it.</summary>
    public static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException or System.Security.SecurityException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        PathTooLongException => "the path is too long",
        _ => Wording.OneLine(error.Message),
    };
}
