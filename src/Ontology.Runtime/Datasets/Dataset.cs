namespace Ontology;

/// <summary>
/// Many documents read as one: records that refer to each other. Loading never fails for bad data; <see cref="Validate"/> tells what
/// loading found. Generated code derives a dataset with a property for each kind of record.
/// </summary>
public class Dataset
{
    private readonly DatasetContent _content;
    private readonly Dictionary<string, object> _typed = new(StringComparer.Ordinal);
    private readonly object _lock = new();

    /// <summary>Makes the dataset of what a loader gathered.</summary>
    /// <param name="content">What was gathered.</param>
    public Dataset(DatasetContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        _content = content;
    }

    /// <summary>The ontology that the data is judged by.</summary>
    public OntologyRegistry Registry => _content.Registry;

    /// <summary>How many documents were read, invalid ones too.</summary>
    public int DocumentCount => _content.DocumentCount;

    /// <summary>How many records there are of each class that has any, ordinal by its name.</summary>
    public IReadOnlyList<RecordCount> Counts => _content.Counts;

    /// <summary>Files and folders that could not be read at all, as the caller named them or as they were found. Each is a violation, too.</summary>
    public IReadOnlyList<string> UnreadablePaths => _content.UnreadablePaths;

    /// <summary>Loads a file or folder.</summary>
    /// <param name="registry">The ontology.</param>
    /// <param name="path">The file, or a folder of files; see <see cref="DatasetLoader.AddPathAsync"/>.</param>
    /// <param name="options">How to load, if not in the usual way.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    public static Task<Dataset> LoadAsync(
        OntologyRegistry registry, string path, DatasetOptions? options = null, CancellationToken cancellationToken = default) =>
        LoadAsync(registry, [path], options, cancellationToken);

    /// <summary>Loads files and folders.</summary>
    /// <param name="registry">The ontology.</param>
    /// <param name="paths">Files, or folders of files; see <see cref="DatasetLoader.AddPathAsync"/>.</param>
    /// <param name="options">How to load, if not in the usual way.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    public static async Task<Dataset> LoadAsync(
        OntologyRegistry registry, IEnumerable<string> paths, DatasetOptions? options = null, CancellationToken cancellationToken = default) =>
        new(await DatasetContent.LoadAsync(registry, paths, options, cancellationToken).ConfigureAwait(false));

    /// <summary>
    /// What was found: in the files, in each record, and between records. Identifiers that stand twice, references that lead to nothing (where
    /// the dataset is closed) or to an object of the wrong class, and unique keys over all documents are among it.
    /// </summary>
    /// <param name="asOf">The date for which rules judge the data; without one, rules that read it are skipped, and the report says so.</param>
    /// <param name="cancellationToken">Stops validating.</param>
    public ValidationReport Validate(DateOnly? asOf = null, CancellationToken cancellationToken = default) => _content.Validate(asOf, cancellationToken);

    /// <summary>The valid records that stand under one slot of the documents' root, in the order of the documents.</summary>
    /// <typeparam name="T">The record of the slot's range.</typeparam>
    /// <param name="slotKey">The slot's name in data.</param>
    /// <exception cref="ArgumentException">The root has no slot of that name that holds objects.</exception>
    /// <exception cref="InvalidOperationException">Records were not kept; see <see cref="DatasetOptions.KeepsRecords"/>.</exception>
    public IReadOnlyList<T> Records<T>(string slotKey)
        where T : class
    {
        IReadOnlyList<object> records = _content.RecordsOf(slotKey);
        lock (_lock)
        {
            if (_typed.TryGetValue(slotKey, out object? known) && known is IReadOnlyList<T> typed) return typed;
            IReadOnlyList<T> made = Array.AsReadOnly<T>([.. records.Cast<T>()]);
            _typed[slotKey] = made;
            return made;
        }
    }

    /// <summary>The documents that are valid records themselves, where <see cref="DatasetOptions.ClassName"/> says that they are records.</summary>
    /// <typeparam name="T">The record.</typeparam>
    /// <exception cref="InvalidOperationException">Records were not kept; see <see cref="DatasetOptions.KeepsRecords"/>.</exception>
    public IReadOnlyList<T> Documents<T>()
        where T : class => Records<T>(DatasetContent.DocumentsKey);

    /// <summary>The record that a reference leads to; null if there is none in the dataset, or if it is invalid or of another class.</summary>
    /// <typeparam name="T">What is referred to.</typeparam>
    /// <param name="reference">The reference.</param>
    /// <exception cref="InvalidOperationException">Records were not kept; see <see cref="DatasetOptions.KeepsRecords"/>.</exception>
    public T? Resolve<T>(Ref<T> reference)
        where T : class => _content.Index.GetValueOrDefault(reference.Id) as T;
}
