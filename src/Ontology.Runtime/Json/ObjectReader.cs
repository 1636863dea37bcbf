using System.ComponentModel;
using Ontology.Judging;

namespace Ontology.Json;

/// <summary>Reads records. Generated <c>Read</c> methods call it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ObjectReader
{
    /// <summary>Judges a JSON text, and makes a record of it if it is valid.</summary>
    /// <typeparam name="T">The record; what is read can be of a class that derives from it.</typeparam>
    /// <param name="utf8Json">The text, UTF-8.</param>
    /// <param name="registry">The record's ontology.</param>
    /// <param name="options">How to read, if not in the usual way.</param>
    public static ReadResult<T> ReadJson<T>(ReadOnlySpan<byte> utf8Json, OntologyRegistry registry, ReadOptions? options = null)
        where T : class, IOntologyObject<T> => RecordReader.ReadJson<T>(utf8Json, registry, options ?? ReadOptions.Default);

    /// <summary>Judges a JSON text, and gives only the verdict.</summary>
    /// <typeparam name="T">The record; the text can be of a class that derives from it.</typeparam>
    /// <param name="utf8Json">The text, UTF-8.</param>
    /// <param name="registry">The record's ontology.</param>
    /// <param name="options">How to read, if not in the usual way.</param>
    public static bool IsValidJson<T>(ReadOnlySpan<byte> utf8Json, OntologyRegistry registry, ReadOptions? options = null)
        where T : class, IOntologyObject<T>
    {
        ArgumentNullException.ThrowIfNull(registry);
        options ??= ReadOptions.Default;
        registry = options.Registry ?? registry;
        return RecordReader.IsValid(utf8Json, registry, registry.ClassOf(typeof(T)), options);
    }

    /// <summary>Judges a YAML text of one document, and makes a record of it if it is valid.</summary>
    /// <typeparam name="T">The record; what is read can be of a class that derives from it.</typeparam>
    /// <param name="utf8Yaml">The text, UTF-8.</param>
    /// <param name="registry">The record's ontology.</param>
    /// <param name="options">How to read, if not in the usual way.</param>
    public static ReadResult<T> ReadYaml<T>(ReadOnlySpan<byte> utf8Yaml, OntologyRegistry registry, ReadOptions? options = null)
        where T : class, IOntologyObject<T> => RecordReader.ReadYaml<T>(utf8Yaml, registry, options ?? ReadOptions.Default);
}
