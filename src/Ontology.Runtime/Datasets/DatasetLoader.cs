using Ontology.Datasets;
using Ontology.Judging;
using Ontology.Yaml;

namespace Ontology;

/// <summary>
/// Gathers documents to one dataset. Each is judged as it comes; what is between records is judged when all are there. Bad data is reported,
/// never thrown. Not for several threads at once.
/// </summary>
public sealed class DatasetLoader
{
    private readonly DatasetOptions _options;
    private readonly ClassInfo _root;
    private readonly bool _isRecord;
    private readonly DocumentTable _documents = new();
    private readonly DocumentJudge _judge;
    private readonly DatasetFindings _findings;
    private readonly HashSet<string> _seenPaths = new(StringComparer.Ordinal);
    private readonly List<string> _unreadable = [];
    private DatasetContent? _content;

    /// <summary>Begins a dataset.</summary>
    /// <param name="registry">The ontology.</param>
    /// <param name="options">How to load, if not in the usual way.</param>
    /// <exception cref="ArgumentException">The ontology names no tree root and the options no class, or one that is not there.</exception>
    public DatasetLoader(OntologyRegistry registry, DatasetOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(registry);
        _options = options ?? DatasetOptions.Default;
        _root = _options.ClassName is { } named
            ? registry.FindClass(named) ?? throw new ArgumentException($"The ontology '{registry.Name}' has no class '{named}'.", nameof(options))
            : registry.TreeRoot
                ?? throw new ArgumentException($"The ontology '{registry.Name}' names no tree root: say which class a document is of.", nameof(registry));
        _isRecord = _root != registry.TreeRoot;
        _findings = new DatasetFindings(_documents, _options.MaxDepth);
        _judge = new DocumentJudge(registry, _root, _isRecord, _options, _documents, _findings);
    }

    /// <summary>
    /// Adds a file, or the files of a folder and its subfolders: those whose extension tells a format of data, in ordinal order of their
    /// names, without hidden ones. A file that was added already is passed over. What cannot be read is a violation, and is listed.
    /// </summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task AddPathAsync(string path, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!Directory.Exists(path))
        {
            await AddFileAsync(path, cancellationToken).ConfigureAwait(false);
            return;
        }

        var folder = new DataFolder(path);
        List<string> files = folder.Files();
        foreach ((string unreadable, string reason) in folder.Unreadable) ReportUnreadable(unreadable, reason);
        if (files.Count == 0 && folder.Unreadable.Count == 0)
        {
            _findings.AddToFile(path, ViolationCatalog.NoDataFiles, "the folder holds no data files (.yaml, .yml, .json, .ndjson, .jsonl)");
        }

