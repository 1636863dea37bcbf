using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ontology.Judging;

namespace Ontology.Json.Serialization;

/// <summary>
/// Reads and writes a record of an ontology as its <c>Read</c> and <c>ToJson</c> do: what is read has been found valid. Generated records name it as
/// their converter.
/// </summary>
/// <typeparam name="T">The record; what is read can be of a class that derives from it.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectConverter<T> : JsonConverter<T>
    where T : class, IOntologyObject<T>
{
    private readonly OntologyRegistry _registry;
    private readonly ReadOptions _options;

    /// <summary>Makes a converter that reads by the record's own ontology.</summary>
    public ObjectConverter()
        : this(T.Ontology, ReadOptions.Default)
    {
    }

    internal ObjectConverter(OntologyRegistry registry, ReadOptions options)
    {
        _registry = registry;
        _options = options;
    }

    /// <inheritdoc/>
    /// <exception cref="OntologyJsonException">The value breaks the ontology.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ReadResult<T> result = RecordReader.ReadValue<T>(ValueText.Take(ref reader, options), _registry, _options);
        return result.IsValid ? result.Value : throw new OntologyJsonException(result.Report);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => ObjectWriter.WriteObject(writer, value);
}
