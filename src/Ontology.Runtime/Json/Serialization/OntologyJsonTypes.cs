using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Ontology.Json.Serialization;

/// <summary>The types that an <see cref="OntologyJsonResolver"/> knows. Generated code fills it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OntologyJsonTypes
{
    private readonly Dictionary<Type, Func<JsonSerializerOptions, JsonTypeInfo>> _types = [];
    private readonly OntologyRegistry _registry;
    private readonly ReadOptions _options;

    internal OntologyJsonTypes(OntologyRegistry registry, ReadOptions options)
    {
        _registry = registry;
        _options = options;
        AddValue(new TextConverter<PartialDate>());
        AddValue(new TextConverter<IsoDateTime>());
        AddValue(new TextConverter<IsoDateOrDateTime>());
        AddValue(new TextConverter<IsoTime>());
        AddValue(new TextConverter<IsoDuration>());
        AddValue(new AnyValueConverter());
        AddList<string>();
    }

    /// <summary>Adds a class, references to it and lists of it.</summary>
    /// <typeparam name="T">The record.</typeparam>
    public void AddClass<T>()
        where T : class, IOntologyObject<T>
    {
        _types[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, new ObjectConverter<T>(_registry, _options));
        AddList<T>();
        AddValue(new RefConverter<T>());
    }

    /// <summary>Adds an enumeration, or another type whose values are written as one JSON value.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="converter">Reads and writes its values.</param>
    public void AddValue<T>(JsonConverter<T> converter)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(converter);
        _types[typeof(T)] = options => JsonMetadataServices.CreateValueInfo<T>(options, converter);
        _types[typeof(T?)] = static options => JsonMetadataServices.CreateValueInfo<T?>(options, JsonMetadataServices.GetNullableConverter<T>(options));
        AddList<T>();
    }

    internal Func<JsonSerializerOptions, JsonTypeInfo>? Find(Type type) => _types.GetValueOrDefault(type);

    private void AddList<T>() => _types[typeof(ValueList<T>)] =
        static options => JsonMetadataServices.CreateValueInfo<ValueList<T>>(options, new ValueListConverter<T>());
}
