using System.IO.Pipelines;
using Ontology.Json.Fast;
using Ontology.Json.Memory;
using Ontology.Judging;
using Ontology.Streams;
using Ontology.Tables;

namespace Ontology;

/// <summary>
/// A compiled ontology, ready to judge by: its classes with all that they inherit, enumerations and types, and the C# types of those that
/// have any. Generated code makes one for each ontology; <see cref="FromTables"/> makes one of an ontology without C#.
/// </summary>
public sealed class OntologyRegistry
{
    private readonly Dictionary<string, ClassInfo> _classesByName;
    private readonly Dictionary<Type, ClassInfo> _classesByType;
    private readonly Lazy<ExpressionRules> _expressions;
    private readonly Lazy<FastPlan> _fast;
    private readonly Lazy<CheckPlan> _check;

    internal OntologyRegistry(OntologyTable ontology, TableSet tables, ClassInfo[] classes, IReadOnlyDictionary<string, ValueParser> parsers)
    {
        Ontology = ontology;
        Tables = tables;
        Classes = classes;
        Parsers = parsers;
        HasExpressions = System.Array.Exists(classes, static c => c.Expressions.Length > 0);
        _expressions = new Lazy<ExpressionRules>(() => new ExpressionRules(classes, TreeRoot));
        _fast = new Lazy<FastPlan>(() => new FastPlan(this));
        _check = new Lazy<CheckPlan>(() => new CheckPlan(this));
        _classesByName = classes.ToDictionary(static c => c.Name, StringComparer.Ordinal);
        _classesByType = classes.Where(static c => c.RecordType is not null).ToDictionary(static c => c.RecordType!);
        ByName = new NameTable(classes.Select(static c => c.Name));
        ByCurie = new NameTable(classes.Select(static c => c.Table.Curie));
        ByUri = new NameTable(classes.Select(static c => c.Table.Uri));
        TreeRoot = ontology.TreeRoot is null ? null : FindClass(ontology.TreeRoot)
            ?? throw new OntologyTableException($"The ontology's tree root '{ontology.TreeRoot}' is not among its classes.");
    }

    /// <summary>The ontology's name.</summary>
    public string Name => Ontology.Name;

    /// <summary>The ontology's identifier, an IRI.</summary>
    public string Id => Ontology.Id;

    /// <summary>The class of a document, if the ontology names one.</summary>
    public string? TreeRootName => Ontology.TreeRoot;

    /// <summary>References must resolve within a dataset, unless its reader is told otherwise.</summary>
    public bool IsClosed => Ontology.Closed;

    /// <summary>The names of all classes, ordinal.</summary>
    public IReadOnlyList<string> ClassNames => Array.ConvertAll(Classes, static c => c.Name);

    /// <summary>Whether there is a class of this name that can have instances.</summary>
    /// <param name="className">The name in the ontology.</param>
    public bool IsConcreteClass(string className) => FindClass(className) is { Abstract: false };

    internal OntologyTable Ontology { get; }

    internal TableSet Tables { get; }

    internal ClassInfo[] Classes { get; }

    /// <summary>There are rules that are expressions.</summary>
    internal bool HasExpressions { get; }

    internal ExpressionRules Expressions => _expressions.Value;

    internal FastPlan Fast => _fast.Value;

    internal CheckPlan Check => _check.Value;

    internal IReadOnlyDictionary<string, ValueParser> Parsers { get; }

    internal ClassInfo? TreeRoot { get; }

    /// <summary>Records of some classes have rules that are written in C#: what is judged must be built to be asked.</summary>
    internal bool HasCustomRules { get; init; }

    internal NameTable ByName { get; }

    internal NameTable ByCurie { get; }

    internal NameTable ByUri { get; }

    /// <summary>Reads a compiled ontology that has no C# of its own: data can be judged, and no records are built.</summary>
    /// <param name="utf8Tables">The segments, one a line.</param>
    /// <exception cref="OntologyTableException">The segments are damaged or of another version, or name what is not there.</exception>
    public static OntologyRegistry FromTables(ReadOnlySpan<byte> utf8Tables) => new OntologyRegistryBuilder().Add(utf8Tables).Build();

    /// <summary>Judges a JSON text as an object of a class, and builds nothing: for ontologies without C#, or where only the verdict is wanted.</summary>
    /// <param name="utf8Json">The text, UTF-8.</param>
    /// <param name="className">The class, or one that the object's class descends from.</param>
    /// <param name="options">How to read, if not in the usual way; its registry is not asked.</param>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public ValidationReport Validate(ReadOnlySpan<byte> utf8Json, string className, ReadOptions? options = null) =>
        RecordReader.Judge(utf8Json, this, className, options ?? ReadOptions.Default);

