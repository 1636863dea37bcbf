using Ontology.Judging;
using Ontology.Yaml;

namespace Ontology.Datasets;

/// <summary>All documents of a dataset: of each, no more than where it stands.</summary>
internal sealed class DocumentTable
{
    private readonly List<DatasetFile> _files = [];

    // The number of the first document of each file.
    private readonly List<int> _begins = [];
    private readonly Chunks<Entry> _documents = new();

    public int Count => _documents.Count;

    public IReadOnlyList<DatasetFile> Files => _files;

    /// <summary>The file being read.</summary>
    public DatasetFile Current => _files[^1];

    public DatasetFile Begin(DatasetFile file)
    {
        _files.Add(file);
        _begins.Add(_documents.Count);
        return file;
    }

    /// <summary>Adds a document of the current file, and gives its number.</summary>
    public int Add(long offset, int length, int firstLine) => _documents.Add(new Entry(offset, length, firstLine));

    public DatasetFile FileOf(int document)
    {
        int file = _begins.BinarySearch(document);
        if (file < 0) return _files[~file - 1];
        // Of files that begin with the same document, only the last has any.
        while (file + 1 < _begins.Count && _begins[file + 1] == document) file++;
        return _files[file];
    }

    public ReadOnlyMemory<byte> Text(int document)
    {
        Entry entry = _documents[document];
        return FileOf(document).Text(entry.Offset, entry.Length);
    }

    public DocumentSource Source(int document)
    {
        Entry entry = _documents[document];
        DatasetFile file = FileOf(document);
        YamlDocument? yaml = file.Yaml?[(int)entry.Offset];
        return new DocumentSource(file.Path, entry.FirstLine, yaml);
    }

    private readonly record struct Entry(long Offset, int Length, int FirstLine);
}
