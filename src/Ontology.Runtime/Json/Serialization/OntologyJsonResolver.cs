using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Ontology.Json.Serialization;

/// <summary>
/// Tells System.Text.Json how to read and write the types of one ontology, and of those that it imports. Generated code makes one for each ontology, to be the
/// first in <see cref="JsonSerializerOptions.TypeInfoResolverChain"/>. What is read is validated, and data that breaks the ontology is an
/// <see cref="OntologyJsonException"/>. Writing does not validate, as <c>ToJson</c> does not.
/// </summary>
public abstract class OntologyJsonResolver : IJsonTypeInfoResolver
{
    private readonly OntologyJsonTypes _types;

    /// <summary>Makes a resolver.</summary>
    /// <param name="registry">The ontology to read by.</param>
    /// <param name="options">How to read, if not in the usual way; where it names a registry, that one is read by.</param>
    /// <param name="addTypes">Adds the ontology's types.</param>
    protected OntologyJsonResolver(OntologyRegistry registry, ReadOptions? options, Action<OntologyJsonTypes> addTypes)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(addTypes);
        options ??= ReadOptions.Default;
        _types = new OntologyJsonTypes(options.Registry ?? registry, options);
        addTypes(_types);
    }

    /// <inheritdoc/>
    public JsonTypeInfo? GetTypeInfo(Type type, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(options);
        return _types.Find(type)?.Invoke(options);
    }
}