    /// <summary>
    /// Judges lines of JSON (NDJSON, JSON Lines) as objects of a class, each by itself: larger than memory, on all cores. Lines without anything are
    /// passed over.
    /// </summary>
    /// <param name="input">The lines, UTF-8. It is not disposed of.</param>
    /// <param name="className">The class, or one that the objects' classes descend from.</param>
    /// <param name="found">Takes what is found, in the order of the lines and with their numbers, never from two threads at once.</param>
    /// <param name="options">How to read, if not in the usual way; its registry is not asked.</param>
    /// <param name="progress">Is told from time to time how far it is.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What became of the lines.</returns>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public Task<StreamSummary> ValidateLinesAsync(
        Stream input,
        string className,
        Action<Violation> found,
        StreamOptions? options = null,
        IProgress<StreamProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(found);
        options ??= StreamOptions.Default;
        return StreamJudge.JudgeAsync(this, ClassNamed(className), input, new LineCutter(options), found, options, progress, cancellationToken);
    }

    /// <inheritdoc cref="ValidateLinesAsync(Stream, string, Action{Violation}, StreamOptions?, IProgress{StreamProgress}?, CancellationToken)"/>
    /// <param name="input">The lines, UTF-8. It is not completed; what is read of it has been consumed.</param>
    /// <param name="className">The class, or one that the objects' classes descend from.</param>
    /// <param name="found">Takes what is found, in the order of the lines and with their numbers, never from two threads at once.</param>
    /// <param name="options">How to read, if not in the usual way; its registry is not asked.</param>
    /// <param name="progress">Is told from time to time how far it is.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<StreamSummary> ValidateLinesAsync(
        PipeReader input,
        string className,
        Action<Violation> found,
        StreamOptions? options = null,
        IProgress<StreamProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ValidateLinesAsync(input.AsStream(leaveOpen: true), className, found, options, progress, cancellationToken);
    }

    /// <summary>
    /// Judges the elements of one JSON array as objects of a class, each by itself: larger than memory, on all cores. The text is the array and nothing
    /// else.
    /// </summary>
    /// <param name="input">The array, UTF-8. It is not disposed of.</param>
    /// <param name="className">The class, or one that the objects' classes descend from.</param>
    /// <param name="found">
    /// Takes what is found, in the order of the text and with places in it, never from two threads at once; pointers begin with the element's index. Where
    /// the text is no array, or is not JSON from some place on, that comes last.
    /// </param>
    /// <param name="options">How to read, if not in the usual way; its registry is not asked.</param>
    /// <param name="progress">Is told from time to time how far it is.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>What became of the elements; what stands behind a place that is not JSON is not counted.</returns>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public Task<StreamSummary> ValidateArrayAsync(
        Stream input,
        string className,
        Action<Violation> found,
        StreamOptions? options = null,
        IProgress<StreamProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(found);
        options ??= StreamOptions.Default;
        return StreamJudge.JudgeAsync(this, ClassNamed(className), input, new ArrayCutter(options), found, options, progress, cancellationToken);
    }

    /// <inheritdoc cref="ValidateArrayAsync(Stream, string, Action{Violation}, StreamOptions?, IProgress{StreamProgress}?, CancellationToken)"/>
    /// <param name="input">The array, UTF-8. It is not completed; what is read of it has been consumed.</param>
    /// <param name="className">The class, or one that the objects' classes descend from.</param>
    /// <param name="found">Takes what is found, in the order of the text and with places in it; pointers begin with the element's index.</param>
    /// <param name="options">How to read, if not in the usual way; its registry is not asked.</param>
    /// <param name="progress">Is told from time to time how far it is.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public Task<StreamSummary> ValidateArrayAsync(
        PipeReader input,
        string className,
        Action<Violation> found,
        StreamOptions? options = null,
        IProgress<StreamProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        return ValidateArrayAsync(input.AsStream(leaveOpen: true), className, found, options, progress, cancellationToken);
    }

    /// <summary>
    /// Records of a class say nothing of each other, so that judging each by itself says all that judging a dataset of them would: none has an
    /// identifier, no reference must resolve, and no rule reads other records.
    /// </summary>
    /// <param name="className">The class.</param>
    /// <param name="closed">References must resolve; null for what the ontology says.</param>
    /// <exception cref="ArgumentException">There is no such class.</exception>
    public bool AreIndependent(string className, bool? closed = null) => Independence.Holds(this, ClassNamed(className), closed ?? IsClosed);

    private ClassInfo ClassNamed(string className) =>
        FindClass(className) ?? throw new ArgumentException($"The ontology '{Name}' has no class '{className}'.", nameof(className));

    internal ClassInfo? FindClass(string name) => _classesByName.GetValueOrDefault(name);

    /// <summary>The class of an object: that of its record, or of the nearest record that somebody derived its own from.</summary>
    internal ClassInfo ClassOf(IOntologyObject value)
    {
        for (Type? type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (_classesByType.TryGetValue(type, out ClassInfo? found)) return found;
        }

        return ClassOf(value.GetType());
    }

    internal ClassInfo ClassOf(Type record) => _classesByType.TryGetValue(record, out ClassInfo? found)
        ? found
        : throw new InvalidOperationException($"The ontology '{Name}' has no class whose record is {record}.");
}