        foreach (string file in files) await AddFileAsync(file, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Adds data that is in memory.</summary>
    /// <param name="name">What messages call it; null for nothing.</param>
    /// <param name="data">The data, UTF-8. It must not change while the dataset is loaded.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidOperationException">The dataset is complete.</exception>
    public void Add(string? name, ReadOnlyMemory<byte> data, DataFormat format, CancellationToken cancellationToken = default)
    {
        ThrowIfComplete();
        switch (format)
        {
            case DataFormat.Json:
                _documents.Begin(new DatasetFile(name) { Data = data });
                _judge.Judge(data.Span, 0, 1);
                break;
            case DataFormat.NdJson:
                _documents.Begin(new DatasetFile(name) { Data = data });
                AddLines(data, cancellationToken);
                break;
            case DataFormat.Yaml:
                AddYaml(name, data.Span, cancellationToken);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format));
        }
    }

    /// <summary>Adds data from a stream, standard input for instance, which is read to its end.</summary>
    /// <param name="name">What messages call it; null for nothing.</param>
    /// <param name="stream">The data, UTF-8.</param>
    /// <param name="format">How it is written.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task AddAsync(string? name, Stream stream, DataFormat format, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
        Add(name, buffer.GetBuffer().AsMemory(0, (int)buffer.Length), format, cancellationToken);
    }

    /// <summary>Ends the loading: judges what is between records.</summary>
    public DatasetContent Complete()
    {
        if (_content is not null) return _content;
        new ReferenceJudge(_judge.Records, _findings).Judge(_options.Closed ?? _judge.Registry.IsClosed);
        return _content = new DatasetContent(_judge, _root, _isRecord, _options.KeepsRecords, _unreadable, _findings);
    }

    private async Task AddFileAsync(string path, CancellationToken cancellationToken)
    {
        if (path.Length > 0 && !_seenPaths.Add(Path.GetFullPath(path))) return;
        if (DataFormats.OfPath(path) is not { } format)
        {
            if (!File.Exists(path)) ReportUnreadable(path, "no such file or folder");
            else _findings.AddToFile(path, ViolationCatalog.UnknownFormat, "the extension tells no format of data; expected .yaml, .yml, .json, .ndjson or .jsonl");
            return;
        }

        try
        {
            if (format == DataFormat.NdJson) await AddLinesOfAsync(path, cancellationToken).ConfigureAwait(false);
            else AddWhole(path, await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), format, cancellationToken);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or System.Security.SecurityException)
        {
            ReportUnreadable(path, DataFolder.Reason(error));
        }
    }

    private void AddWhole(string path, byte[] data, DataFormat format, CancellationToken cancellationToken)
    {
        ThrowIfComplete();
        if (format == DataFormat.Yaml)
        {
            AddYaml(path, data, cancellationToken);
            return;
        }

        // What is on disk can be read again where a place in it is asked for.
        _documents.Begin(new DatasetFile(path) { IsOnDisk = true });
        _judge.Judge(data, 0, 1);
    }

    private void ThrowIfComplete()
    {
        if (_content is not null) throw new InvalidOperationException("The dataset is complete.");
    }

    private void ReportUnreadable(string path, string reason)
    {
        _unreadable.Add(path);
        _findings.AddToFile(path, ViolationCatalog.FileUnreadable, $"cannot be read: {reason}");
    }

    private async Task AddLinesOfAsync(string path, CancellationToken cancellationToken)
    {
        ThrowIfComplete();
        await using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan | FileOptions.Asynchronous);
        _documents.Begin(new DatasetFile(path) { IsOnDisk = true });
        var lines = new LineReader(stream);
        var queue = new LineQueue(_judge);
        bool hasMore;
        do
        {
            hasMore = await lines.FillAsync(cancellationToken).ConfigureAwait(false);
            while (lines.TryTake(out DataLine line))
            {
                cancellationToken.ThrowIfCancellationRequested();
                queue.Add(line.Text.Span, line.Offset, line.Number);
            }
        }
        while (hasMore);

        CompleteLines(queue);
    }

    private void AddLines(ReadOnlyMemory<byte> data, CancellationToken cancellationToken)
    {
        var queue = new LineQueue(_judge);
        int offset = 0;
        for (int number = 1; offset < data.Length; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadOnlySpan<byte> rest = data.Span[offset..];
            int end = rest.IndexOf((byte)'\n');
            queue.Add(end < 0 ? rest : rest[..end], offset, number);
            offset += end < 0 ? rest.Length : end + 1;
        }

        CompleteLines(queue);
    }

    private void CompleteLines(LineQueue queue)
    {
        queue.Complete();
        if (queue.IsEmpty) ReportNoDocument();
    }

    private void AddYaml(string? name, ReadOnlySpan<byte> data, CancellationToken cancellationToken)
    {
        YamlReadResult read = YamlReader.Read(data, _options.MaxDepth, cancellationToken);
        _documents.Begin(new DatasetFile(name) { Yaml = read.Documents });
        for (int i = 0; i < read.Documents.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _findings.Add(read.Documents[i].Findings);
            _judge.Judge(read.Documents[i].Json, i, 1);
        }

        _findings.Add(read.Findings);
        if (read.Documents.Count == 0 && read.Findings.Count == 0) ReportNoDocument();
    }

    private void ReportNoDocument() =>
        _findings.Add([new YamlFinding(ViolationCatalog.NoDocument.Code, Severity.Error, "the file holds no document", 1, 1)]);
}
