using System.ComponentModel;
using Ontology.Judging;
using Ontology.Tables;

namespace Ontology;

/// <summary>Puts an <see cref="OntologyRegistry"/> together. Generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OntologyRegistryBuilder
{
    private readonly TableSet _tables = new();
    private readonly Dictionary<string, (Type Type, ObjectFactory? Factory)> _records = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ValueParser> _parsers = new(StringComparer.Ordinal);
    private bool _hasCustomRules;

    /// <summary>Adds segments of the compiled ontology.</summary>
    /// <param name="utf8Tables">One segment or several, one a line.</param>
    /// <exception cref="OntologyTableException">The segments are damaged or of another version.</exception>
    public OntologyRegistryBuilder Add(ReadOnlySpan<byte> utf8Tables)
    {
        TableReader.Read(utf8Tables, _tables);
        return this;
    }

    /// <summary>Says which C# type reads the values of a type of the ontology (<c>csharp_type</c>).</summary>
    /// <typeparam name="T">The C# type.</typeparam>
    /// <param name="typeName">The type's name in the ontology.</param>
    public OntologyRegistryBuilder Bind<T>(string typeName)
        where T : ISpanParsable<T>
    {
        // The runtime's own types know more of themselves than a type at large.
        _parsers[typeName] = ValueParser.ForType(typeof(T).FullName) ?? BoundParser<T>.Instance;
        return this;
    }

    /// <summary>Adds a class and its record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public OntologyRegistryBuilder AddClass<T>()
        where T : class, IOntologyObject<T> => AddRecord<T>(static source => T.Create(source));

    /// <summary>Adds an abstract class and its record.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public OntologyRegistryBuilder AddAbstract<T>()
        where T : class, IOntologyObject<T> => AddRecord<T>(null);

    private OntologyRegistryBuilder AddRecord<T>(ObjectFactory? factory)
        where T : class, IOntologyObject<T>
    {
        int before = _tables.Classes.Count;
        Add(T.Table);
        if (_tables.Classes.Count != before + 1) throw new OntologyTableException($"{typeof(T)} is to have the table of one class.");
        _records[_tables.Classes[^1].Name] = (typeof(T), factory);
        _hasCustomRules |= T.HasCustomRules;
        return this;
    }

    /// <summary>Adds everything that another ontology has: this one imports it.</summary>
    /// <param name="registry">The other ontology.</param>
    public OntologyRegistryBuilder Import(OntologyRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        _tables.ImportedPrefixes.AddRange([.. registry.Ontology.Prefixes, .. registry.Tables.ImportedPrefixes]);
        _tables.Types.AddRange(registry.Tables.Types);
        _tables.Enums.AddRange(registry.Tables.Enums);
        _tables.Classes.AddRange(registry.Tables.Classes);
        _hasCustomRules |= registry.HasCustomRules;
        foreach ((string name, ValueParser parser) in registry.Parsers) _parsers.TryAdd(name, parser);
        foreach (ClassInfo imported in registry.Classes)
        {
            if (imported.RecordType is not null) _records.TryAdd(imported.Name, (imported.RecordType, imported.Factory));
        }

        return this;
    }

    /// <summary>Links everything.</summary>
    /// <exception cref="OntologyTableException">
    /// Something is named and not there, two elements of one kind have the same name, or a class is its own ancestor.
    /// </exception>
    public OntologyRegistry Build()
    {
        OntologyTable ontology = _tables.Ontology
            ?? throw new OntologyTableException("The compiled ontology has no head: a segment that begins with 'ontology'.");
        ClassInfo[] classes = new RegistryLinker(_tables, _parsers).Link();
        foreach (ClassInfo linked in classes)
        {
            if (_records.TryGetValue(linked.Name, out (Type Type, ObjectFactory? Factory) record))
            {
                linked.RecordType = record.Type;
                linked.Factory = record.Factory;
            }
        }

        return new OntologyRegistry(ontology, _tables, classes, _parsers) { HasCustomRules = _hasCustomRules };
    }
}
