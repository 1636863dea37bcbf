using Ontology.Json.Fast;
using Ontology.Json.Memory;
using Ontology.Judging;
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

    internal ClassInfo? FindClass(string name) => _classesByName.GetValueOrDefault(name);

    internal ClassInfo ClassOf(Type record) => _classesByType.TryGetValue(record, out ClassInfo? found)
        ? found
        : throw new InvalidOperationException($"The ontology '{Name}' has no class whose record is {record}.");
}
