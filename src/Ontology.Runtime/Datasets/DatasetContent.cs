using System.ComponentModel;
using Ontology.Datasets;
using Ontology.Judging;

namespace Ontology;

/// <summary>What a loader gathered; a <see cref="Dataset"/> is made of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DatasetContent
{
    /// <summary>Stands for the documents themselves where they are records.</summary>
    internal const string DocumentsKey = "";

    private readonly ClassInfo _root;
    private readonly bool _isRecord;
    private readonly bool _keepsRecords;
    private readonly DocumentJudge _judge;
    private readonly DatasetFindings _findings;
    private ValidationReport? _report;
    private DateOnly? _reportAsOf;

    internal DatasetContent(
        DocumentJudge judge, ClassInfo root, bool isRecord, bool keepsRecords, IReadOnlyList<string> unreadablePaths, DatasetFindings findings)
    {
        _judge = judge;
        _root = root;
        _isRecord = isRecord;
        _keepsRecords = keepsRecords;
        _findings = findings;
        UnreadablePaths = unreadablePaths;
        DocumentCount = judge.Documents.Count;
        Counts = judge.Built.Counts();
    }

    internal OntologyRegistry Registry => _judge.Registry;

    internal int DocumentCount { get; }

    internal IReadOnlyList<RecordCount> Counts { get; }

    internal IReadOnlyList<string> UnreadablePaths { get; }

    /// <exception cref="InvalidOperationException">Records were not kept.</exception>
    internal IReadOnlyDictionary<string, object> Index => Built.Index;

    private RecordGatherer Built => _keepsRecords
        ? _judge.Built
        : throw new InvalidOperationException($"The dataset was loaded without its records: load it with {nameof(DatasetOptions.KeepsRecords)} to read them.");

    /// <summary>Loads files and folders.</summary>
    /// <param name="registry">The ontology.</param>
    /// <param name="paths">Files, or folders of files.</param>
    /// <param name="options">How to load, if not in the usual way.</param>
    /// <param name="cancellationToken">Stops loading.</param>
    public static async Task<DatasetContent> LoadAsync(
        OntologyRegistry registry, IEnumerable<string> paths, DatasetOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var loader = new DatasetLoader(registry, options);
        foreach (string path in paths) await loader.AddPathAsync(path, cancellationToken).ConfigureAwait(false);
        return loader.Complete();
    }

    /// <summary>What was found while loading, and what rules find that read other records or the date.</summary>
    internal ValidationReport Validate(DateOnly? asOf, CancellationToken cancellationToken)
    {
        lock (_findings)
        {
            if (_report is not null && _reportAsOf == asOf) return _report;
            var rules = new LateRules(_judge.Records, Registry, _judge.MaxViolations);
            rules.Run(asOf, cancellationToken);
            _report = new ValidationReport(_findings.Complete(rules.Findings), rules.Skipped);
            _reportAsOf = asOf;
            return _report;
        }
    }

    internal IReadOnlyList<object> RecordsOf(string key)
    {
        bool known = key == DocumentsKey
            ? _isRecord
            : !_isRecord && Array.Exists(_root.Slots, s => s.Key == key && s.Value.Form == RangeForm.Object);
        if (known) return Built.Records.TryGetValue(key, out List<object>? found) ? found : [];
        throw new ArgumentException(
            key == DocumentsKey
                ? "The documents are not records themselves; their records are under the slots of the root."
                : $"The root class '{_root.Name}' has no slot '{key}' that holds objects.",
            nameof(key));
    }
}
