using Ontology.Judging;
using Ontology.Yaml;

namespace Ontology.Datasets;

/// <summary>All documents of a dataset: of each, no more than where it stands.</summary>
internal sealed class DocumentTable
{
    private readonly List<DatasetFile> _files = [];
    private readonly Chunks<Entry> _documents = new();

    public int Count => _documents.Count;

    public IReadOnlyList<DatasetFile> Files => _files;

    /// <summary>The file being read.</summary>
    public DatasetFile Current => _files[^1];

    public DatasetFile Begin(DatasetFile file)
    {
        _files.Add(file);
        return file;
    }

    /// <summary>Adds a document of the current file, and gives its number.</summary>
    public int Add(long offset, int length, int firstLine) => _documents.Add(new Entry(offset, length, firstLine, _files.Count - 1));

    public DatasetFile FileOf(int document) => _files[_documents[document].File];

    public ReadOnlyMemory<byte> Text(int document)
    {
        Entry entry = _documents[document];
        return _files[entry.File].Text(entry.Offset, entry.Length);
    }

    public DocumentSource Source(int document)
    {
        Entry entry = _documents[document];
        DatasetFile file = _files[entry.File];
        YamlDocument? yaml = file.Yaml?[(int)entry.Offset];
        return new DocumentSource(file.Path, entry.FirstLine, yaml);
    }

    private readonly record struct Entry(long Offset, int Length, int FirstLine, int File);
}
